import { recordAct } from '../../audit/chain.ts';
import { open, keyOf, seal } from '../../crypto/seal.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import { systemActor, type Office } from '../../office.ts';
import { requestLaw } from './law.ts';
import { changeRequestKey, eventsOf, putView, requestKeys, requestsHeld, requestsToView, viewOf } from './repo.ts';
import { viewAfter } from './view.ts';

/**
 * Works every view out anew from the events: after a change of the calendar, and whenever somebody doubts them. Each due day
 * that moved is audited. Returns how many views changed.
 */
export async function rebuildViews(office: Office): Promise<number> {
  const { store } = office;
  const today = dayOf(office.now());
  let changed = 0;
  for (const { id, channel, organ_id: organ, no } of await requestsToView(store.read))
    await withTx(store, async (tx) => {
      const before = await viewOf(tx, id);
      const events = await eventsOf(tx, id);
      const after = viewAfter({ requestId: id, channel, departmentId: organ, events, today, law: requestLaw });
      if (before && JSON.stringify({ ...before }) === JSON.stringify(after)) return;
      changed += 1;
      await putView(tx, after);
      if (before && before.due_on !== after.due_on)
        await recordAct(tx, { engine: store.engine, digest: office.digest }, office.now(), systemActor, {
          act: 'request.due-moved',
          entity: 'request',
          entityId: id,
          data: { no, from: before.due_on, to: after.due_on },
        });
    });
  return changed;
}

/**
 * Works out anew where the terms end of requests whose opinions are still asked: those days do not count, so the last day moves
 * with each of them (条例 第三十三条第三款). That is the law's own course, and no audited change.
 */
export async function refreshHolds({ store, now }: Office): Promise<void> {
  const today = dayOf(now());
  for (const { id, channel, organ_id: organ } of await requestsHeld(store.db))
    await withTx(store, async (tx) => {
      const events = await eventsOf(tx, id);
      await putView(tx, viewAfter({ requestId: id, channel, departmentId: organ, events, today, law: requestLaw }));
    });
}

/** Seals each request's own key with the newest key of the office; what it sealed stays as it is. Returns how many. */
export async function resealKeys(office: Office): Promise<number> {
  const { keys, store } = office;
  let n = 0;
  for (const { request_id: id, sealed } of await requestKeys(store.read)) {
    if (sealed === null || keyOf(sealed) === keys.current.id) continue;
    const place = { table: 'request_key', column: 'sealed', id };
    await withTx(store, (tx) => changeRequestKey(tx, id, seal(keys, place, open(keys, place, sealed)), null));
    n += 1;
  }
  return n;
}
