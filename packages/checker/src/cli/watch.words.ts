import type { Words } from '@gongkai/model';

/** What `gongkai watch` says. */
export const words = {
  act: {
    zh: 'watch 没有“{name}”：可用 add、list、probe、report、join',
    en: 'watch knows no “{name}”: there are add, list, probe, report and join',
  },
  empty: {
    zh: '{dir} 里没有监测：先用 gongkai watch add 网址 --dir {dir}',
    en: '{dir} holds no watch: begin with gongkai watch add URL --dir {dir}',
  },
  what: {
    zh: 'watch add 需要网址、site.json 或 sites.csv，或 --reference 网址',
    en: 'watch add needs an address, a site.json or sites.csv, or --reference URL',
  },
  added: {
    zh: '新增 {count} 个，共监测 {all} 个网站，对照地址 {references} 个（{dir}）',
    en: '{count} added; {all} sites are watched, with {references} references ({dir})',
  },
  noReference: {
    zh: '没有对照地址：无法分辨是网站打不开还是本机断网，失败只在有别的监测网站打得开时才算。建议 --reference 网址,网址',
    en: 'There is no reference: a failure counts only when another watched site opens, for else our own line may be down. Give some with --reference URL,URL',
  },
  joinWhat: {
    zh: 'watch join 需要其他监测点的监测文件夹',
    en: 'watch join needs the folders of other places that watch the same sites',
  },
  joined: { zh: '{dir}：并入 {count} 次访问', en: '{dir}: {count} visits taken in' },
  line: {
    zh: '{state}  {name} {url}  有效时段 {valid}/{needed}，打不开 {failed}（{share}），作废 {voided}',
    en: '{state}  {name} {url}  {valid} of {needed} hours, {failed} failed ({share}), {voided} void',
  },
  short: { zh: '未满一周', en: 'not a week yet' },
  down: { zh: '打不开超过 5%', en: 'above 5 % failed' },
  fine: { zh: '正常', en: 'fine' },
  round: {
    zh: '访问 {visited} 个，打不开 {failed} 个，本小时已访问 {skipped} 个{voided}',
    en: '{visited} visited, {failed} did not open, {skipped} visited in this hour already{voided}',
  },
  voided: { zh: '；失败作废（{voided}）', en: '; the failures are void ({voided})' },
  span: { zh: '--for 应为天数，如 7d', en: '--for takes days, such as 7d' },
  stopping: { zh: '正在停下……', en: 'Stopping…' },
  noWatch: {
    zh: '{dir} 里没有对 {url} 的监测：先用 gongkai watch add',
    en: '{dir} does not watch {url}: add it with gongkai watch add',
  },
} as const satisfies Record<string, Words>;
