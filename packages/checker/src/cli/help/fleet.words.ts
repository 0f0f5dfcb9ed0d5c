import type { Words } from '@gongkai/model';

/** Help of the commands for hundreds of sites. */
export const fleets = {
  fleet: {
    words: {
      zh: '批量检查：一份清单，成百上千个网站，几个同时进行，断了能接着做。plan 估算，start 开始或接着做，status 看进度，report 排名。',
      en: 'A list of hundreds of sites, several at once, and going on where it stopped. plan, start (or go on), status, report.',
    },
    after: {
      zh: `
例：
  gongkai fleet plan sites.csv --out fleet/2026-03 --contact you@example.gov.cn --max-pages 300
                                                    核对清单，估算请求、CPU、磁盘和时间；不访问任何网站
  gongkai fleet start fleet/2026-03                 开始；中断（Ctrl-C、断电、kill -9）后再敲一遍就接着做
  gongkai fleet start sites.csv --out fleet/2026-03 --hours 22-06 --contact you@example.gov.cn
                                                    两步并一步，只在夜间访问
  gongkai fleet status fleet/2026-03
  gongkai fleet report fleet/2026-03 --out 通报.html,排名.csv
  gongkai worker fleet/2026-03 --at-once 8          另一个窗口（或共用这个文件夹的另一台机器）一起做

清单同 scan：CSV 每行一个网站，首行为列名，pack 一列可给各站指定评分标准；或站点文件的 JSON 数组。
每个网站一个进程，结果在 runs/ 下各占一个文件夹，与 gongkai scan 的完全一样；一个网站出错不影响别的：
本工具故障的试三次，仍不行的列为“未能检查”，不计零分。
在同一台服务器（同一 IP）上的网站合起来不超过一台服务器的速度；站外主机的速度由同时进行的各个检查均分。
设置在 plan 时定下（fleet 文件夹里的 settings.json），接着做时不变。磁盘将满时不再开始新的。

退出码：0 全部做完（有未能检查的也是，见 status）  2 用法或清单有误  4 磁盘将满，可接着做  130 被中断，可接着做`,
      en: `
Examples:
  gongkai fleet plan sites.csv --out fleet/2026-03 --contact you@example.gov.cn --max-pages 300
                                                    checks the list; estimates requests, CPU, disk and time; asks no site
  gongkai fleet start fleet/2026-03                 begins; after Ctrl-C, a power cut or kill -9 the same line goes on
  gongkai fleet start sites.csv --out fleet/2026-03 --hours 22-06 --contact you@example.gov.cn
                                                    both in one, by night only
  gongkai fleet status fleet/2026-03
  gongkai fleet report fleet/2026-03 --out circular.html,ranks.csv
  gongkai worker fleet/2026-03 --at-once 8          helps from another window, or another machine that shares the folder

A list is as for scan: a CSV with one site a row below the names of the columns (the column pack names each site's own), or a
JSON array of site files. Each site is a process of its own and a folder in runs/, the same as of gongkai scan. One that goes
wrong stops no other: our own faults are tried three times, and what still fails is “given up”, never a zero.
Sites on one server (one address) are together asked no faster than a server may be; what is asked of hosts elsewhere is
shared out among the scans under way. Settings are fixed by plan (settings.json in the folder). When the disk is nearly full
no further site is begun.

Exit: 0 all done (sites given up included, see status), 2 usage or list, 4 the disk is nearly full, 130 interrupted; 4 and 130
can go on.`,
    },
  },
  worker: {
    words: {
      zh: '帮着做一批检查：从 fleet 文件夹里取没人在做的网站，做到没有为止。',
      en: 'Helps with a fleet: takes sites that nobody works on out of its folder until there are none.',
    },
    after: {
      zh: `
例：
  gongkai worker fleet/2026-03 --at-once 8

几个 worker 可同时用一个文件夹；同时进行的总数不超过 plan 时定的 --at-once。别的机器五分钟没有动静，它在做的网站由别人接手。
退出码：0 没有可做的了，2 用法，4 磁盘将满，130 被中断。`,
      en: `
Example:
  gongkai worker fleet/2026-03 --at-once 8

Several workers may share a folder; all together they run no more than the --at-once of its plan. What a worker on another
machine held is taken over when it has been silent for five minutes.
Exit: 0 nothing left to do, 2 usage, 4 the disk is nearly full, 130 interrupted.`,
    },
  },
} as const satisfies Record<string, { readonly words: Words; readonly after: Words }>;
