import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFields, type Report } from '@gongkai/model';
import { holdsRun, names } from '../run/folder.ts';

export interface ListedRun {
  /** Its path below the folder of runs: what an address names it by. */
  readonly key: string;
  readonly dir: string;
  /** Absent while it is not finished. */
  readonly report?: Report;
}

/** Every run below a folder, at most three folders deep, newest day first. */
export function runsBelow(root: string): readonly ListedRun[] {
  const walk = (key: string, depth: number): readonly ListedRun[] => {
    const dir = join(root, key);
    if (holdsRun(dir)) {
      const report = reportOf(dir);
      return [{ key, dir, ...(report === undefined ? {} : { report }) }];
    }
    if (depth === 3 || !existsSync(dir)) return [];
    const below = readdirSync(dir, { withFileTypes: true }).filter((one) => one.isDirectory());
    return below.flatMap(({ name }) => walk(key === '' ? name : `${key}/${name}`, depth + 1));
  };
  const day = ({ report }: ListedRun): string => report?.run.startedAt ?? '';
  return walk('', 0).toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.key < b.key ? -1 : 1));
}

function reportOf(dir: string): Report | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(join(dir, names.report), 'utf8'));
    return isFields(json) && json['schema'] === 'gongkai-report/1' ? (json as unknown as Report) : undefined;
  } catch {
    return undefined; // not finished, or half of it copied
  }
}

/** Files of a run that may be fetched, with their types. */
export const offered: Readonly<Record<string, string>> = {
  'report.html': 'text/html; charset=utf-8',
  'report.json': 'application/json',
  'final.json': 'application/json',
  'findings.csv': 'text/csv; charset=utf-8',
  'report.pdf': 'application/pdf',
  'report.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
