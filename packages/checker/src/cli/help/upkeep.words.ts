import type { Words } from '@gongkai/model';

/** Help of the commands that run for days, or tidy up. */
export const upkeep = {
  serve: {
    words: {
      zh: '本机网页：开始检查、看进度、浏览结果、人工评分、下载。',
      en: 'A page on this machine: start a scan, see it go on, browse runs, mark, download.',
    },
    after: {
      zh: `
例：
  gongkai serve --contact you@example.gov.cn
  gongkai serve --port 9000 --runs /data/runs --contact you@example.gov.cn
  gongkai serve --host 10.0.0.5 --token 一串足够长的口令……

默认只有本机能打开。别的网页不能借你的浏览器操作它：核对主机名与来源，页面不许被嵌入，不运行外来脚本。
联系方式、速度、内网许可以启动时写的为准，网页上改不了。一次只检查一个网站。

退出码：0 用 Ctrl-C 结束，2 用法或端口不能用，4 本工具故障。`,
      en: `
Examples:
  gongkai serve --contact you@example.gov.cn
  gongkai serve --port 9000 --runs /data/runs --contact you@example.gov.cn
  gongkai serve --host 10.0.0.5 --token some-long-text-nobody-guesses

Only this machine can open it by default. No other page can use it through your browser: host and origin are checked, no
frame may hold it, no foreign script runs. Contact, pace and private ranges are those it was started with; the page cannot
change them. One site is scanned at a time.

Exit: 0 ended by Ctrl-C, 2 usage or a port that cannot be used, 4 our own fault.`,
    },
  },
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
  gongkai watch join /mnt/dianxin/watch /mnt/yidong/watch         并入其他监测点（各自 probe --vantage 名称）
  gongkai score runs/zjj --watch watch                            把监测结果计入分数

打不开的当场换连接再试一次，两次都打不开、同一分钟对照地址打得开、且不是多数网站一齐打不开，才算；
其余作废，不算网站的。有几个监测点时，至少两个监测点同时打不开才算。七天里有效时段不足 140 个不下结论。监测状态在 --dir（默认 watch）里。

退出码：0 完成，1 有网站超过 5% 的时段打不开，2 用法，130 被中断（可继续）。`,
      en: `
Examples:
  gongkai watch add sites.csv --contact you@example.gov.cn --reference https://www.gov.cn/
  gongkai watch probe --contact you@example.gov.cn                once an hour, by cron
  gongkai watch probe --for 7d --contact you@example.gov.cn       or left running, a round an hour; go on after Ctrl-C
  gongkai watch report
  gongkai watch join /mnt/b/watch /mnt/c/watch                    takes in other places (each: probe --vantage NAME)
  gongkai score runs/zjj --watch watch                            counts the watch in

What does not open is tried again at once by another connection. It counts when both fail, a reference answers in the same
minute, and most sites do not fail together; else the hour is void and no site's fault. Watched from several places, it must fail from two. Below 140 hours in seven days
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
