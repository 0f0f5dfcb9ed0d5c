import type { Day, Problem } from '@gongkai/model';
import words from './rules.words.json' with { type: 'json' };

export const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `meeting.${code}`,
  at,
  words: words[code],
  values,
});

export type State = 'submitted' | 'returned' | 'held';
export type MeetingAct = 'return' | 'resubmit' | 'hold' | 'publish' | 'withdraw';

/** Where each act may begin, where it leads, who does it: the department submits, the office that prepares the meeting does the rest. */
export const meetingActs: Readonly<
  Record<MeetingAct, { readonly from: State; readonly to: State; readonly by: 'department' | 'office' }>
> = {
  return: { from: 'submitted', to: 'returned', by: 'office' },
  resubmit: { from: 'returned', to: 'submitted', by: 'department' },
  hold: { from: 'submitted', to: 'held', by: 'office' },
  publish: { from: 'held', to: 'held', by: 'office' },
  withdraw: { from: 'held', to: 'held', by: 'office' },
};

export const isMeetingAct = (name: string): name is MeetingAct => Object.hasOwn(meetingActs, name);

/** What the rules look at. */
export interface Topic {
  readonly isLivelihood: boolean;
  readonly soughtOpinions: boolean;
  readonly meetsOn: Day;
}

/** What stands against the record of a meeting: it is to come, or nothing is said of the opinions (JY-034). */
export function holdProblems(
  { isLivelihood, soughtOpinions, meetsOn }: Topic,
  { explained, today }: { readonly explained: string; readonly today: Day },
): readonly Problem[] {
  return [
    ...(meetsOn > today ? [problem('early', '', { day: meetsOn })] : []),
    ...(isLivelihood && soughtOpinions && explained === '' ? [problem('explained', '/explained')] : []),
  ];
}
