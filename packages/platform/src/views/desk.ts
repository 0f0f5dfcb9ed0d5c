import type { Locale, Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { MenuItem } from './layout.ts';
import type { Markup } from './markup.ts';

type Seat = 'clerk' | 'head' | 'office' | 'auditor';
const all: readonly Seat[] = ['clerk', 'head', 'office', 'auditor'];

interface Place {
  readonly href: string;
  readonly words: Words;
  readonly roles: readonly Seat[];
}

/** The desk's rooms, each with its places; a register adds its line. A room's own link is its first place. */
const rooms: readonly { readonly words: Words; readonly places: readonly Place[] }[] = [
  {
    words: { zh: '待办', en: 'To do' },
    places: [
      { href: '/desk', words: { zh: '我的待办', en: 'My desk' }, roles: all },
      { href: '/desk/gaps', words: { zh: '待办事项', en: 'Duties' }, roles: all },
      { href: '/desk/city', words: { zh: '全市情况', en: 'The city' }, roles: all },
    ],
  },
  {
    words: { zh: '依申请公开', en: 'Requests' },
    places: [
      { href: '/desk/requests', words: { zh: '申请', en: 'Requests' }, roles: all },
      { href: '/desk/review', words: { zh: '待审签', en: 'To sign' }, roles: ['head', 'office'] },
      { href: '/desk/remedies', words: { zh: '复议诉讼', en: 'Remedies' }, roles: all },
      { href: '/desk/report', words: { zh: '年度报告', en: 'Annual report' }, roles: all },
    ],
  },
  {
    words: { zh: '主动公开', en: 'Publishing' },
    places: [
      { href: '/desk/documents', words: { zh: '公文公开', en: 'Documents' }, roles: all },
      { href: '/desk/interpretations', words: { zh: '政策解读', en: 'Interpretations' }, roles: all },
      { href: '/desk/news', words: { zh: '新闻通稿', en: 'News copy' }, roles: all },
      { href: '/desk/meetings', words: { zh: '会议议题', en: 'Meeting topics' }, roles: all },
      { href: '/desk/selfcheck', words: { zh: '自查', en: 'Self-check' }, roles: all },
      { href: '/desk/lists', words: { zh: '三类清单', en: 'Lists' }, roles: all },
    ],
  },
  {
    words: { zh: '互动参与', en: 'Participation' },
    places: [
      { href: '/desk/messages', words: { zh: '来信办理', en: 'Messages' }, roles: all },
      { href: '/desk/surveys', words: { zh: '征集调查', en: 'Surveys' }, roles: all },
      { href: '/desk/consultations', words: { zh: '意见征集', en: 'Consultations' }, roles: all },
      { href: '/desk/activities', words: { zh: '公众参与', en: 'Participation' }, roles: all },
      { href: '/desk/hotline', words: { zh: '12345 热线', en: '12345 hotline' }, roles: all },
      { href: '/desk/comments', words: { zh: '意见留言', en: 'Comments' }, roles: all },
    ],
  },
  {
    words: { zh: '回应与数据', en: 'Response and data' },
    places: [
      { href: '/desk/opinion', words: { zh: '政务舆情', en: 'Public opinion' }, roles: all },
      { href: '/desk/media', words: { zh: '政务新媒体', en: 'New media' }, roles: all },
      { href: '/desk/data', words: { zh: '数据开放', en: 'Open data' }, roles: all },
      { href: '/desk/sites', words: { zh: '网站与栏目', en: 'Sites and columns' }, roles: all },
      { href: '/desk/feedback', words: { zh: '网站纠错', en: 'Faults reported' }, roles: all },
      { href: '/desk/guide', words: { zh: '公开指南', en: 'Guides' }, roles: all },
    ],
  },
  {
    words: { zh: '管理', en: 'Administration' },
    places: [
      { href: '/desk/org', words: { zh: '组织领导', en: 'Organisation' }, roles: all },
      { href: '/desk/accounts', words: { zh: '账号', en: 'Accounts' }, roles: ['office'] },
      { href: '/desk/retention', words: { zh: '保存期限', en: 'Retention' }, roles: ['office', 'auditor'] },
      { href: '/desk/audit', words: { zh: '审计', en: 'Audit' }, roles: ['office', 'auditor'] },
    ],
  },
];

/** The desk's menu for a role: its rooms, and the places of the room one is in. */
export function deskMenu(locale: Locale, current: string, role: string): readonly MenuItem[] {
  return rooms.flatMap(({ words: name, places }) => {
    const open = places.filter(({ roles }) => roles.some((each) => each === role));
    const [first] = open;
    if (!first) return [];
    const items = open.map(({ href, words: text }) => ({ href, text: text[locale], isCurrent: href === current }));
    return [{ href: first.href, text: name[locale], isCurrent: items.some(({ isCurrent }) => isCurrent), items }];
  });
}

const words = { out: { zh: '退出', en: 'Log out' } } satisfies Record<string, Words>;

/** Who is logged in, and the way out. */
export const whoIs = (
  { name, department, formToken }: { readonly name: string; readonly department: string; readonly formToken: string },
  locale: Locale,
): Markup =>
  html`<span class="me">${department} ${name}</span>
    <form method="post" action="/logout" class="inline">
      <input type="hidden" name="token" value="${formToken}" /><button type="submit" class="quiet">
        ${words.out[locale]}
      </button>
    </form>`;
