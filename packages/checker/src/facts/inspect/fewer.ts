import { measured, na, unmeasured, type Finding, type Measure, type Observation, type Words } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { presenceOfClass } from '../columns/missing.ts';
import type { ActivityClass } from './activities.ts';
import { countedOf } from './counted.ts';
import { inspectedFinding } from './finding.ts';

interface Wanted {
  readonly class: ActivityClass;
  readonly count: number;
  /** First day that counts. */
  readonly since: `${number}-${number}-${number}`;
  readonly words: Words;
  readonly kind: string;
}

/** Held at least so often since a day: one finding for each that is missing, as packs price them one by one. */
export function atLeast(facts: SiteFacts, { class: key, count, since, words, kind }: Wanted): Measure {
  // who need not have the column at all need not fill it
  if (!facts.owed.some((column) => column.class === key)) return na('not.applicable');
  const missing = (had: number, page: string, observations: readonly Observation[]): readonly Finding[] =>
    Array.from({ length: Math.max(0, count - had) }, (_, at) =>
      inspectedFinding(
        { kind, subject: `${key} ${had + at + 1}/${count}`, page },
        words,
        { count: had, wanted: count, since, nth: had + at + 1 },
        observations,
      ),
    );
  const counted = countedOf(facts, key, count, (day) => day >= since);
  if (counted.is === 'open') return unmeasured(counted.reason, counted.detail);
  if (counted.is === 'enough') return measured(count, [], { value: `${counted.count}/${count}` });
  if (counted.is === 'few')
    return measured(count, missing(counted.count, counted.page, counted.observations), {
      value: `${counted.count}/${count}`,
    });
  const there = presenceOfClass(facts, key);
  if (there.is === 'unowed') return na('not.applicable');
  if (there.is === 'absent')
    return measured(count, missing(0, facts.site.url, there.observations), { value: `0/${count}` });
  return there.is === 'open' ? unmeasured(there.reason) : unmeasured('no.population', key);
}
