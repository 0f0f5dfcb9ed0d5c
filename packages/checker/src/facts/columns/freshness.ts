import { subtractPeriod, type Day, type Observation, type Reason } from '@gongkai/model';
import type { ColumnFact } from './column.ts';
import { dayOfLook, newestSeen } from './judge.ts';

/** How fresh the columns of a class are, held against a window that ends with the day of the run. */
export type Freshness =
  | { readonly is: 'fresh'; readonly newest: Day }
  | {
      readonly is: 'stale';
      readonly column: ColumnFact;
      readonly newest: Day;
      readonly since: Day;
      readonly observations: readonly Observation[];
    }
  | { readonly is: 'empty'; readonly column: ColumnFact; readonly observations: readonly Observation[] }
  | { readonly is: 'open'; readonly reason: Reason; readonly url?: string };

/** @param columns those of one class; the freshest speaks for all */
export function freshnessOf(columns: readonly ColumnFact[], window: string, asOf: Day): Freshness {
  const since = subtractPeriod(asOf, window);
  const [newest] = columns
    .flatMap((column) => {
      const day = newestSeen(column);
      return day === undefined ? [] : [{ column, day }];
    })
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
  if (newest !== undefined && newest.day >= since) return { is: 'fresh', newest: newest.day };
  // a column that was not read, or whose items carry no day, may hold the update that is looked for
  const unseen = columns.find(({ state }) => state === 'open');
  if (unseen !== undefined) return { is: 'open', reason: unseen.reason ?? 'tool.budget', url: unseen.url };
  if (newest === undefined) {
    const empty = columns.find(({ state }) => state === 'empty');
    if (empty === undefined) return { is: 'open', reason: 'no.population' };
    return {
      is: 'empty',
      column: empty,
      observations: empty.observations.filter(({ outcome }) => outcome === 'empty'),
    };
  }
  const { column, day } = newest;
  const observations = column.observations.filter((look) => (dayOfLook(look) ?? since) < since);
  return { is: 'stale', column, newest: day, since, observations };
}
