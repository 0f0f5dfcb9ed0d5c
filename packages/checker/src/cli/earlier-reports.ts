import { resolve } from 'node:path';
import { good, type Read, type Report } from '@gongkai/model';
import { judge } from '../stages/judge.ts';
import { openOldRun } from './old-run.ts';
import type { LoadedPack } from './shipped-pack.ts';

/** The runs that `--trend` names, priced by one pack so that their scores can be compared; the run itself is left out. */
export function earlierReports(named: unknown, own: string, { pack, sha256 }: LoadedPack): Read<readonly Report[]> {
  const dirs = Array.isArray(named) ? named.filter((one) => typeof one === 'string') : [];
  const reports: Report[] = [];
  for (const dir of new Set(dirs.map((one) => resolve(one)))) {
    if (dir === resolve(own)) continue;
    const run = openOldRun(dir);
    if (!run.ok) return run;
    try {
      reports.push(judge(run.value.folder.dir, { pack, sha256 }));
    } finally {
      run.value.folder.unlock();
    }
  }
  return good(reports);
}
