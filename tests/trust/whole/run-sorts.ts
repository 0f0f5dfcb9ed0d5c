import { drawOf } from '../draw.ts';
import type { Verdict } from '../tally.ts';
import { judged } from './judged.ts';
import type { Sort } from './sort.ts';

/** What the checks say of `count` sites of a sort. The same seed draws the same sites. */
export async function sortVerdicts(sort: Sort, count: number, seed: string): Promise<readonly Verdict[]> {
  const all: Verdict[] = [];
  for (let at = 0; at < count; at += 1) {
    const { made, verdicts } = sort.draw(drawOf(`${seed} ${sort.name} ${at}`));
    const said = await judged(made, sort.checks, verdicts);
    all.push(...said.map((one) => ({ ...one, note: `#${at} ${one.note}` })));
  }
  return all;
}
