import type { Kysely, Selectable } from 'kysely';
import type { RequestGuideTable } from '../../db/tables/guide.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';

export type GuideRow = Selectable<RequestGuideTable>;

/** Every version of an organ's guide, newest first. */
export const versionsOf = (source: Kysely<Tables>, departmentId: string): Promise<GuideRow[]> =>
  source
    .selectFrom('request_guide')
    .selectAll()
    .where('department_id', '=', departmentId)
    .orderBy('version', 'desc')
    .execute();

/** Open organs with the versions of their guides. */
export const guideStates = (source: Kysely<Tables>) =>
  source
    .selectFrom('department as d')
    .leftJoin('request_guide as p', (join) =>
      join.onRef('p.department_id', '=', 'd.id').on('p.state', '=', 'published'),
    )
    .leftJoin('request_guide as w', (join) => join.onRef('w.department_id', '=', 'd.id').on('w.state', '=', 'draft'))
    .select(['d.id', 'd.code', 'd.name', 'p.version', 'p.published_on', 'p.fields', 'w.version as draft'])
    .where('d.active', '=', 1)
    .orderBy('d.code')
    .execute();

export const addGuide = (tx: Tx, row: RequestGuideTable): Promise<unknown> =>
  tx.insertInto('request_guide').values(row).execute();
export const changeGuide = (
  tx: Tx,
  id: string,
  change: Partial<Pick<RequestGuideTable, 'fields' | 'reason' | 'saved_at' | 'state' | 'published_on'>>,
): Promise<unknown> => tx.updateTable('request_guide').set(change).where('id', '=', id).execute();
