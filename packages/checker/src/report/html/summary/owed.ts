import type { Report } from '@gongkai/model';

/** Names of the owed columns that do not stand, by what is wrong with them; in the order of the report. */
export interface NotStanding {
  readonly missing: readonly string[];
  readonly empty: readonly string[];
  readonly unknown: readonly string[];
}

interface Fallen {
  readonly name: string;
  readonly kind: keyof NotStanding;
}

/** An owed class stands when one of its columns has content, old or new; else it is empty, missing, or not settled. */
export function notStanding({ columns, completeness }: Pick<Report, 'columns' | 'completeness'>): NotStanding {
  const classes = Map.groupBy(
    columns.filter(({ required }) => required),
    (column) => column.class,
  );
  const missing = new Set(completeness.missing);
  const unnamed = completeness.missing.filter((key) => !classes.has(key));
  const fallen = [...classes].flatMap(([key, ofClass]): readonly Fallen[] => {
    const [first] = ofClass;
    if (first === undefined || ofClass.some(({ kind }) => kind === 'live' || kind === 'stale')) return [];
    const empty = ofClass.find(({ kind }) => kind === 'empty');
    if (empty !== undefined) return [{ name: empty.name, kind: 'empty' }];
    return [{ name: first.name, kind: missing.has(key) ? 'missing' : 'unknown' }];
  });
  const named = (kind: Fallen['kind']): readonly string[] =>
    fallen.filter((one) => one.kind === kind).map(({ name }) => name);
  return { missing: [...named('missing'), ...unnamed], empty: named('empty'), unknown: named('unknown') };
}
