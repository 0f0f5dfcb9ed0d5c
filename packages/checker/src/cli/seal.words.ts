import type { Words } from '@gongkai/model';

/** What `gongkai seal` says. */
export const words = {
  evaluator: {
    zh: '需要 --evaluator 姓名：最终得分要写明由谁封存',
    en: '--evaluator NAME is needed: a final score says who sealed it',
  },
  unfinished: {
    zh: '{dir} 还没有查完，不能封存：请先 gongkai resume {dir}',
    en: '{dir} is not finished and cannot be sealed: gongkai resume {dir} first',
  },
  differ: {
    zh: '这些行评分人意见不一，先终裁再封存：{rows}（gongkai mark {dir} --export 分歧.csv --differences）',
    en: 'Evaluators differ in these rows; settle them first: {rows} (gongkai mark {dir} --export differ.csv --differences)',
  },
  sealed: {
    zh: '{name}：最终得分 {points}，{outcome}（{pack}，{total}/{max}）已封存',
    en: '{name}: final score {points}, {outcome} ({pack}, {total} of {max}) is sealed',
  },
  open: {
    zh: '仍有 {person} 行待人工、{unmeasured} 行未测，都按不扣分计',
    en: '{person} rows still waited for a person and {unmeasured} were not measured; they cost nothing',
  },
  file: { zh: '{file}  SHA-256 {hash}', en: '{file}  SHA-256 {hash}' },
  notSealed: {
    zh: '{dir} 没有封存：先用 gongkai seal {dir} --evaluator 姓名',
    en: '{dir} is not sealed: gongkai seal {dir} --evaluator NAME',
  },
  changed: { zh: '  已改动：{name}', en: '  changed: {name}' },
  otherScore: {
    zh: '  {name} 里的得分与 {report} 不同：其中之一封存后被改过',
    en: '  {name} tells another score than {report}: one of them was changed after the seal',
  },
  gone: { zh: '  已缺失：{name}', en: '  gone: {name}' },
  added: { zh: '  封存后新增：{name}', en: '  added since: {name}' },
  same: {
    zh: '与 {day} {by} 封存时相同（{files} 个文件）；final.json SHA-256 {hash}',
    en: 'As {by} sealed it on {day} ({files} files); final.json SHA-256 {hash}',
  },
  notSame: {
    zh: '与 {day} {by} 封存时不同；final.json SHA-256 {hash}',
    en: 'Not as {by} sealed it on {day}; final.json SHA-256 {hash}',
  },
} as const satisfies Record<string, Words>;
