import { resolve } from 'node:path';
import { bad, good, type Read, type Report, type Site } from '@gongkai/model';
import { judge } from '../stages/judge.ts';
import { openOldRun } from './old-run.ts';
import { problem } from './problems.ts';
import type { LoadedPack } from './shipped-pack.ts';

/**
 * The runs that `--trend` names, priced by one pack so that their scores can be compared; the run itself is left out. One of
 * another site is refused: a line through two sites says nothing.
 */
export function earlierReports(
  named: unknown,
  [own, site]: readonly [dir: string, site: Report['site']],
  { pack, sha256 }: LoadedPack,
): Read<readonly Report[]> {
  const dirs = Array.isArray(named) ? named.filter((one) => typeof one === 'string') : [];
  const reports: Report[] = [];
  for (const dir of new Map(dirs.map((one) => [resolve(one), one])).values()) {
    if (resolve(dir) === resolve(own)) continue;
    const run = openOldRun(dir);
    if (!run.ok) return run;
    const { url } = run.value.plan.site;
    try {
      if (!isSameSite(run.value.plan.site, site))
        return bad([problem('trend.other-site', words.otherSite, { dir, url, own: site.url })]);
      reports.push(judge(run.value.folder.dir, { pack, sha256 }));
    } finally {
      run.value.folder.unlock();
    }
  }
  return good(reports);
}

/** One site, which may have moved to another host or to https. */
const isSameSite = (one: Pick<Site, 'url' | 'idCode'>, { url, code }: Report['site']): boolean =>
  one.idCode === undefined || code === '' ? new URL(one.url).host === new URL(url).host : one.idCode === code;

const words = {
  otherSite: {
    zh: '--trend：{dir} 查的是 {url}，不是 {own}：走势只画同一个网站',
    en: '--trend: {dir} is a run of {url}, not of {own}: a trend is drawn of one site',
  },
} as const;
