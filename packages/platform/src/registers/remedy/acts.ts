import { randomUUIDv7 } from 'node:crypto';
import type { Problem } from '@gongkai/model';
import { recordAct, type Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import type { Sight } from '../../staff/sight.ts';
import { addRemedy, caseKnown, closeRow, orderRow, remedySeen, requestSeen, type RemedyView } from './repo.ts';
import { problem, readClosing, readNew, readOrder, type Standing, type Typed } from './rules.ts';

/** What became of an act on the register. */
export type RemedyResult =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

const invalid = (problems: readonly Problem[]): RemedyResult => ({ kind: 'invalid', problems });
const sightOf = ({ role, department }: Actor): Sight => ({ role, departmentId: department });
const standingOf = (row: RemedyView): Standing => ({
  receivedOn: row.received_on,
  closedOn: row.closed_on ?? undefined,
  result: row.result ?? undefined,
  hasRequest: row.request_id !== null,
});
const note = (
  tx: Tx,
  office: Office,
  actor: Actor,
  act: string,
  id: string,
  data: Record<string, string>,
): Promise<void> =>
  recordAct(tx, { engine: office.store.engine, digest: office.digest }, office.now(), actor, {
    act: `remedy.${act}`,
    entity: 'remedy',
    entityId: id,
    data,
  });

/** Enters a case 行政复议 or 行政诉讼: of the request's organ, or of the actor's own without a request. */
export function enterRemedy(office: Office, actor: Actor, typed: Typed): Promise<RemedyResult> {
  return withTx(office.store, async (tx) => {
    const read = readNew(typed, dayOf(office.now()));
    if (!('kind' in read)) return invalid(read);
    const request = read.requestNo === '' ? undefined : await requestSeen(tx, sightOf(actor), read.requestNo);
    if (read.requestNo !== '' && !request) return invalid([problem('request', '/requestNo')]);
    if (await caseKnown(tx, read.kind, read.caseNo)) return invalid([problem('taken', '/caseNo')]);
    const id = randomUUIDv7();
    await addRemedy(tx, {
      id,
      request_id: request?.id ?? null,
      organ_id: request?.organ_id ?? actor.department,
      kind: read.kind,
      case_no: read.caseNo,
      received_on: read.receivedOn,
      result: null,
      closed_on: null,
      redo_due_on: null,
    });
    await note(tx, office, actor, 'enter', id, { kind: read.kind });
    return { kind: 'done', id };
  });
}

/** Closes a case with its result. */
export function closeRemedy(office: Office, actor: Actor, id: string, typed: Typed): Promise<RemedyResult> {
  return withTx(office.store, async (tx) => {
    const row = await remedySeen(tx, sightOf(actor), id);
    if (!row) return { kind: 'not-found' };
    const read = readClosing(typed, standingOf(row), dayOf(office.now()));
    if (!('result' in read)) return invalid(read);
    await closeRow(tx, id, read.result, read.closedOn);
    await note(tx, office, actor, 'close', id, { result: read.result, on: read.closedOn });
    return { kind: 'done', id };
  });
}

/** Notes the order to answer again, with the day it runs to; the request's own act `redo` then opens its new round. */
export function orderRedo(office: Office, actor: Actor, id: string, typed: Typed): Promise<RemedyResult> {
  return withTx(office.store, async (tx) => {
    const row = await remedySeen(tx, sightOf(actor), id);
    if (!row) return { kind: 'not-found' };
    const read = readOrder(typed, standingOf(row));
    if (typeof read !== 'string') return invalid(read);
    await orderRow(tx, id, read);
    await note(tx, office, actor, 'order', id, { dueOn: read });
    return { kind: 'done', id };
  });
}
