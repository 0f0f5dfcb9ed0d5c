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
  retest: {
    words: {
      zh: '只复查上次查出的问题（或整改清单里的）：已整改、仍存在、未能复测；结果在新文件夹，上次的不动。',
      en: 'Looks again only at what a run found (or at a rectification list): fixed, still there, not measured again; in a folder of its own.',
    },
    after: {
      zh: `
例：
  gongkai retest runs/zjj-5月
  gongkai retest runs/zjj-5月 --list 整改清单.csv --out runs/zjj-复查
  gongkai retest runs/zjj-5月 --only-findings F0001,F0004

抓取方式（速度、联系方式、内网许可、复核间隔等）沿用上次，命令行写了的为准。只有链接问题时逐条访问；
其他问题要看整站才能判断，会重抓网站、只做相关检查。结果另存 retest.csv。
退出码：0 全部已整改，1 有仍存在的，2 用法，3 网站打不开或有未能复测的，4 本工具故障，130 被中断（用 resume 接着做）。`,
      en: `
Examples:
  gongkai retest runs/zjj-may
  gongkai retest runs/zjj-may --list findings.csv --out runs/zjj-retest
  gongkai retest runs/zjj-may --only-findings F0001,F0004

It asks as the earlier run did (pace, contact, private ranges, confirmation gap), but for what stands on the command line.
Links are asked one by one; other findings need the site around them: it is crawled again with their checks only.
retest.csv in the new folder has the results.
Exit: 0 all fixed, 1 some are still there, 2 usage, 3 the site could not be reached or some were not measured again,
4 our own fault, 130 interrupted (go on with resume).`,
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
