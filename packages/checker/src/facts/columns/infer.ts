import type { ColumnNames } from '@gongkai/model';
import { listKey } from './address.ts';
import { belongs } from './belongs.ts';
import { candidatesOf, type Candidate, type Source } from './candidates.ts';
import { classify, type Classified } from './classify.ts';
import type { ColumnFact } from './column.ts';
import { contentOf, templateOf } from './content.ts';
import type { ColumnEvidence, PageEvidence, RowEvidence } from './evidence.ts';
import { factOf, type Column } from './fact-of.ts';
import { familyOf, type Family } from './family.ts';
import { namer } from './names.ts';
import { onceFor } from './once-for.ts';

const menus: ReadonlySet<Source> = new Set(['nav', 'side', 'sitemap', 'trail']);

/**
 * The columns of a site, in order of their addresses: what menus, trails, tags and titles name, joined by address,
 * taken for a class by the weight of the evidence, and read through all pages and all columns below. Nothing is taken
 * from a name alone. A site that calls its sections by no Chinese name has none.
 */
export const inferColumns = (evidence: ColumnEvidence, names: ColumnNames): readonly ColumnFact[] =>
  readColumns(evidence, names).map(({ fact }) => fact);

/** A column, and its items with those of all columns below it, by address. */
export interface FilledColumn {
  readonly fact: ColumnFact;
  readonly items: ReadonlyMap<string, RowEvidence>;
}

/** {@link inferColumns} with what the columns hold. */
export function readColumns(evidence: ColumnEvidence, names: ColumnNames): readonly FilledColumn[] {
  const { kept, family } = found(evidence, names);
  return factsOf(kept, evidence, family, names).toSorted((a, b) => (a.fact.url < b.fact.url ? -1 : 1));
}

/** Which columns there are and what they hold: later looks only tell what may be said of them. */
const found = onceFor((evidence, names): { readonly kept: readonly Column[]; readonly family: Family } => {
  const reader = namer(names, evidence.siteName);
  const candidates = candidatesOf(evidence, reader);
  const family = familyOf(candidates);
  const classes = new Map<string, Classified>();
  for (const candidate of family.topDown) {
    const above = family.above(candidate);
    const parent = above === undefined ? undefined : classes.get(above.key)?.class;
    classes.set(candidate.key, classify(candidate, parent, reader, names));
  }
  const columns = withContent(candidates, classes, evidence);
  return { kept: belongs(columns, evidence, family, datedRows(evidence.pages.values())), family };
});

function withContent(
  candidates: readonly Candidate[],
  classes: ReadonlyMap<string, Classified>,
  evidence: ColumnEvidence,
): readonly Column[] {
  const menuKeys = candidates
    .filter(({ namings }) => namings.some(({ source }) => menus.has(source)))
    .map(({ key }) => key);
  const navigational = new Set(menuKeys);
  const byKey = Map.groupBy(evidence.pages.values(), ({ url }) => listKey(url));
  const template = templateOf(candidates.flatMap(({ page }) => (page === undefined ? [] : [page])));
  return candidates.flatMap((candidate) => {
    const taken = classes.get(candidate.key);
    return taken === undefined
      ? []
      : [{ candidate, taken, content: contentOf(candidate, evidence, byKey, navigational, template) }];
  });
}

/** Address keys of dated rows: what a list shows with a date is an article, whatever its title. */
function datedRows(pages: Iterable<PageEvidence>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { rows } of pages) for (const { url, day } of rows) if (day !== undefined) found.add(listKey(url));
  return found;
}

/** Bottom up, so that a section knows what lies below it. */
function factsOf(
  kept: readonly Column[],
  evidence: ColumnEvidence,
  family: Family,
  names: ColumnNames,
): readonly FilledColumn[] {
  const columns = new Map(kept.map((column) => [column.candidate.key, column]));
  const listsRead = kept.some(({ content }) => content.items.size > 0);
  const made = new Map<string, FilledColumn>();
  const aboveOf = (candidate: Candidate): readonly Column[] => {
    const above = family.above(candidate);
    const column = above === undefined ? undefined : columns.get(above.key);
    return above === undefined ? [] : [...aboveOf(above), ...(column === undefined ? [] : [column])];
  };
  for (const candidate of family.topDown.toReversed()) {
    const column = columns.get(candidate.key);
    if (column === undefined) continue;
    const below = family.below(candidate).flatMap(({ key }) => made.get(key) ?? []);
    const items = new Map([...column.content.items, ...below.flatMap((one) => [...one.items])]);
    const fact = factOf(column, {
      evidence,
      names,
      listsRead,
      items,
      below: below.map((one) => one.fact),
      above: aboveOf(candidate),
    });
    made.set(candidate.key, { fact, items });
  }
  return [...made.values()];
}
