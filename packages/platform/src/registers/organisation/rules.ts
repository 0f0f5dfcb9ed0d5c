import { namesOpenness, type Day, type Problem, type Words } from '@gongkai/model';
import words from './rules.words.json' with { type: 'json' };

export const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => {
  const text: Words = words[code];
  return { code: `organisation.${code}`, at, words: text, values };
};

export type TaskState = 'assigned' | 'reported' | 'closed';
export type TaskAct = 'report' | 'close' | 'return' | 'urge' | 'move';

/** How a department's task goes 跟踪落实: who may do what, and what it is then. */
export const taskActs: Readonly<
  Record<
    TaskAct,
    { readonly from: readonly TaskState[]; readonly to?: TaskState; readonly by: 'department' | 'office' }
  >
> = {
  report: { from: ['assigned'], to: 'reported', by: 'department' },
  close: { from: ['reported'], to: 'closed', by: 'office' },
  return: { from: ['reported'], to: 'assigned', by: 'office' },
  urge: { from: ['assigned'], by: 'office' },
  move: { from: ['assigned'], by: 'office' },
};

/** A leader as the rules look at one. */
export interface LeaderFacts {
  readonly isHead: boolean;
  readonly hasOpenness: boolean;
  readonly division: string;
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/** Whoever is in charge of openness says so in the division of work that the public reads (JY-162). */
export const divisionProblems = ({
  hasOpenness,
  division,
}: Pick<LeaderFacts, 'hasOpenness' | 'division'>): readonly Problem[] =>
  hasOpenness && !namesOpenness(division) ? [problem('openness-unsaid', '/division')] : [];

/** In office on a day. */
export const serves = ({ fromOn, toOn }: Pick<LeaderFacts, 'fromOn' | 'toOn'>, on: Day): boolean =>
  fromOn <= on && (toOn === null || toOn > on);

/** Lines of a field that holds several. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Who signed in, one a line as `name|post`; undefined when a line names nobody. */
export function readNames(text: string): readonly { readonly person: string; readonly post: string }[] | undefined {
  const people = linesOf(text).map((line) => {
    const [person = '', post = ''] = line.split(/[|\uff5c\t,\uff0c]/).map((cell) => cell.trim());
    return { person, post };
  });
  if (people.length === 0 || people.some(({ person }) => person === '' || person.length > 40)) return undefined;
  return [...new Map(people.map((one) => [one.person, one])).values()];
}

/** What a department's year has of what it owes (JY-160, 161, 163, 164, 166). */
export interface YearFacts {
  readonly heard: number;
  readonly plans: number;
  readonly hasGroup: boolean;
  readonly hasUnit: boolean;
  /** A named post whose holder does nothing else and is on the establishment 专岗专人在编. */
  readonly hasPost: boolean;
  readonly trainings: number;
  readonly sessions: number;
}

/** The rows of the pack that the organisation register answers, with how many of how many were met. */
export const yearRows = (
  year: YearFacts,
): readonly { readonly row: string; readonly examined: number; readonly met: number }[] => [
  { row: 'JY-160', examined: 1, met: year.heard > 0 ? 1 : 0 },
  { row: 'JY-161', examined: 3, met: Math.min(3, year.plans) },
  { row: 'JY-163', examined: 1, met: year.hasGroup ? 1 : 0 },
  { row: 'JY-164', examined: 1, met: year.hasUnit || year.hasPost ? 1 : 0 },
  { row: 'JY-166', examined: 2, met: (year.trainings > 0 ? 1 : 0) + (year.sessions > 0 ? 1 : 0) },
];
