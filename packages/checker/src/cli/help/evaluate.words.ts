import type { Words } from '@gongkai/model';

/** Help of the commands for those who evaluate: what each is for, and what is said below its options. */
export const evaluate = {
  explain: {
    words: {
      zh: '说明一项检查或一行指标：测什么、怎么测、参数、依据哪一条、扣多少分。',
      en: 'Explains a check or a row of a pack: what is measured, how, its parameters, from which article, at what price.',
    },
    after: {
      zh: `
例：
  gongkai explain column.fresh                      一项检查，以及哪些标准用到它
  gongkai explain JY-047 --pack jiangyin-2018       一行指标
  gongkai explain V1 news

不给 --pack 时在所有内置标准里找。退出码：0 已说明，2 没有这项检查或指标。`,
      en: `
Examples:
  gongkai explain column.fresh                      a check, and the packs that price it
  gongkai explain JY-047 --pack jiangyin-2018       a row of a pack
  gongkai explain V1 news

Without --pack every built-in pack is searched. Exit: 0 explained, 2 there is no such check or row.`,
    },
  },
  mark: {
    words: {
      zh: '人工评分：导出只能由人判定的问题，判后导入，计入分数；不覆盖任何评分。',
      en: 'Marks: exports what only a person can decide, imports the answers, counts them in; overwrites none.',
    },
    after: {
      zh: `
例：
  gongkai mark runs/zjj                             有几个问题、判了几个、哪里意见不一
  gongkai mark runs/zjj --export zjj.xlsx           写出待判问题（.xlsx 带下拉选项，或 .csv）
  gongkai mark runs/zjj --import zjj.xlsx --evaluator 张三
  gongkai mark runs/zjj --export 分歧.csv --differences
  gongkai mark runs/zjj --import 分歧.csv --evaluator 组长 --settle

在“结论”一栏填 合格、不合格、不适用；不合格、不适用要写理由；整行不合格可写扣几分，不写即全扣。
两人可各自背对背评分：导出的表里看不到别人的评分；意见不一的问题维持待判，直到 --settle 终裁。
导入时核对检查编号、行号和校验码，有一处不符就整张不收。同一人再次评分即更正，旧的留存在 marks.ndjson。

退出码：0 完成，2 用法、文件或已封存，4 本工具故障。`,
      en: `
Examples:
  gongkai mark runs/zjj                             how many questions, how many decided, where marks differ
  gongkai mark runs/zjj --export zjj.xlsx           the open questions (.xlsx with drop-downs, or .csv)
  gongkai mark runs/zjj --import zjj.xlsx --evaluator Zhang
  gongkai mark runs/zjj --export differ.csv --differences
  gongkai mark runs/zjj --import differ.csv --evaluator Chair --settle

Write pass, fail or na under Verdict; fail and na need a reason; a whole row that fails may say how many points, without
them all are lost. Two may mark blind: a sheet never shows another's marks, and a question on which they differ stays open
until --settle decides it. An import checks run, rows and proofs; one that does not fit, and nothing of the sheet is taken.
Marking again supersedes; the earlier mark stays in marks.ndjson.

Exit: 0 done, 2 usage, file or a sealed run, 4 our own fault.`,
    },
  },
  seal: {
    words: {
      zh: '封存最终得分：写出 final.json，记下检查、标准、评分的校验值、封存人和日期；此后不再改动。',
      en: 'Seals the final score: final.json holds the hashes of run, pack and marks, who sealed it and the day; nothing changes after.',
    },
    after: {
      zh: `
例：
  gongkai seal runs/zjj --evaluator 张三
  gongkai seal runs/zjj --evaluator 张三 --pack jiangyin-2018
  gongkai seal runs/zjj --verify                    以后随时核对

评分人意见不一的问题要先终裁。还没判的问题按不扣分计，final.json 写明有几个。
封存后 mark、score、resume 都会拒绝这个文件夹；report 仍可用，内容取自封存的 report.json。

退出码：0 完成或核对无误，1 核对出改动，2 用法、未查完或意见未决，4 本工具故障。`,
      en: `
Examples:
  gongkai seal runs/zjj --evaluator Zhang
  gongkai seal runs/zjj --evaluator Zhang --pack jiangyin-2018
  gongkai seal runs/zjj --verify                    any time later

What evaluators saw differently is settled first. Questions that nobody marked cost nothing; final.json says how many.
After that mark, score and resume refuse the folder; report goes on, out of the sealed report.json.

Exit: 0 done, or nothing changed; 1 something changed; 2 usage, an unfinished run or marks that differ; 4 our own fault.`,
    },
  },
} as const satisfies Record<string, { readonly words: Words; readonly after: Words }>;
