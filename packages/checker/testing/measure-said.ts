import type { Measure } from '@gongkai/model';

/** A measure in a line: `na no.population`, `2 of 3/5; no-draft fail 2`, the reasons that stay open behind a bar. */
export function measureSaid(measure: Measure): string {
  if (measure.state !== 'measured') return `${measure.state} ${measure.reason}`;
  const { examined, findings, open = [], value } = measure;
  return [
    [String(examined), ...(value === undefined ? [] : [value])].join(' of '),
    ...findings.map(({ kind, state, observations }) => `${kind} ${state} ${observations.length}`),
    ...open.map(({ reason, count }) => `| ${reason} ${count}`),
  ].join('; ');
}
