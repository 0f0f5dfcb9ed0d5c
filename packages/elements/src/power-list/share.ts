import { onlineShareOf, say, type Listable, type Locale, type Words } from '@gongkai/model';
import type { Listing } from '../parts/list/listing.ts';

const words = {
  share: { zh: '网上办 {percent} %（{online}/{all}）', en: 'Online: {percent}% ({online}/{all})' },
  formula: {
    zh: '可全程网办或网上办的审批服务事项 ÷ 全部审批服务事项。审批服务事项为依申请办理的许可、给付、确认、奖励、裁决；处罚、强制、征收、检查、其他类和已取消的事项不计入。',
    en: 'Approval items that can be done online, wholly or in part, ÷ all approval items. Approval items are those that begin with an application: licences, payments, confirmations, rewards, adjudications. Penalties, coercion, levies, inspections, other kinds and removed items are not counted.',
  },
} satisfies Readonly<Record<string, Words>>;

/** How much of the approval items can be done online, and how that was counted; nothing without such items. */
export function shareIn(items: readonly Listable[], locale: Locale): Pick<Listing, 'figure'> {
  const share = onlineShareOf(items);
  if (!share) return {};
  const percent = ((100 * share.online) / share.all).toLocaleString(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return { figure: { text: say(words.share, locale, { ...share, percent }), formula: words.formula[locale] } };
}
