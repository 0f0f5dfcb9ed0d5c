import { pointsText, say, type Locale, type Points, type Verdict, type Words } from '@gongkai/model';
import { clip } from '../clean.ts';
import type { Comparison, FindingChange, RowMove } from './compare.ts';

/** A comparison as a person reads it: why the score moved, then what became of each finding. */
export function compareLines({ findings, rows, total, rest }: Comparison, locale: Locale): readonly string[] {
  const [was, is] = total;
  return [
    say(words.total, locale, { was: pointsText(was), is: pointsText(is), by: signed(is - was) }),
    ...rows.flatMap((row) => rowLines(row, locale)),
    ...(rest === 0 ? [] : [say(words.rest, locale, { by: signed(rest) })]),
    ...order.flatMap((change) => {
      const found = findings.filter((one) => one.change === change);
      if (found.length === 0) return [];
      return [
        say(changes[change], locale, { count: found.length }),
        ...found.map(({ finding: { id, check, kind, subject } }) => `  ${id} ${check} ${kind} ${clip(subject, 200)}`),
      ];
    }),
  ];
}

function rowLines({ row, title, titleEn, state, lost, checks }: RowMove, locale: Locale): readonly string[] {
  const [was, is] = lost;
  return [
    say(words.row, locale, {
      row,
      title: { zh: title, en: titleEn }[locale],
      by: was === is ? '' : ` ${signed(was - is)}`,
      was: states[state[0]][locale],
      is: states[state[1]][locale],
    }),
    ...checks.map(({ check, lost: [a, b] }) =>
      say(words.check, locale, { check, was: pointsText(a), is: pointsText(b) }),
    ),
  ];
}

const signed = (points: Points): string => `${points < 0 ? '−' : '+'}${pointsText(Math.abs(points))}`;
const order: readonly FindingChange['change'][] = ['new', 'first-look', 'still', 'fixed', 'not-remeasured'];

const changes: Readonly<Record<FindingChange['change'], Words>> = {
  new: { zh: '新问题 {count} 个', en: '{count} new' },
  'first-look': {
    zh: '这次才查到 {count} 个（网页以前就有，上次没有抽到或内容没有变，是否新出现不得而知）',
    en: '{count} found for the first time in pages that were there before and not drawn then, or read as they did: new or not, nobody knows',
  },
  fixed: { zh: '已整改 {count} 个', en: '{count} fixed' },
  still: { zh: '仍存在 {count} 个', en: '{count} still there' },
  'not-remeasured': {
    zh: '这次没有再测到 {count} 个（那一页没有读到、没有抽到或没有变，不算整改）',
    en: '{count} not measured again: their pages were not read, not drawn or read as before, which does not make them fixed',
  },
};
const states: Readonly<Record<Verdict, Words>> = {
  pass: { zh: '达标', en: 'pass' },
  fail: { zh: '扣分', en: 'fail' },
  na: { zh: '不适用', en: 'does not apply' },
  unmeasured: { zh: '未测', en: 'not measured' },
  person: { zh: '待人工', en: 'for a person' },
};
const words = {
  total: { zh: '得分 {was} → {is}（{by}）', en: 'score {was} → {is} ({by})' },
  row: { zh: '  {row} {title}{by}：{was} → {is}', en: '  {row} {title}{by}: {was} → {is}' },
  check: { zh: '    {check} 扣 {was} → {is}', en: '    {check} lost {was} → {is}' },
  rest: {
    zh: '  其余 {by}：适用行、折算系数、加分或否决的变化',
    en: '  the rest {by}: rows that apply, factor, bonus or veto',
  },
} as const satisfies Record<string, Words>;
