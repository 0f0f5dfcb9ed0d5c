import { requestClock, type ClockEvent, type RequestClock } from '@gongkai/calendar';
import {
  isOutcome,
  isReceivedAtOnce,
  type ActInput,
  type AnswerOutcome,
  type Channel,
  type Day,
  type DeskAct,
  type RequestState,
} from '@gongkai/model';

/** What happened to a request, as the rules read it. */
export interface RequestEvent {
  readonly seq: number;
  readonly round: number;
  readonly run: number;
  readonly act: DeskAct | 'submit';
  readonly at: string;
  readonly on: Day;
  readonly by: string;
  readonly from: RequestState | undefined;
  readonly to: RequestState;
  /** Days, numbers and codes. */
  readonly data: ActInput;
  /** What may name people; undefined once erased, or when there was nothing. */
  readonly personal: ActInput | undefined;
}

/** Numbers of the law that acts are held to; from the pack. */
export interface RequestLaw {
  readonly answer: number;
  readonly extension: number;
  readonly correctionNotice: number;
  readonly correction: number;
  readonly thirdParty: number;
  readonly jointOrgan: number;
  readonly feePayment: number;
}

/** A day among an act's answers. */
export const dayIn = (data: ActInput, name: string): Day | undefined => {
  const value = data[name];
  return typeof value === 'string' ? (value as Day) : undefined; // readAct has seen that it is a day
};

/** The events as the calendar counts them. */
export function clockEvents(events: readonly RequestEvent[], channel: Channel): readonly ClockEvent[] {
  const made: ClockEvent[] = [];
  let holds: string[] = [];
  const releaseAll = (on: Day): void => {
    for (const name of holds) made.push({ kind: 'release', on, name });
    holds = [];
  };
  for (const { act, on, data, to } of events)
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- most acts need nothing here
    switch (act) {
      case 'submit':
        if (isReceivedAtOnce(channel)) made.push({ kind: 'start', on, why: 'receipt' });
        break;
      case 'confirm':
        made.push({ kind: 'start', on, why: 'receipt' });
        break;
      case 'ask-correction':
        made.push({ kind: 'stop', on, why: 'correction' });
        break;
      case 'correction-received':
        made.push({ kind: 'start', on, why: 'correction' });
        break;
      case 'consult': {
        const name = String(data['consultee'] ?? holds.length);
        holds.push(name);
        made.push({ kind: 'hold', on, name });
        break;
      }
      case 'consult-reply': {
        const name = String(data['consultee'] ?? '');
        holds = holds.filter((each) => each !== name);
        made.push({ kind: 'release', on, name });
        break;
      }
      case 'consult-end':
        releaseAll(on);
        break;
      case 'extend':
        made.push({ kind: 'extend', on, workingDays: Number(data['workingDays']) });
        break;
      case 'delay': {
        const due = dayIn(data, 'due');
        if (due) made.push({ kind: 'set', on, due });
        break;
      }
      case 'demand-fee':
        made.push({ kind: 'stop', on, why: 'fee' });
        break;
      case 'paid':
        made.push({ kind: 'start', on, why: 'fee' });
        break;
      case 'redo': {
        made.push({ kind: 'start', on, why: 'order' });
        const due = dayIn(data, 'due');
        if (due) made.push({ kind: 'set', on, due });
        break;
      }
      default:
        if (to === 'answered' || to === 'lapsed' || to === 'withdrawn')
          if (act !== 'serve' && act !== 'archive' && act !== 'correct-clerical') made.push({ kind: 'end', on });
    }
  return made;
}

/** The term as it stands today. */
export const clockOf = (
  events: readonly RequestEvent[],
  channel: Channel,
  today: Day,
  { answer, extension }: Pick<RequestLaw, 'answer' | 'extension'>,
): RequestClock => requestClock(clockEvents(events, channel), today, { answer, extension });

/** Where a request stands: what its last event says. */
export const stateOf = (events: readonly RequestEvent[]): RequestState => events.at(-1)?.to ?? 'submitted';

/** The day the term of the present run began; undefined before receipt. */
export const receivedOn = (events: readonly RequestEvent[], channel: Channel): Day | undefined =>
  clockEvents(events, channel).find(({ kind }) => kind === 'start')?.on;

/** Restarts of the term open a run, an order to answer again opens a round. */
export function countersAfter(
  events: readonly RequestEvent[],
  act: DeskAct,
): { readonly round: number; readonly run: number } {
  const { round, run } = events.at(-1) ?? { round: 1, run: 1 };
  if (act === 'redo') return { round: round + 1, run: 1 };
  return { round, run: act === 'correction-received' || act === 'paid' ? run + 1 : run };
}

/** How a request ended, for the annual report; undefined while it is open, and when it never counted as received. */
export function outcomeOf(events: readonly RequestEvent[]): AnswerOutcome | undefined {
  const last = events.findLast(({ act }) => act !== 'serve' && act !== 'archive' && act !== 'correct-clerical');
  if (!last) return undefined;
  if (last.to === 'withdrawn') {
    const started = events.some(({ act, to }) => act === 'confirm' || (act === 'submit' && to === 'received'));
    return started ? 'other.misc' : undefined;
  }
  if (last.act === 'redirect') return 'none.not-held';
  if (last.act === 'lapse-correction') return 'other.lapsed-correction';
  if (last.act === 'lapse-fee') return 'other.lapsed-fee';
  if (last.to !== 'answered') return undefined;
  const source =
    last.act === 'answer' ? events.findLast(({ act }) => act === 'draft-answer' || act === 'reason-refused') : last;
  if (source?.act === 'reason-refused') return 'refuse.excessive';
  const outcome = String(source?.data['outcome'] ?? '');
  return isOutcome(outcome) ? outcome : undefined;
}
