import type { ActInput, Day } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type { Engine } from '../../db/open.ts';
import type { DepartmentKind, Tables } from '../../db/tables.ts';
import type {
  ConsulteeTable,
  FeeNoticeTable,
  LetterScanTable,
  LetterTable,
  NoticeTable,
  OutcomeLineTable,
  RequestEventTable,
  RequestTable,
  RequestViewTable,
} from '../../db/tables/request.ts';
import type { Tx } from '../../db/tx.ts';
import type { RequestEvent } from './rules.ts';

/** The store for reading, or a transaction. */
export type Source = Kysely<Tables>;
export type RequestRow = Selectable<RequestTable>;

/** The next number of a name, without gaps: taken in the transaction that uses it. */
export async function nextNumber(tx: Tx, name: string): Promise<number> {
  const { value } = await tx
    .insertInto('counter')
    .values({ name, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb('counter.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

export async function addRequest(tx: Tx, row: RequestTable, sealedKey: string): Promise<void> {
  await tx.insertInto('request').values(row).execute();
  await tx.insertInto('request_key').values({ request_id: row.id, sealed: sealedKey, erased_at: null }).execute();
}

export const requestByNo = (source: Source, no: string): Promise<RequestRow | undefined> =>
  source.selectFrom('request').selectAll().where('no', '=', no).executeTakeFirst();

/** A request that is about to be acted on: of two who act at once the second waits, and then reads what the first did. */
export function requestToActOn(tx: Tx, engine: Engine, no: string): Promise<RequestRow | undefined> {
  const query = tx.selectFrom('request').selectAll().where('no', '=', no);
  return (engine === 'postgres' ? query.forUpdate() : query).executeTakeFirst(); // SQLite's writer is alone anyway
}

/** The request's own key as it is kept; undefined once erased. */
export const sealedKeyOf = async (source: Source, requestId: string): Promise<string | undefined> =>
  (await source.selectFrom('request_key').select('sealed').where('request_id', '=', requestId).executeTakeFirst())
    ?.sealed ?? undefined;

export const addEvent = (tx: Tx, row: RequestEventTable): Promise<unknown> =>
  tx.insertInto('request_event').values(row).execute();

const jsonOf = (text: string): ActInput => JSON.parse(text) as ActInput; // written by addEvent

type OpenEvent = (row: Selectable<RequestEventTable>) => ActInput | undefined;

/** A row as the rules read it; `open` unseals what may name people. */
function eventOf(row: Selectable<RequestEventTable>, open: OpenEvent): RequestEvent {
  return {
    seq: row.seq,
    round: row.round,
    run: row.run,
    act: row.act,
    at: row.at,
    on: row.on_day,
    by: row.by_actor,
    from: row.from_state ?? undefined,
    to: row.to_state,
    data: jsonOf(row.data),
    personal: open(row),
  };
}

/** What happened to one request, oldest first; empty when there is no such request. */
export async function eventsOf(
  source: Source,
  requestId: string,
  open: OpenEvent = () => undefined,
): Promise<readonly RequestEvent[]> {
  const rows = await source
    .selectFrom('request_event')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => eventOf(row, open));
}

export async function putView(tx: Tx, row: RequestViewTable): Promise<void> {
  const { request_id: _id, ...rest } = row;
  await tx
    .insertInto('request_view')
    .values(row)
    .onConflict((conflict) => conflict.column('request_id').doUpdateSet(rest))
    .execute();
}

export const viewOf = (source: Source, requestId: string): Promise<Selectable<RequestViewTable> | undefined> =>
  source.selectFrom('request_view').selectAll().where('request_id', '=', requestId).executeTakeFirst();

export const addConsultee = (tx: Tx, row: ConsulteeTable): Promise<unknown> =>
  tx.insertInto('consultee').values(row).execute();
export const consulteesOf = (source: Source, requestId: string): Promise<Selectable<ConsulteeTable>[]> =>
  source.selectFrom('consultee').selectAll().where('request_id', '=', requestId).orderBy('id').execute();
export const answerConsultee = (
  tx: Tx,
  id: string,
  given: Pick<ConsulteeTable, 'served_on' | 'replied_on' | 'answer' | 'reason'>,
): Promise<unknown> => tx.updateTable('consultee').set(given).where('id', '=', id).execute();

export const addLetter = (tx: Tx, row: LetterTable): Promise<unknown> => tx.insertInto('letter').values(row).execute();
export const lettersOf = (source: Source, requestId: string): Promise<Selectable<LetterTable>[]> =>
  source.selectFrom('letter').selectAll().where('request_id', '=', requestId).orderBy('seq').execute();
export const serveLetter = (tx: Tx, id: string, on: Day, how: string): Promise<unknown> =>
  tx.updateTable('letter').set({ served_on: on, served_how: how }).where('id', '=', id).execute();

export const addFeeNotice = (tx: Tx, row: FeeNoticeTable): Promise<unknown> =>
  tx.insertInto('fee_notice').values(row).execute();
export const payFee = (tx: Tx, requestId: string, round: number, on: Day, receiptNo: string): Promise<unknown> =>
  tx
    .updateTable('fee_notice')
    .set({ paid_on: on, receipt_no: receiptNo })
    .where('request_id', '=', requestId)
    .where('round', '=', round)
    .execute();

export const addOutcomeLine = (tx: Tx, row: OutcomeLineTable): Promise<unknown> =>
  tx
    .insertInto('outcome_line')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export const departmentNamed = (source: Source, codeOrName: string) =>
  source
    .selectFrom('department')
    .selectAll()
    .where('active', '=', 1)
    .where((eb) => eb.or([eb('code', '=', codeOrName), eb('name', '=', codeOrName), eb('id', '=', codeOrName)]))
    .executeTakeFirst();

/** An organ that is known to be there. */
export const organOf = (source: Source, id: string): Promise<{ name: string; code: string; kind: DepartmentKind }> =>
  source.selectFrom('department').select(['name', 'code', 'kind']).where('id', '=', id).executeTakeFirstOrThrow();

/** Organs that take requests, the city office first. */
export const organsThatTakeRequests = (source: Source): Promise<{ code: string; name: string }[]> =>
  source
    .selectFrom('department')
    .select(['code', 'name'])
    .where('active', '=', 1)
    .orderBy((eb) => eb.case().when('kind', '=', 'city').then(0).else(1).end())
    .orderBy('code')
    .execute();

/** Every request, as far as its view needs it. */
export const requestsToView = (source: Source) =>
  source.selectFrom('request').select(['id', 'no', 'channel', 'organ_id']).orderBy('id').execute();

/** Requests whose opinions are still asked: their last day moves with every working day. */
export const requestsHeld = (source: Source) =>
  source
    .selectFrom('request')
    .innerJoin('request_view', 'request_view.request_id', 'request.id')
    .select(['request.id', 'channel', 'organ_id'])
    .where('hold_open', '=', 1)
    .execute();

export const requestKeys = (source: Source) =>
  source.selectFrom('request_key').select(['request_id', 'sealed']).orderBy('request_id').execute();

export const changeRequestKey = (
  tx: Tx,
  requestId: string,
  sealed: string | null,
  erasedAt: string | null,
): Promise<unknown> =>
  tx.updateTable('request_key').set({ sealed, erased_at: erasedAt }).where('request_id', '=', requestId).execute();

/** A review or lawsuit about this request; undefined for one about another. */
export const remedyOf = (source: Source, requestId: string, id: string) =>
  source
    .selectFrom('remedy')
    .select(['id', 'result', 'closed_on', 'redo_due_on'])
    .where('request_id', '=', requestId)
    .where('id', '=', id)
    .executeTakeFirst();

export const letterById = (source: Source, id: string): Promise<Selectable<LetterTable> | undefined> =>
  source.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst();
export const requestNoOf = async (source: Source, id: string): Promise<string | undefined> =>
  (await source.selectFrom('request').select('no').where('id', '=', id).executeTakeFirst())?.no;
/** Letters of a request that are printed already. */
export const pdfsOf = (source: Source, requestId: string) =>
  source
    .selectFrom('letter_pdf')
    .innerJoin('letter', 'letter.id', 'letter_pdf.letter_id')
    .select(['letter_pdf.letter_id', 'letter_pdf.pdf'])
    .where('letter.request_id', '=', requestId)
    .execute();
export const putPdf = (tx: Tx, letterId: string, pdf: string, at: string): Promise<unknown> =>
  tx
    .insertInto('letter_pdf')
    .values({ letter_id: letterId, pdf, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
/** Adds a scan to a letter; the newest is what is given out. */
export async function addScan(tx: Tx, row: LetterScanTable): Promise<void> {
  await tx.insertInto('letter_scan').values(row).execute();
  await tx.updateTable('letter').set({ stamped_file: row.file_id }).where('id', '=', row.letter_id).execute();
}
/** Scans of a request's letters, each letter's oldest first. */
export const scansOf = (source: Source, requestId: string): Promise<Selectable<LetterScanTable>[]> =>
  source
    .selectFrom('letter_scan')
    .innerJoin('letter', 'letter.id', 'letter_scan.letter_id')
    .selectAll('letter_scan')
    .where('letter.request_id', '=', requestId)
    .orderBy('letter_scan.letter_id')
    .orderBy('letter_scan.seq')
    .execute();
export const fileById = (source: Source, id: string) =>
  source
    .selectFrom('file')
    .select(['id', 'sha256', 'size', 'mime', 'state', 'sealed_key', 'key_of'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Open requests whose term runs, with its last day. */
export const dueRequests = (source: Source) =>
  source
    .selectFrom('request_view')
    .select(['request_id as id', 'due_on'])
    .where('state', 'not in', ['answered', 'lapsed', 'withdrawn'])
    .where('stopped_on', 'is', null)
    .where('due_on', 'is not', null)
    .execute();

/** Tells of a request on a day; 0 when it was told of that day already. */
export const addNotice = async (tx: Tx, row: NoticeTable): Promise<number> => {
  const added = await tx
    .insertInto('notice')
    .values(row)
    .onConflict((conflict) => conflict.columns(['request_id', 'on_day']).doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0);
};
