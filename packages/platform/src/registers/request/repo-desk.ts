import type { Day, RequestState } from '@gongkai/model';
import type { Kysely } from 'kysely';
import type { Store } from '../../db/open.ts';
import type { Tables } from '../../db/tables.ts';
import type { NoticeTable } from '../../db/tables/request.ts';
import { textMatches } from '../../db/text-index.ts';

type Source = Kysely<Tables>;
/** What lists are read from: the engine says how text is searched. */
type Reading = Pick<Store, 'read' | 'engine'>;

/** Whose desk it is: what a person may see at all. */
export interface Sight {
  readonly role: 'clerk' | 'head' | 'office' | 'auditor';
  readonly departmentId: string;
}

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

/**
 * The one predicate of visibility: the city office and auditors see all; a clerk and a head what their department works on or
 * their organ answers. Every list, page, count and export goes through it.
 */
const seen = (source: Source, { role, departmentId }: Sight) => {
  const all = source
    .selectFrom('request')
    .innerJoin('request_view', 'request_view.request_id', 'request.id')
    .innerJoin('department', 'department.id', 'request_view.department_id');
  if (role === 'office' || role === 'auditor') return all;
  return all.where((eb) =>
    eb.or([eb('request_view.department_id', '=', departmentId), eb('request.organ_id', '=', departmentId)]),
  );
};

const closed: readonly RequestState[] = ['answered', 'lapsed', 'withdrawn'];

function filtered(
  { read: source, engine }: Reading,
  sight: Sight,
  today: Day,
  { state, due, soonUntil = today, department, text }: DeskFilter,
) {
  let query = seen(source, sight);
  if (state) query = query.where('request_view.state', '=', state);
  if (department) query = query.where('request_view.department_id', '=', department);
  if (due === 'late')
    query = query.where('request_view.due_on', '<', today).where('request_view.state', 'not in', closed);
  if (due === 'today')
    query = query.where('request_view.due_on', '=', today).where('request_view.state', 'not in', closed);
  if (due === 'soon')
    query = query
      .where('request_view.due_on', '>', today)
      .where('request_view.due_on', '<=', soonUntil)
      .where('request_view.state', 'not in', closed);
  if (due === 'stopped') query = query.where('request_view.stopped_on', 'is not', null);
  if (due === 'open') query = query.where('request_view.state', 'not in', closed);
  const matches = text === undefined ? undefined : textMatches(engine, 'request.id', text);
  if (matches) query = query.where(matches);
  return query;
}

/** Rows of a list, what is due first on top; those without a due day after them, newest first. */
export async function deskRows(
  source: Reading,
  sight: Sight,
  today: Day,
  filter: DeskFilter,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<{ readonly rows: readonly DeskRow[]; readonly total: number }> {
  const query = filtered(source, sight, today, filter);
  const rows = await query
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
    .orderBy((eb) =>
      eb
        .case()
        .when('request_view.state', 'in', closed)
        .then(2)
        .when('request_view.due_on', 'is', null)
        .then(1)
        .else(0)
        .end(),
    )
    .orderBy('request_view.due_on')
    .orderBy('request.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { n } = await query.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return { rows, total: Number(n) };
}

/** How many there are of each kind of urgency. */
export async function deskCounts(
  source: Reading,
  sight: Sight,
  today: Day,
  soonUntil: Day,
): Promise<Readonly<Record<'late' | 'today' | 'soon' | 'stopped', number>>> {
  const count = async (due: 'late' | 'today' | 'soon' | 'stopped'): Promise<number> => {
    const { n } = await filtered(source, sight, today, { due, soonUntil })
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  return {
    late: await count('late'),
    today: await count('today'),
    soon: await count('soon'),
    stopped: await count('stopped'),
  };
}

/** Whether a request is among what a person may see. */
export const maySee = async (source: Source, sight: Sight, no: string): Promise<boolean> =>
  (await seen(source, sight).select('request.id').where('request.no', '=', no).executeTakeFirst()) !== undefined;

/** Filings of the same person within a year, and texts like this one: what a clerk is hinted at. */
export async function likeFilings(
  source: Source,
  blindId: string,
  since: string,
): Promise<readonly { readonly no: string; readonly subject: string }[]> {
  return source
    .selectFrom('request')
    .select(['no', 'subject'])
    .where('blind_id', '=', blindId)
    .where('submitted_at', '>=', since)
    .orderBy('submitted_at', 'desc')
    .limit(100)
    .execute();
}

const MOST_COMPARED = 1000;

/** What an organ was asked within a year, newest first: to see when several people ask the same. */
export const askedOfOrgan = (source: Source, organId: string, since: string) =>
  source
    .selectFrom('request')
    .select(['no', 'subject', 'blind_id as blindId'])
    .where('organ_id', '=', organId)
    .where('submitted_at', '>=', since)
    .orderBy('submitted_at', 'desc')
    .limit(MOST_COMPARED)
    .execute();

/** Accounts that may be named in an act: heads who agree, colleagues who check. */
export const colleagues = (source: Source, departmentId: string) =>
  source
    .selectFrom('account')
    .select(['id', 'name', 'role'])
    .where('active', '=', 1)
    .where((eb) => eb.or([eb('department_id', '=', departmentId), eb('role', '=', 'office')]))
    .orderBy('name')
    .execute();

export const remediesOf = (source: Source, requestId: string) =>
  source
    .selectFrom('remedy')
    .select(['id', 'kind', 'case_no'])
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();

export const departments = (source: Source) =>
  source.selectFrom('department').select(['id', 'name']).where('active', '=', 1).orderBy('code').execute();

export interface Notice extends Pick<NoticeTable, 'on_day' | 'kind' | 'days' | 'due_on'> {
  readonly no: string;
  readonly department: string;
}

/** The latest day's reminders of what one may see, late first; what is closed or due on another day since is left out. */
export async function noticesFor(source: Source, sight: Sight, today: Day, limit: number): Promise<readonly Notice[]> {
  const last = await source
    .selectFrom('notice')
    .select('on_day')
    .where('on_day', '<=', today)
    .orderBy('on_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return [];
  return seen(source, sight)
    .innerJoin('notice', 'notice.request_id', 'request.id')
    .select([
      'notice.on_day',
      'notice.kind',
      'notice.days',
      'notice.due_on',
      'request.no',
      'department.name as department',
    ])
    .where('notice.on_day', '=', last.on_day)
    .where('request_view.state', 'not in', closed)
    .where('request_view.stopped_on', 'is', null)
    .whereRef('request_view.due_on', '=', 'notice.due_on')
    .orderBy('notice.due_on')
    .orderBy('request.id')
    .limit(limit)
    .execute();
}
