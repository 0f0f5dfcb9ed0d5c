import { join, resolve } from 'node:path';
import { bad, good, type Read, type Site } from '@gongkai/model';
import { holdsRun, names } from '../run/folder.ts';
import { loadPlan } from '../run/plan.ts';
import { openStore } from '../run/store/open.ts';
import { problem } from './problems.ts';
import { siteFolder } from './run-folder.ts';

/**
 * The run before of a site, as `--since` names it.
 *
 * @param since a run folder; with several sites, the folder that holds one for each: a site without one is scanned anew
 */
export function earlierRun(since: string | undefined, site: Site, isFleet: boolean): Read<string | undefined> {
  if (since === undefined) return good(undefined);
  const dir = resolve(isFleet ? join(since, siteFolder(site)) : since);
  if (!holdsRun(dir))
    return isFleet ? good(undefined) : bad([problem('since.missing', words.missing, { dir, file: names.database })]);
  const store = openStore(join(dir, names.database));
  const url = loadPlan(store)?.site.url;
  store.close();
  return url === site.url ? good(dir) : bad([problem('since.other', words.other, { dir, url: url ?? '' })]);
}

const words = {
  missing: {
    zh: '--since：{dir} 不是结果文件夹（没有 {file}）：请给出 gongkai scan 写出的文件夹',
    en: '--since: {dir} is no run folder (there is no {file}): give a folder that gongkai scan has written',
  },
  other: {
    zh: '--since：{dir} 是另一个网站（{url}）的结果：请给出同一网站以前的结果',
    en: '--since: {dir} is a run of another site ({url}): give an earlier run of the same site',
  },
} as const;
