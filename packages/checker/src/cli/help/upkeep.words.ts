import type { Words } from '@gongkai/model';

/** Help of the commands that run for days, or tidy up. */
export const upkeep = {
  watch: {
    words: {
      zh: '连续一周每小时访问首页，判定“站点无法访问”（V2）。add 加入，probe 访问一轮，list、report 看结果。',
      en: 'Visits home pages every hour for a week, to tell which sites cannot be reached (V2). add, probe one round, list or report.',
    },
    after: {
      zh: `
例：
  gongkai watch add sites.csv --contact you@example.gov.cn --reference https://www.gov.cn/
  gongkai watch probe --contact you@example.gov.cn                每小时由 cron 调一次
  gongkai watch probe --for 7d --contact you@example.gov.cn       或一直开着，每小时一轮，Ctrl-C 停下后可再接着
  gongkai watch report
  gongkai score runs/zjj --watch watch                            把监测结果计入分数

打不开的当场换连接再试一次，两次都打不开、同一分钟对照地址打得开、且不是多数网站一齐打不开，才算；
其余作废，不算网站的。七天里有效时段不足 140 个不下结论。监测状态在 --dir（默认 watch）里。

退出码：0 完成，1 有网站超过 5% 的时段打不开，2 用法，130 被中断（可继续）。`,
      en: `
Examples:
  gongkai watch add sites.csv --contact you@example.gov.cn --reference https://www.gov.cn/
  gongkai watch probe --contact you@example.gov.cn                once an hour, by cron
  gongkai watch probe --for 7d --contact you@example.gov.cn       or left running, a round an hour; go on after Ctrl-C
  gongkai watch report
  gongkai score runs/zjj --watch watch                            counts the watch in

What does not open is tried again at once by another connection. It counts when both fail, a reference answers in the same
minute, and most sites do not fail together; else the hour is void and no site's fault. Below 140 hours in seven days
nothing is said. The watch lies in --dir (default: watch).

Exit: 0 done, 1 a site failed in more than 5 % of the hours, 2 usage, 130 interrupted (it can go on).`,
    },
  },
  purge: {
    words: {
      zh: '清除旧检查的证据（网页原文可能含个人信息）；分数和报告保留，已封存的不动。',
      en: 'Removes the evidence of old runs (pages may hold personal data); scores and reports stay, sealed runs are left alone.',
    },
    after: {
      zh: `
例：
  gongkai purge runs --older 180d                   只列出
  gongkai purge runs --older 180d --yes             删除证据
  gongkai purge runs --older 730d --all --yes       连同整个文件夹

退出码：0 完成，2 用法。`,
      en: `
Examples:
  gongkai purge runs --older 180d                   only tells
  gongkai purge runs --older 180d --yes             removes the evidence
  gongkai purge runs --older 730d --all --yes       whole folders

Exit: 0 done, 2 usage.`,
    },
  },
} as const satisfies Record<string, { readonly words: Words; readonly after: Words }>;
