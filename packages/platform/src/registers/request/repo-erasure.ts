import type { Day } from '@gongkai/model';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';

/** Closed before a day, not erased yet, no review or lawsuit about it open. */
export const requestsClosedBefore = (
  source: Kysely<Tables>,
  day: Day,
): Promise<{ no: string; closed_on: Day | null }[]> =>
  source
    .selectFrom('request')
    .innerJoin('request_view', 'request_view.request_id', 'request.id')
    .innerJoin('request_key', 'request_key.request_id', 'request.id')
    .select(['request.no', 'request_view.closed_on'])
    .where('request_view.closed_on', '<', day)
    .where('request_key.sealed', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('remedy')
            .select('remedy.id')
            .whereRef('remedy.request_id', '=', 'request.id')
            .where('remedy.closed_on', 'is', null),
        ),
      ),
    )
    .orderBy('request.id')
    .execute();

/** Empties what names people; the database lets nothing else of a filed request change. */
export const emptyRequest = (tx: Tx, id: string): Promise<unknown> =>
  tx
    .updateTable('request')
    .set({ applicant_masked: '', applicant: '', blind_id: '', blind_phone: null, subject: '', description: '' })
    .where('id', '=', id)
    .execute();
