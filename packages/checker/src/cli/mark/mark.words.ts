import type { Words } from '@gongkai/model';

/** What `gongkai mark` says. */
export const markWords = {
  state: {
    zh: '待人工判定的问题 {all} 个：已判 {answered}，评分人意见不一 {differ}',
    en: '{all} questions for a person: {answered} decided, {differ} on which evaluators differ',
  },
  exported: { zh: '已写出 {count} 个问题：{file}', en: '{count} questions written: {file}' },
  imported: {
    zh: '新评分 {added} 个（其中更正 {superseded} 个，旧的保留），未变 {unchanged} 个，空白 {blank} 个',
    en: '{added} new marks ({superseded} of them supersede earlier ones, which are kept), {unchanged} unchanged, {blank} left blank',
  },
  unfinished: {
    zh: '{dir} 还没有查完：请先 gongkai resume {dir}',
    en: '{dir} is not finished: gongkai resume {dir} first',
  },
  exists: {
    zh: '{file} 已存在，不会覆盖：请换一个文件名，或先移走它',
    en: '{file} is there and is not overwritten: name another file, or move it away',
  },
  both: {
    zh: '--export 与 --import 不能同时用：先导出，判完再导入',
    en: '--export and --import do not go together: export first, import when it is filled in',
  },
  evaluator: {
    zh: '--import 需要 --evaluator 姓名：每个评分都记下是谁评的',
    en: '--import needs --evaluator NAME: each mark keeps who gave it',
  },
  long: { zh: '--evaluator 不超过 60 个字', en: '--evaluator takes 60 letters at most' },
  settle: {
    zh: '--settle 与 --import 一起用：导入的评分作为意见不一处的终裁',
    en: '--settle goes with --import: those marks settle what evaluators saw differently',
  },
  differences: {
    zh: '--differences 与 --export 一起用：只导出意见不一的问题',
    en: '--differences goes with --export: only the questions on which evaluators differ',
  },
  sheet: { zh: '--export 的文件应为 .csv 或 .xlsx', en: 'The file of --export must end in .csv or .xlsx' },
} as const satisfies Record<string, Words>;
