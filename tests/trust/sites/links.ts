import type { Report } from '@gongkai/model';
import type { Verdict } from '../tally.ts';

/** Broken link targets of a site as its truth has them. */
export interface LinkTruth {
  readonly broken: ReadonlySet<string>;
  /** Names of the same fault: where a redirect ends stands for where it begins. */
  readonly also: ReadonlyMap<string, string>;
  /** Neither required nor false. */
  readonly tolerated: ReadonlySet<string>;
  /** Distinct targets in all. */
  readonly urls: number;
}

/** One verdict a target: of those that are well only the number is known, and none of them was called broken. */
export function linkVerdicts(
  check: string,
  { broken, also, tolerated, urls }: LinkTruth,
  report: Report,
): readonly Verdict[] {
  const canon = (url: string): string => also.get(url) ?? url;
  const called = new Set(report.links.broken.map(({ url }) => canon(url)).filter((url) => !tolerated.has(url)));
  const faulty = [...broken].map((url): Verdict => ({
    check,
    isFaulty: true,
    said: called.has(url) ? 'fault' : 'well',
    note: url,
  }));
  const falsely = [...called]
    .filter((url) => !broken.has(url))
    .map((url): Verdict => ({ check, isFaulty: false, said: 'fault', note: url }));
  const well = Math.max(0, urls - broken.size - falsely.length);
  return [
    ...faulty,
    ...falsely,
    ...Array.from({ length: well }, (): Verdict => ({ check, isFaulty: false, said: 'well', note: '' })),
  ];
}
