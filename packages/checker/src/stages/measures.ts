import { unmeasured, type Measure, type Pack } from '@gongkai/model';
import type { SiteFacts } from '../facts/facts.ts';
import { bindAlone, type Bound } from './bind.ts';

/** What the checks say of one site. */
export interface Measures {
  /** By `<row>/<part>`: what the pack prices. */
  readonly ofRows: ReadonlyMap<string, Measure>;
  /** By check id: what `--only` asked for and no row of the pack names. Shown, never priced. */
  readonly besides: ReadonlyMap<string, Measure>;
}

/** Lets every bound check measure. With `--only`, what was not asked for is not judged by what happens to lie there. */
export function measuresOf(
  facts: SiteFacts,
  pack: Pack,
  { measurers }: Pick<Bound, 'measurers'>,
  only: readonly string[],
): Measures {
  const ofRows = new Map<string, Measure>();
  const named = new Set<string>();
  for (const { id, parts } of pack.indicators)
    parts.forEach(({ check }, part) => {
      named.add(check);
      const measure = measurers.get(`${id}/${part}`);
      if (measure === undefined) return;
      const isAsked = only.length === 0 || only.includes(check);
      ofRows.set(`${id}/${part}`, isAsked ? measure(facts) : unmeasured('not.asked', '--only'));
    });
  const besides = new Map<string, Measure>();
  for (const check of only) {
    const alone = named.has(check) ? undefined : bindAlone(check);
    if (alone?.ok === true) besides.set(check, alone.value(facts));
  }
  return { ofRows, besides };
}
