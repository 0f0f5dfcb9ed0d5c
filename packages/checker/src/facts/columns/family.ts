import type { Candidate } from './candidates.ts';

/** Which candidate hangs below which: by the trail where one says, else by the folder. */
export interface Family {
  /** Every candidate, each after the one above it. */
  readonly topDown: readonly Candidate[];
  above(candidate: Candidate): Candidate | undefined;
  /** Those directly below, in the order they were met. */
  below(candidate: Candidate): readonly Candidate[];
}

const DEEPEST = 8;

/** The candidate whose folder holds this one's, the nearest; the root of a host holds nothing. */
function byFolder(candidate: Candidate, folders: ReadonlyMap<string, Candidate>): Candidate | undefined {
  const parts = candidate.folder.split('/').slice(0, -2);
  for (; parts.length > 1; parts.pop()) {
    const found = folders.get(`${parts.join('/')}/`);
    if (found !== undefined && found.key !== candidate.key) return found;
  }
  return undefined;
}

export function familyOf(candidates: readonly Candidate[]): Family {
  const byKey = new Map(candidates.map((candidate) => [candidate.key, candidate]));
  // a list with a query shares its folder with every other list of the program
  const folders = new Map(
    candidates.filter(({ key }) => !key.includes('?')).map((candidate) => [candidate.folder, candidate]),
  );
  const parents = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const parent = byKey.get(candidate.under) ?? byFolder(candidate, folders);
    if (parent !== undefined && parent.key !== candidate.key) parents.set(candidate.key, parent);
  }
  const depthOf = (candidate: Candidate): number => {
    let depth = 0;
    for (let at = parents.get(candidate.key); at !== undefined && depth < DEEPEST; at = parents.get(at.key)) depth += 1;
    // trails that lead in a circle say nothing: the candidate stands alone
    if (depth === DEEPEST) parents.delete(candidate.key);
    return depth === DEEPEST ? 0 : depth;
  };
  const depths = candidates.map((candidate) => ({ candidate, depth: depthOf(candidate) }));
  const children = Map.groupBy(
    candidates.filter(({ key }) => parents.has(key)),
    ({ key }) => parents.get(key)?.key ?? '',
  );
  return {
    topDown: depths.toSorted((a, b) => a.depth - b.depth).map(({ candidate }) => candidate),
    above: ({ key }) => parents.get(key),
    below: ({ key }) => children.get(key) ?? [],
  };
}
