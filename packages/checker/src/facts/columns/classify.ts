import type { ColumnNames } from '@gongkai/model';
import { hintsOf, weights, type Candidate, type Naming, type Source } from './candidates.ts';
import type { Namer } from './names.ts';

/** What a candidate was taken for. */
export interface Classified {
  readonly class: string;
  readonly name: string;
  readonly score: number;
  /** The namings that speak for this class and name, strongest first. */
  readonly evidence: readonly Naming[];
  /** The word of the address that agrees, '' when none does. */
  readonly hint: string;
  /** True when the place itself, or the trails that lead through it, carry a name of this class. */
  readonly named: boolean;
}

/** Where the name of a column is taken from, first choice first: breadcrumb, then ColumnName, then navigation. */
const order: readonly Source[] = [
  'trail',
  'columnName',
  'nav',
  'columnType',
  'side',
  'sitemap',
  'section',
  'home',
  'label',
  'title',
  'path',
];
const itself: ReadonlySet<Source> = new Set(['trail', 'columnName', 'columnType', 'label', 'title']);

const byOrder = (a: Naming, b: Naming): number =>
  order.indexOf(a.source) - order.indexOf(b.source) || b.pages - a.pages;

/** Weight of the sources that agree, each counted once however often it speaks. */
const scoreOf = (namings: readonly Naming[]): number =>
  [...new Set(namings.map(({ source }) => source))].reduce((sum, source) => sum + weights[source], 0);

/**
 * Takes a candidate for the class whose names weigh most; `parent` is the class of the column above it. A name that
 * fits no class makes it `other`.
 */
export function classify(
  candidate: Candidate,
  parent: string | undefined,
  namer: Namer,
  names: ColumnNames,
): Classified {
  const votes = new Map<string, Naming[]>();
  for (const naming of candidate.namings) {
    const key = namer.classOf(naming.text, parent)?.class ?? 'other';
    votes.set(key, [...(votes.get(key) ?? []), naming]);
  }
  const hints = hintsOf(candidate.url, names);
  const ranked = [...votes]
    .map(([key, namings]) => {
      const hint = hints.find((one) => one.class === key)?.word ?? '';
      return {
        key,
        namings: namings.toSorted(byOrder),
        hint,
        score: scoreOf(namings) + (hint === '' ? 0 : weights.path),
      };
    })
    // a class that any name fits goes before none: pages of a list call themselves by the site's name too
    .toSorted(
      (a, b) =>
        Number(a.key === 'other') - Number(b.key === 'other') || b.score - a.score || a.key.localeCompare(b.key),
    );
  const best = ranked[0];
  if (best === undefined) return { class: 'other', name: '', score: 0, evidence: [], hint: '', named: false };
  return {
    class: best.key,
    name: best.namings[0]?.text.trim() ?? '',
    score: best.score,
    evidence: best.namings.toSorted((a, b) => weights[b.source] - weights[a.source] || byOrder(a, b)),
    hint: best.hint,
    named: best.namings.some(({ source }) => itself.has(source)),
  };
}
