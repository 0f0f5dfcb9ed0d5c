import { afterWorkingDays } from '@gongkai/calendar';
import {
  bad,
  good,
  isReceivedAtOnce,
  say,
  type Channel,
  type Day,
  type Locale,
  type NewRequest,
  type Problem,
  type Read,
  type RequestReceipt,
} from '@gongkai/model';
import { randomUUIDv7 } from 'node:crypto';
import { newRequestKey } from '../../crypto/request-key.ts';
import { recordAct, type Actor } from '../../audit/chain.ts';
import { codeOf } from '../../crypto/code.ts';
import { blind } from '../../crypto/keys.ts';
import { maskName } from '../../crypto/mask.ts';
import { dayOf } from '../../day-of.ts';
import { indexText } from '../../db/text-index.ts';
import type { Tx } from '../../db/tx.ts';
import type { RequestKind } from '../../db/tables/request.ts';
import type { Office } from '../../office.ts';
import { requestLaw } from './law.ts';
import { privacyOf } from './privacy.ts';
import { addEvent, addRequest, departmentNamed, nextNumber, putView } from './repo.ts';
import { viewAfter } from './view.ts';

/** How a request came in; online unless a clerk types it in. */
export interface Intake {
  readonly channel: Channel;
  readonly kind?: RequestKind;
  /** Day it was handed over, signed for or arrived; today when left out. */
  readonly arrivedOn?: Day;
  readonly formVersion: string;
}

const words = {
  organ: { zh: '没有名为“{organ}”的机关，请从列表中选择', en: 'There is no organ “{organ}”; choose one of the list' },
  future: { zh: '收到日期不能晚于今天', en: 'The day of receipt cannot lie after today' },
  next: {
    zh: '我们将与您联系确认收到申请，自双方确认之日起计算答复期限（20 个工作日）。若今日确认，应于 {due} 前答复',
    en: 'We will contact you to confirm; the term of 20 working days runs from that day. Confirmed today, the answer is due on {due}',
  },
  received: { zh: '申请已收到，应于 {due} 前答复', en: 'Received; the answer is due on {due}' },
};

/** Files a request inside a transaction of the caller's: number, row, first event, projection, audit. */
export async function fileRequest(
  tx: Tx,
  office: Office,
  actor: Actor,
  given: NewRequest,
  { channel, kind = 'disclosure', arrivedOn, formVersion }: Intake,
): Promise<Read<{ readonly id: string; readonly no: string; readonly submittedAt: Date }>> {
  const { keys, now } = office;
  const at = now();
  const today = dayOf(at);
  const onDay = arrivedOn ?? today;
  const organ = await departmentNamed(tx, given.organ);
  const problems: Problem[] = [];
  if (!organ)
    problems.push({ code: 'request.organ-unknown', at: '/organ', words: words.organ, values: { organ: given.organ } });
  if (onDay > today) problems.push({ code: 'request.future', at: '/arrivedOn', words: words.future });
  if (!organ || problems.length > 0) return bad(problems);
  const id = randomUUIDv7();
  const year = today.slice(0, 4);
  const serial = await nextNumber(tx, `request ${organ.code} ${year}`);
  const no = `${organ.code.toUpperCase()}-${year}-${String(serial).padStart(4, '0')}`;
  const { secret, sealed } = newRequestKey(keys, id);
  const privacy = privacyOf(keys, id, secret);
  const { applicant, wanted, carrier, delivery } = given;
  const row = {
    id,
    no,
    kind,
    organ_id: organ.id,
    channel,
    form_version: formVersion,
    applicant_kind: applicant.kind,
    id_kind: applicant.idKind,
    applicant_masked: maskName(applicant.name),
    applicant: privacy.sealApplicant(applicant),
    blind_id: blind(keys, 'id', applicant.idNo),
    blind_phone: applicant.phone === undefined ? null : blind(keys, 'phone', applicant.phone),
    subject: (wanted.name ?? wanted.docNo ?? '').slice(0, 200),
    description: privacy.sealText('request', 'description', id, JSON.stringify(wanted)),
    carrier,
    delivery,
    help: given.help === true ? 1 : 0,
    about: given.about ?? null,
    submitted_at: at.toISOString(),
  } as const;
  await addRequest(tx, row, sealed);
  await indexText(tx, office.store.engine, id, `${no} ${row.subject}`);
  const to = isReceivedAtOnce(channel) ? 'received' : 'submitted';
  const event = { seq: 1, round: 1, run: 1, act: 'submit', at: at.toISOString(), on: onDay, by: actor.id } as const;
  await addEvent(tx, {
    request_id: id,
    seq: 1,
    round: 1,
    run: 1,
    act: 'submit',
    at: event.at,
    on_day: onDay,
    by_actor: actor.id,
    from_state: null,
    to_state: to,
    data: JSON.stringify({ channel }),
    private: null,
  });
  const events = [{ ...event, from: undefined, to, data: { channel }, personal: undefined } as const];
  await putView(tx, viewAfter({ requestId: id, channel, departmentId: organ.id, events, today, law: requestLaw }));
  await recordAct(tx, { engine: office.store.engine, digest: office.digest }, at, actor, {
    act: 'request.submit',
    entity: 'request',
    entityId: id,
    data: { no, channel, kind },
  });
  return good({ id, no, submittedAt: at });
}

/** What the applicant takes home. The code is worked out anew each time: no table holds it. */
export function receiptOf(
  { keys }: Pick<Office, 'keys'>,
  { id, no, submittedAt }: { readonly id: string; readonly no: string; readonly submittedAt: Date },
  channel: Channel,
  locale: Locale,
): RequestReceipt {
  const { due, provisional } = afterWorkingDays(dayOf(submittedAt), requestLaw.answer);
  const text = isReceivedAtOnce(channel) ? words.received : words.next;
  return {
    no,
    code: codeOf(keys, id),
    submittedAt: submittedAt.toISOString(),
    next: { words: say(text, locale, { due }), exampleDueOn: due, provisional },
  };
}
