import type { ClockStep, RequestClock } from '@gongkai/calendar';
import {
  letterKinds,
  requestStates,
  say,
  transitionOf,
  type Deadline,
  type Locale,
  type RequestAct,
  type RequestState,
  type RequestStatus,
  type Words,
} from '@gongkai/model';
import { openRequestKey } from '../../crypto/request-key.ts';
import { sameCode, codeOf } from '../../crypto/code.ts';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { requestLaw } from './law.ts';
import { privacyOf, type Privacy } from './privacy.ts';
import { eventsOf, lettersOf, organOf, requestByNo, sealedKeyOf, type RequestRow } from './repo.ts';
import { clockOf, dayIn, receivedOn, stateOf, type RequestEvent } from './rules.ts';

const words = {
  submit: { zh: '提交申请', en: 'Filed' },
  correction: { zh: '补正申请内容', en: 'Correct the request' },
  withdraw: { zh: '撤回申请', en: 'Withdraw the request' },
  reason: { zh: '说明理由', en: 'Give the reasons' },
  'stopped-correcting': { zh: '等待您补正，期限停止计算', en: 'Waiting for your correction; the term stands still' },
  'stopped-fee-due': { zh: '等待您缴费，期限停止计算', en: 'Waiting for your payment; the term stands still' },
  provisional: {
    zh: '次年节假日安排尚未公布，日期为暂定',
    en: 'Next year’s holidays are not published yet; the day is provisional',
  },
} satisfies Record<string, Words>;

/** A request that its applicant may see, opened. */
export interface OpenRequest {
  readonly row: RequestRow;
  readonly privacy: Privacy;
  readonly events: readonly RequestEvent[];
}

/** Any request by its number; `erased` when its key is gone. */
export async function openRequest(office: Office, no: string): Promise<OpenRequest | 'not-found' | 'erased'> {
  const { read } = office.store;
  const row = await requestByNo(read, no);
  if (!row) return 'not-found';
  const sealed = await sealedKeyOf(read, row.id);
  if (sealed === undefined) return 'erased';
  const privacy = privacyOf(office.keys, row.id, openRequestKey(office.keys, row.id, sealed));
  return { row, privacy, events: await eventsOf(read, row.id, privacy.event) };
}

/** The request, to who has its number and code. An unknown number costs the same work as a wrong code. */
export async function requestOfApplicant(
  office: Office,
  no: string,
  code: string,
): Promise<OpenRequest | 'not-found' | 'erased'> {
  const row = await requestByNo(office.store.read, no);
  const right = sameCode(code, codeOf(office.keys, row?.id ?? 'nobody'));
  return row && right ? openRequest(office, no) : 'not-found';
}

const actOf: Partial<Record<RequestState, RequestAct>> = { correcting: 'correction', explaining: 'reason' };

const stepText = ({ words: text, values }: ClockStep, locale: Locale): string => say(text, locale, values);

function deadlineOf(clock: RequestClock, state: RequestState, locale: Locale): Deadline | undefined {
  if (clock.state === 'not-started') return undefined;
  const reason =
    clock.state === 'stopped'
      ? words[state === 'fee-due' ? 'stopped-fee-due' : 'stopped-correcting']
      : clock.provisional
        ? words.provisional
        : undefined;
  return {
    state: clock.state,
    provisional: clock.provisional,
    ...(clock.dueOn && clock.state !== 'stopped' && { dueOn: clock.dueOn }),
    ...(clock.stoppedOn && { stoppedOn: clock.stoppedOn }),
    ...(clock.daysLeft !== undefined && clock.state === 'running' && { daysLeft: clock.daysLeft }),
    ...(reason && { reason: reason[locale] }),
    steps: clock.steps.map((step) => ({ on: step.on, text: stepText(step, locale) })),
  };
}

/** Where a request stands, for its applicant, in the asked language. */
export async function statusOf(office: Office, { row, events }: OpenRequest, locale: Locale): Promise<RequestStatus> {
  const { read } = office.store;
  const state = stateOf(events);
  const clock = clockOf(events, row.channel, dayOf(office.now()), requestLaw);
  const organ = await organOf(read, row.organ_id);
  const received = receivedOn(events, row.channel);
  const deadline = deadlineOf(clock, state, locale);
  const letters = await lettersOf(read, row.id);
  const own = actOf[state];
  const until = dayIn(
    events.findLast(({ act }) => act === 'ask-correction' || act === 'ask-reason')?.data ?? {},
    'until',
  );
  const isOpen = state !== 'answered' && state !== 'lapsed' && state !== 'withdrawn';
  return {
    no: row.no,
    state,
    label: requestStates[state][locale],
    organ: organ.name,
    ...(received && { receivedOn: received }),
    ...(deadline && { deadline }),
    steps: events.map(({ act, on }) => ({
      on,
      text: act === 'submit' ? words.submit[locale] : transitionOf(act).words[locale],
    })),
    letters: letters
      .filter(({ kind }) => kind !== 'third-party' && kind !== 'joint-organ')
      .map(({ id, kind, no, issued_on: on }) => ({ id, title: `${letterKinds[kind][locale]} ${no}`, on })),
    actions: [
      ...(own ? [{ act: own, text: words[own][locale], ...(until && { until }) }] : []),
      ...(isOpen ? [{ act: 'withdraw' as const, text: words.withdraw[locale] }] : []),
    ],
  };
}
