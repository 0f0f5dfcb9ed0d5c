import type { MarkVerdict, Words } from '@gongkai/model';

/** Columns of the sheet of open questions, in order, by what they hold. */
export const columns = {
  no: { zh: '序号', en: 'No' },
  row: { zh: '指标', en: 'Row' },
  title: { zh: '指标名称', en: 'Title' },
  basis: { zh: '依据', en: 'Basis' },
  check: { zh: '检查', en: 'Check' },
  subject: { zh: '对象', en: 'Subject' },
  page: { zh: '看哪里', en: 'Look at' },
  detail: { zh: '判什么', en: 'Question' },
  worth: { zh: '至多扣分', en: 'Worth' },
  verdict: { zh: '结论', en: 'Verdict' },
  lost: { zh: '扣分', en: 'Lost' },
  reason: { zh: '理由', en: 'Reason' },
  others: { zh: '已有评分', en: 'Marks so far' },
  proof: { zh: '校验码（勿改）', en: 'Proof (leave as it is)' },
} as const satisfies Record<string, Words>;

export type Column = keyof typeof columns;

/** What a verdict may be written as; the first of a language is what we write. */
export const verdicts: Readonly<
  Record<MarkVerdict, { readonly zh: readonly string[]; readonly en: readonly string[] }>
> = {
  pass: { zh: ['合格', '达标', '符合'], en: ['pass', 'met'] },
  fail: { zh: ['不合格', '不达标', '不符合'], en: ['fail', 'not met'] },
  na: { zh: ['不适用'], en: ['na', 'n/a', 'not applicable'] },
};

export const sheetWords = {
  name: { zh: '打分表', en: 'Marks' },
  wholeRow: { zh: '整行由人工判定：{title}', en: 'The whole row is for a person: {title}' },
  given: { zh: '{by}：{verdict}{lost} {reason}', en: '{by}: {verdict}{lost} {reason}' },
  lost: { zh: ' 扣 {points}', en: ' lost {points}' },
} as const satisfies Record<string, Words>;

/** What can be wrong with a sheet; `{file}` and `{line}` come first. */
export const wrong = {
  noColumn: {
    zh: '{file} 第 1 行缺少“{column}”一栏：请用 gongkai mark --export 写出的表，不要删改列名',
    en: '{file}, row 1 has no column “{column}”: use the sheet that gongkai mark --export wrote, and leave its headings',
  },
  otherSheet: {
    zh: '{file} 整张表属于另一次检查（{run}），不是 {own}：请导入到那一次，或为这一次重新导出',
    en: '{file} is the sheet of another run ({run}), not of {own}: import it there, or export one for this run',
  },
  otherRun: {
    zh: '{file} 第 {line} 行属于另一次检查（{run}），不是 {own}：请导入到那一次',
    en: '{file}, row {line} belongs to another run ({run}), not to {own}: import it there',
  },
  unknown: {
    zh: '{file} 第 {line} 行的校验码与本次检查的待判问题对不上：评分标准换过，或校验码被改动；请重新导出',
    en: '{file}, row {line}: the proof fits no open question of this run: the pack is another, or the proof was changed; export again',
  },
  moved: {
    zh: '{file} 第 {line} 行的“{column}”与导出时不同（现为“{found}”）：可能只排序了部分列；请恢复整行或重新导出',
    en: '{file}, row {line}: “{column}” is not what was exported (now “{found}”): perhaps only some columns were sorted; restore the row or export again',
  },
  twice: {
    zh: '{file} 第 {line} 行与第 {first} 行是同一个问题，结论不同：请只留一行',
    en: '{file}, row {line} is the same question as row {first} with another verdict: keep one',
  },
  verdict: {
    zh: '{file} 第 {line} 行的结论“{found}”不可用，请写：合格、不合格、不适用',
    en: '{file}, row {line}: the verdict “{found}” is not known; write pass, fail or na',
  },
  reason: {
    zh: '{file} 第 {line} 行没有理由：不合格和不适用要写明理由',
    en: '{file}, row {line} has no reason: say why it is not met, or does not apply',
  },
  lost: {
    zh: '{file} 第 {line} 行的扣分“{found}”不可用：应为 0.01 到 {worth} 的数，且只在整行不合格时填写',
    en: '{file}, row {line}: “{found}” points cannot be lost: a number from 0.01 to {worth}, and only where a whole row is not met',
  },
  orphan: {
    zh: '{file} 第 {line} 行写了理由或扣分，却没有结论：请写合格、不合格或不适用，或清空这一行',
    en: '{file}, row {line} has a reason or points but no verdict: write pass, fail or na, or clear the row',
  },
} as const satisfies Record<string, Words>;
