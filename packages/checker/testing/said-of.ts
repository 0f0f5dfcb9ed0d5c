import type { Measure } from '@gongkai/model';

/** A measure in one line: `na no.population`, or `2; fail gone; person alike; open tool.budget 1`. */
export function saidOf(measure: Measure): string {
  if (measure.state !== 'measured') return `${measure.state} ${measure.reason}`;
  const findings = measure.findings.map(({ state, kind }) => `${state} ${kind}`);
  const open = (measure.open ?? []).map(({ reason, count }) => `open ${reason} ${count}`);
  return [measure.examined, ...findings, ...open].join('; ');
}
