import { join } from 'node:path';
import type { Report } from '@gongkai/model';
import { names } from '../run/folder.ts';
import { judge, type JudgeInput } from '../stages/judge.ts';
import type { Console } from './console.ts';
import type { Exit } from './exit.ts';
import type { LoadedPack } from './shipped-pack.ts';
import { shownPath } from './shown-path.ts';
import { summaryLines } from './summary.ts';
import { exitOf } from './verdict.ts';
import { writeReport } from './write-report.ts';

export interface Finish {
  readonly dir: string;
  readonly loaded: LoadedPack;
  readonly isUnreachable: boolean;
  readonly failUnder?: number;
  readonly isPart: boolean;
  readonly isJson: boolean;
  /** What the scan that has just ended read already. */
  readonly known?: JudgeInput['known'];
}

/** Offline: prices what lies in the folder, writes both reports, says in short what came out. */
export async function finish(console: Console, given: Finish): Promise<Exit> {
  const { dir, loaded, isUnreachable, isJson } = given;
  const { pack, sha256 } = loaded;
  const report: Report = judge(dir, { pack, sha256, ...(given.known && { known: given.known }) });
  await writeReport(dir, { report, pack, locale: console.locale }, ['html', 'json']);
  const code = exitOf(report, isUnreachable, given);
  const page = shownPath(join(dir, names.page));
  for (const line of summaryLines(report, page, console.locale)) {
    if (isJson) console.err(line);
    else console.out(line);
  }
  if (isJson) {
    const { total, low, high, max, coverage, outcome } = report.score;
    console.out(
      JSON.stringify({
        event: 'end',
        exit: code,
        dir,
        url: report.site.url,
        score: { total, low, high, max, coverage, outcome },
      }),
    );
  }
  return code;
}
