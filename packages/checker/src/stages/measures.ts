import { unmeasured, type Measure, type Pack } from '@gongkai/model';
import type { SiteFacts } from '../facts/facts.ts';
import type { Plan } from '../run/plan.ts';
import { bindAlone, needsOf, type Bound } from './bind.ts';

/** What the checks say of one site. */
export interface Measures {
  /** By `<row>/<part>`: what the pack prices. */
  readonly ofRows: ReadonlyMap<string, Measure>;
  /** By check id: what `--only` asked for and no row of the pack names. Shown, never priced. */
  readonly besides: ReadonlyMap<string, Measure>;
}

/**
 * Lets every bound check measure. What the scan was not asked to look at is not judged by what happens to lie there: with
 * `--only` all but those checks, and under another pack than the scan's what only that one looks at.
 */
export function measuresOf(
  facts: SiteFacts,
  pack: Pack,
  { measurers }: Pick<Bound, 'measurers'>,
  { only, needs }: Pick<Plan, 'only' | 'needs'>,
): Measures {
  const wasLookedAt = (check: string): boolean =>
    needsOf(check).every((need) => need === 'links' || needs.includes(need));
  const ofRows = new Map<string, Measure>();
  const named = new Set<string>();
  for (const { id, parts } of pack.indicators)
    parts.forEach(({ check }, part) => {
      named.add(check);
      const measure = measurers.get(`${id}/${part}`);
      if (measure === undefined) return;
      const key = `${id}/${part}`;
      if (only.length > 0 && !only.includes(check)) ofRows.set(key, unmeasured('not.asked', '--only'));
      else ofRows.set(key, wasLookedAt(check) ? measure(facts) : unmeasured('not.asked'));
    });
  const besides = new Map<string, Measure>();
  for (const check of only) {
    const alone = named.has(check) ? undefined : bindAlone(check);
    if (alone?.ok === true) besides.set(check, alone.value(facts));
  }
  return { ofRows, besides };
}
