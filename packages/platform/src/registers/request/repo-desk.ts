import type { Day, RequestState } from '@gongkai/model';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { NoticeTable } from '../../db/tables/request.ts';

type Source = Kysely<Tables>;
/** Whose desk it is: what a person may see at all. */
export interface Sight {
  readonly role: 'clerk' | 'head' | 'office' | 'auditor';
  readonly departmentId: string;
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

/** Names of accounts, active or not. */
export const namesOf = async (source: Source, ids: readonly string[]) =>
  ids.length === 0 ? [] : source.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute();

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
