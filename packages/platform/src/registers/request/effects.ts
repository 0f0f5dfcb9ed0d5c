import { createHash, randomUUIDv7 } from 'node:crypto';
import { afterWorkingDays } from '@gongkai/calendar';
import { bad, feeOf, good, type ActInput, type DeskAct, type Read, type Words } from '@gongkai/model';
import { dayOf } from '../../day-of.ts';
import type { Tx } from '../../db/tx.ts';
import { letterHtml } from '../../letters/letter.ts';
import type { Office } from '../../office.ts';
import { feeRules, requestLaw } from './law.ts';
import { letterKindOf, letterText } from './letter-text.ts';
import type { Privacy } from './privacy.ts';
import {
  addConsultee,
  addFeeNotice,
  addLetter,
  addOutcomeLine,
  answerConsultee,
  consulteesOf,
  departmentNamed,
  lettersOf,
  nextNumber,
  organOf,
  payFee,
  remedyOf,
  serveLetter,
  type RequestRow,
} from './repo.ts';
import { dayIn, receivedOn, type RequestEvent } from './rules.ts';

const words = {
  department: { zh: '没有这个承办单位，请从列表中选择', en: 'There is no such department; choose one of the list' },
  unknown: { zh: '没有找到，请从列表中选择', en: 'There is no such entry; choose one of the list' },
  notOrdered: {
    zh: '此案未审结，或结果为维持，不产生重新答复',
    en: 'This case is not closed, or was upheld: nothing is to be answered again',
  },
  ordered: { zh: '此案已据以重新答复', en: 'This case has opened a round already' },
  orderDue: { zh: '期限应晚于 {on}', en: 'The term must end after {on}' },
} satisfies Record<string, Words>;

/** What an act works on: the request with all that happened to it. */
export interface Case {
  readonly row: RequestRow;
  readonly privacy: Privacy;
  readonly events: readonly RequestEvent[];
}

/** Fen that the fee table gives; undefined for acts without a fee. */
export const feeOfAct = ({ mode, counted }: ActInput): number | undefined =>
  mode === 'per-item' || mode === 'per-page' ? feeOf(feeRules, mode, Number(counted)).fen : undefined;

/** The rows an act makes beside its event, and what it adds to the event. */
export async function effect(
  tx: Tx,
  office: Pick<Office, 'now'>,
  { row, privacy, events }: Case,
  act: DeskAct,
  input: ActInput,
): Promise<Read<ActInput>> {
  const { round } = events.at(-1) ?? { round: 1 };
  const on = dayIn(input, 'on') ?? dayOf(office.now());
  const missing = (at: string): Read<never> => bad([{ code: 'act.not-there', at, words: words.unknown }]);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- most acts need nothing here
  switch (act) {
    case 'assign': {
      const department = await departmentNamed(tx, String(input['department']));
      if (!department) return bad([{ code: 'act.department', at: '/department', words: words.department }]);
      return good({ department: department.id });
    }
    case 'consult': {
      const id = randomUUIDv7();
      await addConsultee(tx, {
        id,
        request_id: row.id,
        round,
        kind: input['kind'] === 'joint-organ' ? 'joint-organ' : 'third-party',
        name: privacy.sealText('consultee', 'name', id, String(input['name'])),
        sent_on: on,
        served_on: null,
        replied_on: null,
        answer: null,
        reason: null,
      });
      return good({ consultee: id });
    }
    case 'consult-reply': {
      const id = String(input['consultee']);
      const known = (await consulteesOf(tx, row.id)).find((one) => one.id === id);
      if (!known) return missing('/consultee');
      const answer = input['answer'] === 'agree' || input['answer'] === 'disagree' ? input['answer'] : 'none';
      const reason = input['reason'];
      await answerConsultee(tx, id, {
        served_on: dayIn(input, 'servedOn') ?? null,
        replied_on: on,
        answer,
        reason: reason === undefined ? null : privacy.sealText('consultee', 'reason', id, String(reason)),
      });
      return good({});
    }
    case 'consult-end': {
      for (const { id, replied_on: replied } of await consulteesOf(tx, row.id))
        if (replied === null)
          await answerConsultee(tx, id, { served_on: null, replied_on: on, answer: 'none', reason: null });
      return good({});
    }
    case 'demand-fee': {
      const fen = feeOfAct(input) ?? 0;
      await addFeeNotice(tx, {
        id: randomUUIDv7(),
        request_id: row.id,
        round,
        mode: input['mode'] === 'per-item' ? 'per-item' : 'per-page',
        counted: Number(input['counted']),
        amount_fen: fen,
        notified_on: on,
        pay_due_on: afterWorkingDays(on, requestLaw.feePayment).due,
        paid_on: null,
        receipt_no: null,
      });
      return good({ amountFen: fen });
    }
    case 'paid':
      await payFee(tx, row.id, round, on, String(input['receiptNo']));
      return good({});
    case 'redo': {
      const wrong = (code: 'notOrdered' | 'ordered' | 'orderDue', at: string): Read<never> =>
        bad([{ code: `act.${code}`, at, words: words[code], values: { on } }]);
      const order = await remedyOf(tx, row.id, String(input['remedy']));
      if (!order) return missing('/remedy');
      if (order.closed_on === null || order.result === 'kept') return wrong('notOrdered', '/remedy');
      if (events.some((event) => event.act === 'redo' && event.data['remedy'] === order.id))
        return wrong('ordered', '/remedy');
      const due = dayIn(input, 'due') ?? order.redo_due_on;
      if (due !== null && due <= on) return wrong('orderDue', '/due');
      return good(due === null ? {} : { due });
    }
    case 'serve':
    case 'correct-clerical': {
      const letter = (await lettersOf(tx, row.id)).find(({ id }) => id === input['letter']);
      if (!letter) return missing('/letter');
      if (act === 'serve') await serveLetter(tx, letter.id, on, String(input['how']));
      return good({});
    }
    default:
      return good({});
  }
}

/** Issues the paper of the act just done, and for an answer the line that the annual report counts. Returns its id. */
export async function letterFor(
  tx: Tx,
  actorId: string,
  { row, privacy }: Case,
  events: readonly RequestEvent[],
): Promise<string | undefined> {
  const event = events.at(-1);
  const kind = letterKindOf(events);
  if (!event || !kind) return undefined;
  const organ = await organOf(tx, row.organ_id);
  const corrected = (await lettersOf(tx, row.id)).find((each) => each.id === event.data['letter']);
  const made = letterText({
    row,
    privacy,
    events,
    kind,
    receivedOn: receivedOn(events, row.channel),
    organ,
    ...(corrected && { letterNo: corrected.no }),
  });
  const { outcome } = made;
  if (outcome)
    await addOutcomeLine(tx, {
      request_id: row.id,
      round: event.round,
      outcome: outcome.key,
      main: 1,
      basis: outcome.basis,
      reason: privacy.sealText('outcome_line', 'reason', `${row.id}/${event.round}`, outcome.reason),
    });
  const id = randomUUIDv7();
  const year = event.on.slice(0, 4);
  const serial = await nextNumber(tx, `letter ${organ.code} ${year}`);
  const no = `${organ.code.toUpperCase()}-${year}-\u544a-${serial}`;
  const html = await letterHtml({ ...made.letter, no, issuedOn: event.on });
  await addLetter(tx, {
    id,
    request_id: row.id,
    round: event.round,
    seq: event.seq,
    kind,
    no,
    html: privacy.sealText('letter', 'html', id, html),
    sha256: createHash('sha256').update(html).digest('hex'),
    issued_on: event.on,
    issued_by: actorId,
    stamped_file: null,
    served_on: null,
    served_how: null,
  });
  return id;
}
