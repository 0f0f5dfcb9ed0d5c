import type { Words } from '@gongkai/model';

export const words = {
  act: {
    zh: '没有“{name}”这一步：用 plan、start、status 或 report',
    en: 'There is no “{name}”: use plan, start, status or report',
  },
  what: { zh: '请给出网站清单（sites.csv 或 JSON）', en: 'Name a list of sites (sites.csv or JSON)' },
  none: {
    zh: '{dir} 不是批量检查的文件夹（没有 fleet.json）：先用 gongkai fleet plan 清单 --out {dir}',
    en: '{dir} is no folder of a fleet (there is no fleet.json): first gongkai fleet plan LIST --out {dir}',
  },
  exists: {
    zh: '{dir} 里已有一批检查，不会覆盖：接着做用 gongkai fleet start {dir}，另做一批请换 --out',
    en: '{dir} holds a fleet already and is not overwritten: go on with gongkai fleet start {dir}, or choose another --out',
  },
  number: {
    zh: '{flag}：“{found}”不可用，应为 {least} 以上的整数',
    en: '{flag}: “{found}” cannot be used; it must be a whole number from {least}',
  },
  planned: {
    zh: `网站 {sites} 个，服务器 {servers} 台（最多的一台有 {largest} 个网站）；同时查 {atOnce} 个
至多约 {requests} 次请求、{cpu} 小时 CPU、{gb} GB 磁盘，{hours} 小时做完（粗估，每站按 {pages} 页算）`,
    en: `{sites} sites on {servers} servers (the largest has {largest}); {atOnce} at once
At most about {requests} requests, {cpu} h of CPU, {gb} GB of disk, done in {hours} h (rough; {pages} pages a site)`,
  },
  nights: {
    zh: '只在 {hours} 访问：约需 {nights} 个这样的时段',
    en: 'Asked within {hours} only: about {nights} such spans',
  },
  next: { zh: '开始：gongkai fleet start {dir}', en: 'Begin with: gongkai fleet start {dir}' },
  progress: {
    zh: '进行中 {running} 个 · 待查 {left} 个 · 已读 {pages} 页 · 请求 {requests} 次',
    en: '{running} sites under way · {left} to do · {pages} pages · {requests} requests',
  },
  ended: { zh: '{mark} {score}  {url}  {time}  {said}', en: '{mark} {score}  {url}  {time}  {said}' },
  status: {
    zh: '共 {all} 个网站：完成 {done}，进行中 {running}，待查 {open}，未能检查 {failed}',
    en: '{all} sites: {done} done, {running} under way, {open} to do, {failed} given up',
  },
  eta: { zh: '照此速度还要约 {hours} 小时', en: 'about {hours} h to go at this pace' },
  failed: { zh: '未能检查 {url}：{why}', en: 'Given up {url}: {why}' },
  killed: { zh: '进程被终止', en: 'its process was killed' },
  stopping: {
    zh: '正在让各个检查存盘停下……再按一次 Ctrl-C 立即退出',
    en: 'Asking each scan to stop at a checkpoint… press Ctrl-C again to end at once',
  },
  interrupted: {
    zh: '已中断，做到哪里已经存好。接着做：gongkai fleet start {dir}',
    en: 'Interrupted; what was done is kept. Go on with: gongkai fleet start {dir}',
  },
  full: {
    zh: '磁盘将满（剩余不到 {mb} MB），不再开始新的检查。请腾出空间，然后 gongkai fleet start {dir}',
    en: 'The disk is nearly full (less than {mb} MB left); no further site was begun. Make room, then: gongkai fleet start {dir}',
  },
  report: { zh: '排名与通报：gongkai fleet report {dir}', en: 'Ranks and the circular: gongkai fleet report {dir}' },
  nothing: { zh: '还没有查完的网站', en: 'No site is done yet' },
} as const satisfies Record<string, Words>;
