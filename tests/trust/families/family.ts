import type { Measure } from '@gongkai/model';
import type { Check } from '../../../packages/checker/src/checks/check.ts';
import type { SiteFacts } from '../../../packages/checker/src/facts/facts.ts';
import type { Inspection } from '../../../packages/checker/src/facts/inspect/inspection.ts';
import type { Seen } from '../../../packages/checker/src/facts/inspect/answer.ts';
import { inspectSource, measureInspected } from '../../../packages/checker/testing/inspected.ts';
import type { Draw } from '../draw.ts';
import type { Verdict } from '../tally.ts';

/** One kind of page that is made over and over, each time otherwise, with what is wrong with it known. */
export interface Family {
  readonly name: string;
  /** One trial: the page is made, read and judged. */
  trial(draw: Draw): readonly Verdict[];
}

/** What an inspection reads in an answer. */
export const factOf = <F>(inspection: Inspection<F>, answer: Seen, data?: unknown): F =>
  inspection.read(answer, { key: answer.url, url: answer.url, ...(data !== undefined && { data }) }, inspectSource());

export const measureOf = (
  check: Check,
  facts: Partial<SiteFacts>,
  given: Readonly<Record<string, unknown>> = {},
): Measure => measureInspected(check, facts, given);

/** What a measure says of one kind of fault; any kind when none is named. */
export function saysOf(measure: Measure, kind?: string): Verdict['said'] {
  if (measure.state !== 'measured') return 'open';
  const findings = measure.findings.filter((one) => kind === undefined || one.kind === kind);
  if (findings.some(({ state }) => state === 'fail')) return 'fault';
  if (findings.length > 0 || (measure.open ?? []).length > 0) return 'open';
  return 'well';
}

/** What a measure says of one row of a list, counted from 0: findings name rows by their place. */
export const rowSaid = (measure: Measure, at: number): Verdict['said'] =>
  measure.state !== 'measured'
    ? 'open'
    : saysOf({ ...measure, findings: measure.findings.filter(({ subject }) => subject.includes(`#${at + 1} `)) });
