import type { Finding, Measure } from '@gongkai/model';
import type { Verdict } from '../tally.ts';

/** What a measure says of one subject: what is left to a person counts as found where only a person may say it. */
export function saidOf(
  measure: Measure,
  is: (finding: Finding) => boolean = () => true,
  { persons = false } = {},
): Verdict['said'] {
  if (measure.state !== 'measured') return 'open';
  const found = measure.findings.filter(is);
  if (found.some(({ state }) => state === 'fail' || (persons && state === 'person'))) return 'fault';
  return found.length > 0 ? 'open' : 'well';
}
