import type { Words } from '@gongkai/model';

/** Help of the commands that take more than one run. */
export const manyRuns = {
  compare: {
    words: {
      zh: '比较同一网站的两次检查：新问题、已整改、仍存在、没有再测到；分数为什么变，逐项说明。',
      en: 'Compares two runs of a site: what is new, fixed, still there, not measured again; why the score moved, check by check.',
    },
    after: {
      zh: `
例：
  gongkai compare runs/zjj-5月 runs/zjj-6月
  gongkai compare runs/a runs/b --pack jiangyin-2018 --json | jq .

先给早的一次，再给晚的一次。两次所用标准不同时，都按晚的一次（或 --pack）的标准计；不改动文件夹。
问题按“检查＋对象＋类别”对应；晚的一次没有看到那一页的，不算已整改。退出码：0 完成，2 用法。`,
      en: `
Examples:
  gongkai compare runs/zjj-may runs/zjj-june
  gongkai compare runs/a runs/b --pack jiangyin-2018 --json | jq .

The earlier run first. Runs under different packs are both priced by that of the later one (or --pack); no folder is changed.
Findings are matched by check, subject and kind; one whose page the later run did not see is not called fixed.
Exit: 0 done, 2 usage.`,
    },
  },
  league: {
    words: {
      zh: '多个网站排名，并起草通报：名次、得分、区间、覆盖、趋势；不能评定的单列。',
      en: 'Ranks many sites and drafts the circular: rank, score, bounds, coverage, trend; sites that cannot be rated stand apart.',
    },
    after: {
      zh: `
例：
  gongkai league runs/2026-06                       文件夹下的所有结果
  gongkai league runs/a runs/b runs/c --out 通报.html,通报.md,排名.csv
  gongkai league runs/2026-05 runs/2026-06 --pack jiangyin-2018

同一网站给出多次结果时，以最近一次排名，此前十二个月的作为趋势。同分并列，其后名次顺延。
不给 --out 时把通报草稿（Markdown）写到标准输出。退出码：0 完成，2 用法。`,
      en: `
Examples:
  gongkai league runs/2026-06                       every run below a folder
  gongkai league runs/a runs/b runs/c --out circular.html,circular.md,ranks.csv
  gongkai league runs/2026-05 runs/2026-06 --pack jiangyin-2018

Of several runs of one site the latest is ranked, those of the twelve months before are its trend. Ties share a rank.
Without --out the draft goes to stdout as Markdown. Exit: 0 done, 2 usage.`,
    },
  },
} as const satisfies Record<string, { readonly words: Words; readonly after: Words }>;
