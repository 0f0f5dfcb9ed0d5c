import { isDay, type Day, type Problem, type Words } from '@gongkai/model';

export const remedyResults = ['kept', 'corrected', 'other'] as const;
export type Result = (typeof remedyResults)[number];
export const remedyKinds = ['review', 'direct', 'after'] as const;
export type Kind = (typeof remedyKinds)[number];

const words = {
  kind: { zh: '请选择类别', en: 'Choose the kind' },
  caseNo: { zh: '请填写案号（1 到 80 字）', en: 'Fill in the case number (1 to 80 characters)' },
  day: { zh: '请填写日期，如 2026-11-23', en: 'Fill in a day such as 2026-11-23' },
  future: { zh: '日期不能晚于今天', en: 'The day may not be after today' },
  result: { zh: '请选择结果', en: 'Choose the result' },
  before: { zh: '不能早于受理之日 {on}', en: 'It may not be before the day of receipt, {on}' },
  closed: { zh: '此案已于 {on} 审结', en: 'This case was closed on {on}' },
  open: { zh: '此案尚未审结，不能责令重新答复', en: 'This case is not closed: nobody can be ordered to answer again' },
  kept: { zh: '结果为维持，不产生重新答复', en: 'It was upheld: nothing is to be answered again' },
  dueLate: { zh: '期限应晚于审结之日 {on}', en: 'The term must end after the day it was closed, {on}' },
  request: { zh: '没有这份申请，请核对编号', en: 'There is no such request; check its number' },
  lone: { zh: '责令重新答复须关联申请编号', en: 'An order to answer again needs the request it is about' },
  taken: { zh: '这个案号已登记', en: 'This case number is in the register already' },
} satisfies Record<string, Words>;

export const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `remedy.${code}`,
  at,
  words: words[code],
  values,
});

export type Typed = Readonly<Record<string, string>>;

export interface NewRemedy {
  readonly kind: Kind;
  readonly caseNo: string;
  readonly receivedOn: Day;
  /** `''` when it is about no request of this register. */
  readonly requestNo: string;
}

function dayOf(text: string | undefined, at: string, today: Day): Day | Problem {
  const day = text?.trim() ?? '';
  if (!isDay(day)) return problem('day', at);
  return day > today ? problem('future', at) : day;
}
const isProblem = (value: unknown): value is Problem => typeof value === 'object';

/** Reads a case to be entered, or every problem with its place. */
export function readNew(
  { kind, caseNo = '', receivedOn, requestNo = '' }: Typed,
  today: Day,
): NewRemedy | readonly Problem[] {
  const known = remedyKinds.find((each) => each === kind);
  const no = caseNo.normalize('NFKC').trim();
  const on = dayOf(receivedOn, '/receivedOn', today);
  const problems = [
    ...(known ? [] : [problem('kind', '/kind')]),
    ...(no.length >= 1 && no.length <= 80 ? [] : [problem('caseNo', '/caseNo')]),
    ...(isProblem(on) ? [on] : []),
  ];
  if (!known || isProblem(on) || problems.length > 0) return problems;
  return { kind: known, caseNo: no, receivedOn: on, requestNo: requestNo.trim().toUpperCase() };
}

/** A case as the register has it. */
export interface Standing {
  readonly receivedOn: Day;
  readonly closedOn: Day | undefined;
  readonly result: Result | undefined;
  readonly hasRequest: boolean;
}

export interface Closing {
  readonly result: Result;
  readonly closedOn: Day;
}

export function readClosing({ result, closedOn }: Typed, standing: Standing, today: Day): Closing | readonly Problem[] {
  if (standing.closedOn !== undefined) return [problem('closed', '', { on: standing.closedOn })];
  const known = remedyResults.find((each) => each === result);
  const on = dayOf(closedOn, '/closedOn', today);
  const problems = [
    ...(known ? [] : [problem('result', '/result')]),
    ...(isProblem(on)
      ? [on]
      : on < standing.receivedOn
        ? [problem('before', '/closedOn', { on: standing.receivedOn })]
        : []),
  ];
  return !known || isProblem(on) || problems.length > 0 ? problems : { result: known, closedOn: on };
}

/** Reads the day until which the organ is ordered to answer again. */
export function readOrder({ dueOn = '' }: Typed, { closedOn, result, hasRequest }: Standing): Day | readonly Problem[] {
  if (closedOn === undefined) return [problem('open', '')];
  if (result === 'kept') return [problem('kept', '')];
  if (!hasRequest) return [problem('lone', '')];
  const day = dueOn.trim();
  if (!isDay(day)) return [problem('day', '/dueOn')];
  return day > closedOn ? day : [problem('dueLate', '/dueOn', { on: closedOn })];
}
