import type { Kysely, Selectable } from 'kysely';
import type { MeetingItemTable } from '../../db/tables/meeting.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';

type Source = Kysely<Tables>;
export type MeetingRow = Selectable<MeetingItemTable> & { readonly department: string };

const seen = (source: Source, sight: Sight) =>
  source
    .selectFrom('meeting_item as m')
    .innerJoin('department as d', 'd.id', 'm.department_id')
    .$if(!seesAll(sight), (q) => q.where('m.department_id', '=', sight.departmentId))
    .selectAll('m')
    .select('d.name as department');
/** Topics one may see: those that still go to a meeting first, then by its day. */
export const topicsSeen = (source: Source, sight: Sight): Promise<MeetingRow[]> =>
  seen(source, sight)
    .orderBy((eb) => eb.case().when('m.state', '=', 'held').then(1).else(0).end())
    .orderBy('m.meets_on', 'desc')
    .limit(500)
    .execute();
export const topicSeen = (source: Source, sight: Sight, id: string): Promise<MeetingRow | undefined> =>
  seen(source, sight).where('m.id', '=', id).executeTakeFirst();
/** Their name among what is published. */
export const MEETING = 'meeting';

/** Topics the public may read, the last meeting first; of one department where that is asked. */
export const publicTopics = (source: Source, departmentId?: string): Promise<MeetingRow[]> =>
  seen(source, { role: 'office', departmentId: '' })
    .innerJoin('published as p', (join) => join.onRef('p.entity_id', '=', 'm.id').on('p.kind', '=', MEETING))
    .$if(departmentId !== undefined, (q) => q.where('m.department_id', '=', departmentId ?? ''))
    .orderBy('m.held_on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(500)
    .execute();
export const isPublic = async (source: Source, id: string): Promise<boolean> =>
  (await source
    .selectFrom('published')
    .select('id')
    .where('kind', '=', MEETING)
    .where('entity_id', '=', id)
    .executeTakeFirst()) !== undefined;

/** Whether this topic was submitted for that day's meeting before. */
export const isSubmitted = async (
  source: Source,
  { department_id: department, title, meets_on: on }: Pick<MeetingRow, 'department_id' | 'title' | 'meets_on'>,
): Promise<boolean> =>
  (await source
    .selectFrom('meeting_item')
    .select('id')
    .where('department_id', '=', department)
    .where('title', '=', title)
    .where('meets_on', '=', on)
    .executeTakeFirst()) !== undefined;
export const addTopic = (tx: Tx, row: MeetingItemTable): Promise<unknown> =>
  tx.insertInto('meeting_item').values(row).execute();
export const changeTopic = (tx: Tx, id: string, change: Partial<Selectable<MeetingItemTable>>): Promise<unknown> =>
  tx.updateTable('meeting_item').set(change).where('id', '=', id).execute();
