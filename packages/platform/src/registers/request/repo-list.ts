import type { Day, RequestState } from '@gongkai/model';
import { expressionBuilder, sql, type Expression, type Kysely, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { Store } from '../../db/open.ts';
import { requestDue, requestRank } from '../../db/request-order.ts';
import type { Tables } from '../../db/tables.ts';
import { textsFound } from '../../db/text-index.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

/** What lists are read from: the engine says how text is searched. */
type Reading = Pick<Store, 'read' | 'engine'>;

/** What a list shows. */
export interface DeskRow {
  readonly id: string;
  readonly no: string;
  readonly applicant_masked: string;
  readonly subject: string;
  readonly state: RequestState;
  readonly due_on: Day | null;
  readonly stopped_on: Day | null;
  readonly provisional: number;
  readonly received_on: Day | null;
  readonly department: string;
  /** Number of its last event. */
  readonly seq: number;
}

export interface DeskFilter {
  readonly state?: RequestState;
  /** `late`: over; `today`; `soon`: within so many days of the calendar; `stopped`; `open`: not closed. */
  readonly due?: 'late' | 'today' | 'soon' | 'stopped' | 'open';
  /** Last day that counts as soon. */
  readonly soonUntil?: Day;
  readonly department?: string;
  /** Part of the number or the subject. */
  readonly text?: string;
}

/** Rows of a list, and how many there are: exactly, or at least so many when there are `more`. */
export interface DeskList {
  readonly rows: readonly DeskRow[];
  readonly total: number;
  readonly more: boolean;
}

/** Counted to here; an archive of a million is not counted to be told so. */
const MOST_COUNTED = 10_000;
/** So many of the newest texts that hold what was asked are looked at. */
const MOST_FOUND = 2000;
const day = (condition: Expression<SqlBool>): Expression<SqlBool> =>
  expressionBuilder<Tables, 'request_view'>().and([sql<SqlBool>`${requestRank} = 0`, condition]);

/** What a filter demands of a row; by rank and due day as the indexes have them. */
function demands(today: Day, { state, due, soonUntil = today, department }: DeskFilter): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'request_view'>();
  const all: Expression<SqlBool>[] = [];
  if (state) all.push(eb('state', '=', state));
  if (department) all.push(eb('department_id', '=', department));
  if (due === 'late') all.push(day(sql<SqlBool>`${requestDue} < ${today}`));
  if (due === 'today') all.push(day(sql<SqlBool>`${requestDue} = ${today}`));
  if (due === 'soon') all.push(day(sql<SqlBool>`${requestDue} > ${today} and ${requestDue} <= ${soonUntil}`));
  if (due === 'stopped') all.push(eb('stopped_on', 'is not', null));
  if (due === 'open') all.push(sql<SqlBool>`${requestRank} < 2`);
  return eb.and(all);
}

/**
 * The rows a person may see, in parts that are each one range of an index: what the own department works on, and what its organ
 * was asked but another works on. The same predicate as that of a single case.
 */
function parts(source: Kysely<Tables>, sight: Sight, today: Day, filter: DeskFilter) {
  const all = source.selectFrom('request_view').where(demands(today, filter));
  if (seesAll(sight)) return [all];
  const own = all.where('department_id', '=', sight.departmentId);
  const other = all.where('asked_organ', '=', sight.departmentId).whereRef('asked_organ', '<>', 'department_id');
  if (filter.department === undefined) return [own, other];
  return [filter.department === sight.departmentId ? own : other];
}

const placed = ['request_id', requestRank.as('rank'), requestDue.as('due')] as const;

/** Ids in the list's order without a search, and the count. */
async function listed(
  source: Kysely<Tables>,
  sight: Sight,
  today: Day,
  filter: DeskFilter,
  limit: number,
  offset: number,
) {
  const ranges = parts(source, sight, today, filter);
  const ordered = ranges.map((part) =>
    part.select(placed).orderBy(requestRank).orderBy(requestDue).orderBy('request_id', 'desc'),
  );
  const [first, second] = ordered;
  if (!first) return { ids: [], total: 0, more: false };
  const rows = second
    ? await bothOf(source, first.limit(offset + limit), second.limit(offset + limit))
        .limit(limit)
        .offset(offset)
        .execute()
    : await first.limit(limit).offset(offset).execute();
  const { total, more } = await counted(source, ranges);
  return { ids: rows.map((row) => row.request_id), total, more };
}

type Placed = SelectQueryBuilder<
  Tables,
  'request_view',
  { readonly request_id: string; readonly rank: number; readonly due: string }
>;

/** Two parts as one, in the list's order. */
const bothOf = (source: Kysely<Tables>, own: Placed, other: Placed) =>
  source
    .selectFrom(
      source
        .selectFrom(own.as('own'))
        .selectAll()
        .unionAll(source.selectFrom(other.as('other')).selectAll())
        .as('both'),
    )
    .selectAll()
    .orderBy('rank')
    .orderBy('due')
    .orderBy('request_id', 'desc');

async function counted(source: Kysely<Tables>, ranges: ReturnType<typeof parts>) {
  let total = 0;
  for (const part of ranges) {
    const some = part.select('request_id').limit(MOST_COUNTED + 1);
    const { n } = await source
      .selectFrom(some.as('some'))
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    total += Number(n);
  }
  return { total: Math.min(total, MOST_COUNTED), more: total > MOST_COUNTED };
}

type Found = NonNullable<ReturnType<typeof textsFound>>;

/** Ids in the list's order out of what a search found, and the count. */
async function searched(
  source: Kysely<Tables>,
  found: Found,
  sight: Sight,
  today: Day,
  filter: DeskFilter,
  limit: number,
  offset: number,
) {
  const eb = expressionBuilder<Tables, 'request_view'>();
  const own = sight.departmentId;
  const rows = await source
    .selectFrom(found.ids.as('found'))
    .crossJoin('request_view') // SQLite keeps this order: from what was found to its rows
    .whereRef('request_view.request_id', '=', 'found.entity_id')
    .where(demands(today, filter))
    .$if(!seesAll(sight), (q) => q.where(eb.or([eb('department_id', '=', own), eb('asked_organ', '=', own)])))
    .select(placed)
    .select(sql<number>`count(*) over ()`.as('total'))
    .select(found.count.as('found'))
    .orderBy(requestRank)
    .orderBy(requestDue)
    .orderBy('request_id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    ids: rows.map((row) => row.request_id),
    total: Number(rows[0]?.total ?? 0),
    more: Number(rows[0]?.found ?? 0) >= MOST_FOUND,
  };
}

/** Rows of a list, what is due first on top; those without a due day after them and closed ones last, newest first. */
export async function deskRows(
  { read: source, engine }: Reading,
  sight: Sight,
  today: Day,
  filter: DeskFilter,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<DeskList> {
  const found = filter.text === undefined ? undefined : textsFound(engine, filter.text, MOST_FOUND);
  const { ids, total, more } = found
    ? await searched(source, found, sight, today, filter, limit, offset)
    : await listed(source, sight, today, filter, limit, offset);
  const rows = await rowsOf(source, ids);
  return { rows: ids.flatMap((id) => rows.get(id) ?? []), total, more };
}

const AT_ONCE = 500;

async function rowsOf(source: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, DeskRow>> {
  const rows = new Map<string, DeskRow>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = await source
      .selectFrom('request')
      .innerJoin('request_view', 'request_view.request_id', 'request.id')
      .innerJoin('department', 'department.id', 'request_view.department_id')
      .where('request.id', 'in', ids.slice(at, at + AT_ONCE))
      .select([
        'request.id',
        'request.no',
        'request.applicant_masked',
        'request.subject',
        'request_view.state',
        'request_view.due_on',
        'request_view.stopped_on',
        'request_view.provisional',
        'request_view.received_on',
        'department.name as department',
        'request_view.seq',
      ])
      .execute();
    for (const row of some) rows.set(row.id, row);
  }
  return rows;
}

/** How many there are of each kind of urgency. */
export async function deskCounts(
  { read: source }: Reading,
  sight: Sight,
  today: Day,
  soonUntil: Day,
): Promise<Readonly<Record<'late' | 'today' | 'soon' | 'stopped', number>>> {
  const count = async (due: 'late' | 'today' | 'soon' | 'stopped'): Promise<number> =>
    (await counted(source, parts(source, sight, today, { due, soonUntil }))).total;
  return {
    late: await count('late'),
    today: await count('today'),
    soon: await count('soon'),
    stopped: await count('stopped'),
  };
}
