import { afterWorkingDays } from '@gongkai/calendar';
import { interpretationElements, interpretationLimit, type Day, type Problem, type Words } from '@gongkai/model';

/** Heads of macro-economic and livelihood departments interpret so often a year (JY-042). */
export const HEADS_YEARLY = 3;

const words = {
  document: { zh: '没有这份文件，或者不属于您的单位', en: 'There is no such document, or it is not your department’s' },
  elements: {
    zh: '解读材料须逐项写到九项内容，还缺 {n} 项：{names}；确实不涉及的写明“不涉及”',
    en: 'The material speaks to nine elements; {n} are empty: {names}. Say so where one does not apply',
  },
  forms: { zh: '请至少选择一种解读形式', en: 'Choose one form at least' },
  approved: { zh: '已审定，不能再修改；需要变动的请另起一份', en: 'It is approved and stays as it is; begin another' },
  unapproved: { zh: '尚未审定，不能发布', en: 'It is not approved yet' },
  plan: { zh: '解读方案不对外发布', en: 'A plan is not published' },
  published: { zh: '已经发布', en: 'It is published already' },
  'document-first': {
    zh: '文件尚未公开，解读不能先于文件发布',
    en: 'The document is not public yet; its interpretation cannot come first',
  },
  before: { zh: '发布日期不能早于文件公开日期 {on}', en: 'It cannot be published before the document, {on}' },
  'stage-past': { zh: '计划日期不能早于今天（{today}）', en: 'It cannot be planned for a day before today, {today}' },
  future: { zh: '日期不能晚于今天', en: 'The day cannot be later than today' },
  unpublished: { zh: '文件和解读都公开以后才能核对互链', en: 'Links are looked at once both are public' },
} satisfies Record<string, Words>;

export const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `interpretation.${code}`,
  at,
  words: words[code],
  values,
});

export const elementKeys = Object.keys(interpretationElements) as (keyof typeof interpretationElements)[]; // its own keys

/** All nine are written to, or said not to apply (JY-051). */
export function elementProblems(elements: Readonly<Partial<Record<string, string>>>): readonly Problem[] {
  const missing = elementKeys.filter((key) => (elements[key] ?? '').trim() === '');
  const names = missing.map((key) => interpretationElements[key].zh).join(' ');
  return missing.length === 0 ? [] : [problem('elements', `/${missing[0]}`, { n: missing.length, names })];
}

/** The last day for the interpretation of a document: three working days after its publication (JY-047). */
export const dueOn = (documentPublishedOn: Day): Day => afterWorkingDays(documentPublishedOn, interpretationLimit).due;

/** What stands against publication on a day. */
export function publishProblems(
  row: { readonly kind: string; readonly approvedOn: Day | null; readonly publishedOn: Day | null },
  documentPublishedOn: Day | null,
  on: Day,
): readonly Problem[] {
  return [
    ...(row.kind === 'plan' ? [problem('plan', '')] : []),
    ...(row.approvedOn === null ? [problem('unapproved', '')] : []),
    ...(row.publishedOn !== null ? [problem('published', '')] : []),
    ...(documentPublishedOn === null
      ? [problem('document-first', '')]
      : on < documentPublishedOn
        ? [problem('before', '/on', { on: documentPublishedOn })]
        : []),
  ];
}
