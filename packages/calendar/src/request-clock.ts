import type { Day, Words } from '@gongkai/model';
import { isProvisional, isWorkingDay, lastYear } from './day-kind.ts';
import { afterWorkingDays, workingDaysBetween } from './working-days.ts';

/** Numbers of the law that the clock goes by; they come from a pack. */
export interface RequestTerms {
  /** Working days for an answer (条例 第三十三条第二款). */
  readonly answer: number;
  /** Working days an extension may add at most (条例 第三十三条第二款). */
  readonly extension: number;
}

/** What happened to the term of one request, in order. */
export type ClockEvent =
  /** Receipt day, and each day the term begins anew: a correction that came in, a fee that was paid, an order to answer again. */
  | { readonly kind: 'start'; readonly on: Day; readonly why: 'receipt' | 'correction' | 'fee' | 'order' }
  /** The term ends without a due day until it begins anew (条例 第三十条; 信息处理费管理办法). */
  | { readonly kind: 'stop'; readonly on: Day; readonly why: 'correction' | 'fee' }
  /** Somebody else is asked; the days up to the answer do not count (条例 第三十三条第三款). */
  | { readonly kind: 'hold'; readonly on: Day; readonly name: string }
  | { readonly kind: 'release'; readonly on: Day; readonly name: string }
  | { readonly kind: 'extend'; readonly on: Day; readonly workingDays: number }
  /** A day that was set: by Art 35 when the reasons are good, or by the order to answer again. */
  | { readonly kind: 'set'; readonly on: Day; readonly due: Day }
  | { readonly kind: 'end'; readonly on: Day };

/** One line of “how was this day worked out”. */
export interface ClockStep {
  readonly on: Day;
  readonly words: Words;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface RequestClock {
  readonly state: 'not-started' | 'running' | 'stopped' | 'done';
  readonly startedOn?: Day;
  /** Absent while the clock has not started or stands still for a correction or a fee. */
  readonly dueOn?: Day;
  /** Some day of the span lies in a year whose holidays are not published: the due day is 暂定. */
  readonly provisional: boolean;
  /** Somebody is still being asked: every working day until the answer moves the due day by one. */
  readonly holdOpen: boolean;
  readonly stoppedOn?: Day;
  /** Working days from today to the due day; negative when it is over. */
  readonly daysLeft?: number;
  readonly steps: readonly ClockStep[];
}

const words = {
  receipt: { zh: '收到申请，次日起算', en: 'Received; counting begins the next day' },
  correction: { zh: '收到补正，期限重新起算', en: 'Correction received; the term begins anew' },
  fee: { zh: '已缴费，期限重新起算', en: 'Fee paid; the term begins anew' },
  order: { zh: '责令重新答复，期限重新起算', en: 'Ordered to answer again; the term begins anew' },
  'stop-correction': { zh: '告知补正，期限停止', en: 'Correction asked; the term stands still' },
  'stop-fee': { zh: '通知缴费，期限停止', en: 'Fee asked; the term stands still' },
  hold: { zh: '开始征求意见，所用时间不计入期限', en: 'Opinions asked; the time does not count' },
  release: { zh: '征求意见结束，{days} 个工作日不计入期限', en: 'Opinions in; {days} working days do not count' },
  extend: { zh: '延长 {days} 个工作日', en: 'Extended by {days} working days' },
  set: { zh: '答复期限定为 {due}', en: 'The answer is due on {due}' },
  due: { zh: '应于 {due} 前答复（{days} 个工作日）', en: 'Answer due on {due} ({days} working days)' },
  provisional: {
    zh: '{year} 年以后的节假日安排尚未公布，日期为暂定',
    en: 'Holidays after {year} are not published yet; the day is provisional',
  },
  end: { zh: '办结', en: 'Closed' },
} satisfies Record<string, Words>;

interface Hold {
  readonly from: Day;
  readonly to: Day;
}

/** Working days in the union of the spans, each span without its first day. Overlaps count once. */
function heldDays(holds: readonly Hold[]): number {
  let until: Day | undefined;
  let sum = 0;
  for (const { from, to } of holds.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const begin = until !== undefined && until > from ? until : from;
    if (to <= begin) continue;
    sum += workingDaysBetween(begin, to).count;
    until = to;
  }
  return sum;
}

/**
 * The term of a request, worked out from what happened: the day of receipt does not count, working days do, make-up days are
 * working days, the term ends with its last day (条例 第三十三条; vectors in `working-days.vectors.json`). Each restart
 * forgets earlier holds and extensions.
 *
 * @param events in order; an event that the machine would not allow is the machine's to refuse
 */
export function requestClock(events: readonly ClockEvent[], today: Day, terms: RequestTerms): RequestClock {
  const steps: ClockStep[] = [];
  const note = (on: Day, text: Words, values: ClockStep['values'] = {}): void =>
    void steps.push({ on, words: text, values });
  let state: RequestClock['state'] = 'not-started';
  let startedOn: Day | undefined;
  let stoppedOn: Day | undefined;
  let extended = 0;
  let setDue: Day | undefined;
  let holds: Hold[] = [];
  let openHolds = new Map<string, Day>();
  let endedOn: Day | undefined;
  for (const event of events) {
    const { on } = event;
    switch (event.kind) {
      case 'start':
        [state, startedOn, stoppedOn, endedOn] = ['running', on, undefined, undefined];
        [extended, setDue, holds, openHolds] = [0, undefined, [], new Map()];
        note(on, words[event.why]);
        break;
      case 'stop':
        [state, stoppedOn] = ['stopped', on];
        note(on, words[`stop-${event.why}`]);
        break;
      case 'hold':
        if (openHolds.size === 0) note(on, words.hold);
        openHolds.set(event.name, on);
        break;
      case 'release': {
        const from = openHolds.get(event.name);
        if (from === undefined) break;
        openHolds.delete(event.name);
        const before = heldDays(holds);
        holds = [...holds, { from, to: on }];
        note(on, words.release, { days: heldDays(holds) - before });
        break;
      }
      case 'extend':
        extended += event.workingDays;
        note(on, words.extend, { days: event.workingDays });
        break;
      case 'set':
        setDue = event.due;
        note(on, words.set, { due: event.due });
        break;
      case 'end':
        [state, endedOn] = ['done', on];
        note(on, words.end);
        break;
    }
  }
  const base = { state, holdOpen: state === 'running' && openHolds.size > 0, ...(startedOn && { startedOn }) };
  if (state === 'stopped' && stoppedOn) return { ...base, stoppedOn, provisional: false, steps };
  if (!startedOn) return { ...base, provisional: false, steps };
  const asOf = endedOn ?? today;
  const open = [...openHolds.values()].map((from): Hold => ({ from, to: asOf > from ? asOf : from }));
  const days = terms.answer + extended + heldDays([...holds, ...open]);
  const counted = afterWorkingDays(startedOn, days);
  const dueOn = setDue ?? counted.due;
  const provisional = setDue === undefined ? counted.provisional : isProvisional(setDue);
  note(startedOn, words.due, {
    due: dueOn,
    days: setDue === undefined ? days : workingDaysBetween(startedOn, dueOn).count,
  });
  if (provisional) note(startedOn, words.provisional, { year: lastYear });
  return { ...base, dueOn, provisional, daysLeft: daysLeft(asOf, dueOn), steps };
}

/** Working days left: 0 on the due day itself, negative from the next working day on. */
function daysLeft(today: Day, dueOn: Day): number {
  if (today <= dueOn) return workingDaysBetween(today, dueOn).count;
  const late = workingDaysBetween(dueOn, today).count;
  return late === 0 && isWorkingDay(today) ? -1 : -late;
}
