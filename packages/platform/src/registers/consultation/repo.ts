import type { CommentState } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type { ClusterTable, ConsultationTable } from '../../db/tables/consultation.ts';
import type { CommentTable } from '../../db/tables/comment.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';

type Source = Kysely<Tables>;
export type ConsultationRow = Selectable<ConsultationTable> & {
  readonly department: string;
  readonly department_code: string;
};
export type ClusterRow = Selectable<ClusterTable> & { readonly count: number };
export type CommentRow = Selectable<CommentTable>;

const rows = (source: Source) =>
  source
    .selectFrom('consultation as c')
    .innerJoin('department as d', 'd.id', 'c.department_id')
    .selectAll('c')
    .select(['d.name as department', 'd.code as department_code']);

/** Consultations, the newest last day first; of one department where its id is given. */
export const consultationsOf = (source: Source, departmentId?: string): Promise<ConsultationRow[]> =>
  rows(source)
    .$if(departmentId !== undefined, (q) => q.where('c.department_id', '=', departmentId ?? ''))
    .orderBy('c.closes_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
/** What the public may see of them. */
export const publicConsultations = (source: Source, departmentId?: string): Promise<ConsultationRow[]> =>
  rows(source)
    .where('c.state', 'in', ['published', 'answered'])
    .$if(departmentId !== undefined, (q) => q.where('c.department_id', '=', departmentId ?? ''))
    .orderBy('c.closes_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
export const consultationOf = (source: Source, id: string): Promise<ConsultationRow | undefined> =>
  rows(source).where('c.id', '=', id).executeTakeFirst();
export const addConsultation = (tx: Tx, row: ConsultationTable): Promise<unknown> =>
  tx.insertInto('consultation').values(row).execute();
export const changeConsultation = (
  tx: Tx,
  id: string,
  change: Partial<Omit<ConsultationTable, 'id' | 'department_id' | 'created_at'>>,
): Promise<unknown> => tx.updateTable('consultation').set(change).where('id', '=', id).execute();

/** Groups of a consultation in order, each with how many comments it holds. */
export async function clustersOf(source: Source, consultationId: string): Promise<readonly ClusterRow[]> {
  const found = await source
    .selectFrom('cluster as g')
    .leftJoin('comment as m', 'm.cluster_id', 'g.id')
    .selectAll('g')
    .select((eb) => eb.fn.count('m.id').as('count'))
    .where('g.consultation_id', '=', consultationId)
    .groupBy('g.id')
    .orderBy('g.number')
    .execute();
  return found.map((row) => ({ ...row, count: Number(row.count) }));
}
/** How many groups each consultation has. */
export async function clusterCounts(source: Source): Promise<ReadonlyMap<string, number>> {
  const found = await source
    .selectFrom('cluster')
    .select((eb) => ['consultation_id', eb.fn.countAll().as('count')])
    .groupBy('consultation_id')
    .execute();
  return new Map(found.map((row) => [row.consultation_id, Number(row.count)]));
}
export const addCluster = (tx: Tx, row: ClusterTable): Promise<unknown> =>
  tx.insertInto('cluster').values(row).execute();
export const changeCluster = (
  tx: Tx,
  id: string,
  change: Partial<Pick<ClusterTable, 'summary' | 'concentrated' | 'adoption' | 'response' | 'reason'>>,
): Promise<unknown> => tx.updateTable('cluster').set(change).where('id', '=', id).execute();

/** Every comment of a topic, oldest first. */
export const commentsOn = (source: Source, topic: string): Promise<CommentRow[]> =>
  source.selectFrom('comment').selectAll().where('topic', '=', topic).orderBy('at').orderBy('id').execute();
/** How many comments each topic has, by state. */
export async function commentCounts(
  source: Source,
): Promise<readonly { readonly topic: string; readonly state: CommentState; readonly count: number }[]> {
  const found = await source
    .selectFrom('comment')
    .select((eb) => ['topic', 'state', eb.fn.countAll().as('count')])
    .where('topic', 'like', 'consultations/%')
    .groupBy(['topic', 'state'])
    .execute();
  return found.map(({ topic, state, count }) => ({ topic, state, count: Number(count) }));
}
export const changeComment = (
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      CommentTable,
      'state' | 'public_body' | 'public_name' | 'reason' | 'cluster_id' | 'adoption' | 'adoption_reason'
    >
  >,
): Promise<unknown> => tx.updateTable('comment').set(change).where('id', '=', id).execute();
