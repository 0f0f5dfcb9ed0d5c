import {
  isDay,
  subtractPeriod,
  type ColumnKind,
  type Day,
  type Observation,
  type OwedColumn,
  type ReportColumn,
  type Site,
} from '@gongkai/model';
import type { ColumnFact } from './column.ts';

const services: ReadonlySet<string> = new Set(['service', 'service.stat', 'list']);

/** The classes an organ of this site owes: those of services leave where it has none to offer. */
export const owedBy = <T extends { readonly class: string }>(
  { noServices }: Pick<Site, 'noServices'>,
  classes: readonly T[],
): readonly T[] => (noServices === true ? classes.filter((one) => !services.has(one.class)) : classes);

/** How long this column may be silent: what its organ owes, else what its class does; undefined when on occasion only. */
export const cadenceOf = (column: ColumnFact, owed: readonly OwedColumn[]): string | undefined =>
  owed.find((one) => one.class === column.class)?.cadence ?? column.cadence;

/** The day a look saw as the newest, undefined when it saw none. */
export function dayOfLook({ outcome }: Observation): Day | undefined {
  const day = outcome.startsWith('newest:') ? outcome.slice(7) : '';
  return isDay(day) ? day : undefined;
}

/** The newest day any look at the column saw; undefined when none saw a dated item. */
export function newestSeen({ newest, observations }: ColumnFact): Day | undefined {
  const days = [newest?.day, ...observations.map(dayOfLook)].filter((day) => day !== undefined);
  return days.toSorted().at(-1);
}

/**
 * True when the newest item of a list is older than the window allows. A column that is one article is never stale: a
 * page that is still right needs no new date. Undated lists are not judged.
 */
export function isStale(column: ColumnFact, window: string | undefined, asOf: Day): boolean {
  const newest = newestSeen(column);
  if (window === undefined || newest === undefined || column.form === 'page' || column.state !== 'filled') return false;
  return newest < subtractPeriod(asOf, window);
}

/** What a report calls the column. */
export function kindOf(column: ColumnFact, owed: readonly OwedColumn[], asOf: Day): ColumnKind {
  if (column.state === 'open') return 'unknown';
  if (column.state === 'empty') return 'empty';
  return isStale(column, cadenceOf(column, owed), asOf) ? 'stale' : 'live';
}

/** True when a column of the class stands on the site: read with content, explained, or there but not readable. */
export const stands = ({ state, reason }: ColumnFact): boolean => state !== 'empty' && reason !== 'site.unreachable';

/** Looks that agree a class is nowhere; missing from two on, of which one was a later look at the home page. */
export const looksAbsent = (looks: readonly Observation[] | undefined): readonly Observation[] =>
  looks !== undefined && looks.every(({ outcome }) => outcome === 'absent') && looks.some(({ via }) => via === 'http')
    ? looks
    : [];

/** How many of the owed classes stand on the site. `missing` holds only what two looks did not find. */
export interface Completeness {
  readonly n: number;
  readonly m: number;
  readonly missing: readonly string[];
}

export function completenessOf(
  columns: readonly ColumnFact[],
  owed: readonly OwedColumn[],
  absent: ReadonlyMap<string, readonly Observation[]>,
): Completeness {
  const standing = new Set(columns.filter(stands).map((column) => column.class));
  const known = new Set(columns.map((column) => column.class));
  return {
    n: owed.filter((one) => standing.has(one.class)).length,
    m: owed.length,
    missing: owed
      .filter((one) => !known.has(one.class) && looksAbsent(absent.get(one.class)).length >= 2)
      .map((one) => one.class),
  };
}

/** The columns as a report lists them: found ones by address, then owed classes that were not met. */
export function reportColumns(
  columns: readonly ColumnFact[],
  owed: readonly OwedColumn[],
  asOf: Day,
  absent: ReadonlyMap<string, readonly Observation[]>,
): { readonly columns: readonly ReportColumn[]; readonly completeness: Completeness } {
  const required = new Set(owed.map((one) => one.class));
  const known = new Set(columns.map((column) => column.class));
  const completeness = completenessOf(columns, owed, absent);
  const missing = new Set(completeness.missing);
  const found = columns.map((column): ReportColumn => ({
    name: column.name,
    class: column.class,
    url: column.url,
    items: column.items,
    newest: newestSeen(column) ?? '',
    kind: kindOf(column, owed, asOf),
    why: column.why,
    required: required.has(column.class),
  }));
  const notMet = owed
    .filter((one) => !known.has(one.class))
    .map((one): ReportColumn => ({
      name: one.words.zh,
      class: one.class,
      url: '',
      items: 0,
      newest: '',
      kind: missing.has(one.class) ? 'missing' : 'unknown',
      why: (absent.get(one.class) ?? []).flatMap(({ note }) => (note === undefined ? [] : [note])),
      required: true,
    }));
  return { columns: [...found, ...notMet], completeness };
}
