import { afterWorkingDays, workingDaysBetween } from '@gongkai/calendar';
import type { Day, MessageTopic, Words } from '@gongkai/model';

/** Topics of comments that are messages, as they are called. */
export const messageKinds = {
  mailbox: { zh: '领导信箱', en: 'Mailbox' },
  complaint: { zh: '咨询投诉', en: 'Complaints' },
  suggestion: { zh: '建言献策', en: 'Suggestions' },
} as const satisfies Readonly<Record<MessageTopic, Words>>;
export type MessageKind = keyof typeof messageKinds;
export const isMessageKind = (text: string): text is MessageKind => Object.hasOwn(messageKinds, text);

/** Working days an answer may take: no law sets them, an office does; `isOwn` is false while nobody has. */
export interface Term {
  readonly days: number;
  readonly isOwn: boolean;
}

/** Until an office sets its own. */
export const usualTerm: Term = { days: 15, isOwn: false };
export const longestTerm = 60;

/** The term as a setting keeps it. */
export function termIn(json: string | undefined): Term {
  const found: unknown = json === undefined ? undefined : JSON.parse(json);
  return typeof found === 'number' && Number.isInteger(found) && found > 0 && found <= longestTerm
    ? { days: found, isOwn: true }
    : usualTerm;
}

/** How old a message is, or was when it was answered. */
export interface Age {
  /** Working days after the day it came. */
  readonly days: number;
  readonly dueOn: Day;
  readonly isLate: boolean;
}

export const ageOf = (receivedOn: Day, until: Day, term: Term): Age => ({
  days: workingDaysBetween(receivedOn, until).count,
  dueOn: afterWorkingDays(receivedOn, term.days).due,
  isLate: workingDaysBetween(receivedOn, until).count > term.days,
});

/** One message as ages are counted: `answeredOn` is absent while it waits. */
export interface Aged {
  readonly departmentId: string;
  readonly department: string;
  readonly receivedOn: Day;
  readonly answeredOn?: Day;
}

/** How a department answers. */
export interface ReplyAges {
  readonly departmentId: string;
  readonly department: string;
  readonly open: number;
  readonly late: number;
  /** Working days the oldest unanswered one waits; 0 for none. */
  readonly oldestDays: number;
  readonly answered: number;
  readonly inTime: number;
  /** Median of working days to an answer; undefined where none was given. */
  readonly medianDays: number | undefined;
}

/** Ages per department, the one with the oldest unanswered message first. */
export function replyAges(messages: readonly Aged[], today: Day, term: Term): readonly ReplyAges[] {
  return [...Map.groupBy(messages, ({ departmentId }) => departmentId).values()]
    .map((list): ReplyAges => {
      const ages = list.map(({ receivedOn, answeredOn }) => ({
        ...ageOf(receivedOn, answeredOn ?? today, term),
        isOpen: answeredOn === undefined,
      }));
      const open = ages.filter(({ isOpen }) => isOpen);
      const answered = ages.filter(({ isOpen }) => !isOpen);
      return {
        departmentId: list[0]?.departmentId ?? '',
        department: list[0]?.department ?? '',
        open: open.length,
        late: open.filter(({ isLate }) => isLate).length,
        oldestDays: Math.max(0, ...open.map(({ days }) => days)),
        answered: answered.length,
        inTime: answered.filter(({ isLate }) => !isLate).length,
        medianDays: medianOf(answered.map(({ days }) => days)),
      };
    })
    .toSorted(
      (a, b) => b.oldestDays - a.oldestDays || b.open - a.open || a.department.localeCompare(b.department, 'zh'),
    );
}

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
