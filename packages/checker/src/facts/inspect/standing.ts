import type { Observation, Reason } from '@gongkai/model';
import { unsureBecause } from '../unsure.ts';
import type { Look, SubjectLooks } from './inspection.ts';

/** Where a fault stands after all looks. */
export type Standing<F> =
  /** A look did not show it: one is enough. */
  | { readonly is: 'clear'; readonly fact: F; readonly observations: readonly Observation[] }
  /** Two looks or more show it, a later one with a good control. The fact is the last one's. */
  | { readonly is: 'agreed'; readonly fact: F; readonly observations: readonly Observation[] }
  /** Nothing was seen, or it was seen once. */
  | { readonly is: 'open'; readonly reason: Reason; readonly fact?: F; readonly observations: readonly Observation[] };

interface Read<F> {
  readonly fact: F;
  readonly observation: Observation;
}

/**
 * Whether the looks at a subject agree on a fault.
 *
 * @param isFaulty whether one look shows it
 * @param word what its observations say was seen; left out, they say what the inspection does
 */
export function agreed<F>(
  { looks }: Pick<SubjectLooks<F>, 'looks'>,
  isFaulty: (fact: F) => boolean,
  word?: string,
): Standing<F> {
  const read: Read<F>[] = looks.flatMap(({ fact, observation }) =>
    fact === undefined
      ? []
      : [{ fact, observation: word === undefined ? observation : { ...observation, outcome: word } }],
  );
  const all = looks.map(({ observation }) => observation);
  const last = read.at(-1);
  if (last === undefined) return { is: 'open', reason: reasonOf(looks), observations: all };
  const clear = read.find(({ fact }) => !isFaulty(fact));
  if (clear !== undefined) return { is: 'clear', fact: clear.fact, observations: all };
  const observations = read.map(({ observation }) => observation);
  if (read.slice(1).some(({ observation }) => observation.control === true))
    return { is: 'agreed', fact: last.fact, observations };
  const later = looks.slice(1).findLast(({ reason }) => reason !== undefined);
  return { is: 'open', reason: later?.reason ?? unsureBecause(all), fact: last.fact, observations };
}

const reasonOf = (looks: readonly Look<unknown>[]): Reason =>
  looks.findLast(({ reason }) => reason !== undefined)?.reason ?? 'tool.budget';

/** True when a further look could still change something: a fault was seen and no two looks agree on it, or nothing was. */
export function needsLook({ looks }: SubjectLooks<unknown>): boolean {
  const read = looks.filter(({ fact }) => fact !== undefined);
  if (read.length === 0) return looks.length < 2 && looks.every(({ reason }) => reason === 'site.unreachable');
  if (read.some(({ outcome }) => outcome === '')) return false;
  return !read.some(
    ({ outcome, observation }, at) =>
      observation.control === true && read.slice(0, at).some((earlier) => earlier.outcome === outcome),
  );
}
