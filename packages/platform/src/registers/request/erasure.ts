import type { Day } from '@gongkai/model';
import { recordAct, type Actor } from '../../audit/chain.ts';
import { dropText } from '../../db/text-index.ts';
import { withTx } from '../../db/tx.ts';
import { eraseFiles } from '../../files/erase.ts';
import { systemActor, type Office } from '../../office.ts';
import { emptyRequest, requestsClosedBefore } from './repo-erasure.ts';
import { changeRequestKey, lettersOf, requestByNo, sealedKeyOf, viewOf } from './repo.ts';

/** Requests, by their numbers, that were closed before a day and may be erased: none whose review or lawsuit is open. */
export const erasableRequests = async (
  { store }: Office,
  closedBefore: Day,
): Promise<readonly { readonly ref: string; readonly since: Day }[]> =>
  (await requestsClosedBefore(store.read, closedBefore)).flatMap(({ no, closed_on: since }) =>
    since === null ? [] : [{ ref: no, since }],
  );

/**
 * Erases a closed request: its files, its key and with it all that is sealed, its subject and what tells its applicant from
 * others. Nobody can read who asked what, in no row and no later backup; its events, outcome and kind of applicant stay
 * counted. False when there is no such request, or it is open, or erased already.
 */
export async function eraseByNo(
  office: Office,
  no: string,
  reason: string,
  actor: Actor = systemActor,
): Promise<boolean> {
  const { store } = office;
  const row = await requestByNo(store.db, no);
  const view = row && (await viewOf(store.db, row.id));
  if (!row || !view || view.closed_on === null || (await sealedKeyOf(store.db, row.id)) === undefined) return false;
  const letters = (await lettersOf(store.db, row.id)).map(({ id }) => id);
  const files = (await eraseFiles(office, 'request', [row.id])) + (await eraseFiles(office, 'letter', letters));
  const at = office.now();
  return withTx(store, async (tx) => {
    const now = await viewOf(tx, row.id);
    if (now?.closed_on == null || (await sealedKeyOf(tx, row.id)) === undefined) return false; // reopened, or erased by another
    await changeRequestKey(tx, row.id, null, at.toISOString());
    await emptyRequest(tx, row.id);
    await dropText(tx, store.engine, row.id);
    await recordAct(tx, { engine: store.engine, digest: office.digest }, at, actor, {
      act: 'request.erase',
      entity: 'request',
      entityId: row.id,
      data: { no, reason, files },
    });
    return true;
  });
}
