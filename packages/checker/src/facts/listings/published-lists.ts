import type { Observation, Reason } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { presenceOf } from '../inspect/absence.ts';
import { lastFact } from '../inspect/finding.ts';
import type { SubjectLooks } from '../inspect/inspection.ts';
import { listFiles, listNamed, listings, type ListSubject } from '../inspect/listings.ts';
import { isOfSite } from '../inspect/own-host.ts';
import { agreed } from '../inspect/standing.ts';
import type { ListingFact } from './listing-fact.ts';
import type { ListRole } from './roles.ts';
import { roleWords } from './words.ts';

/** All that was seen of one kind of list. */
export type PublishedLists =
  | { readonly is: 'absent'; readonly observations: readonly Observation[] }
  | { readonly is: 'open'; readonly reason: Reason }
  | {
      readonly is: 'there';
      /** Pages and files that bear its name, those first that hold rows. */
      readonly lists: readonly SubjectLooks<ListingFact>[];
      /** Where it is named. */
      readonly named: string;
      /** An address outside the site that bears its name, '' for none. */
      readonly elsewhere: string;
    };

const rowsIn = (one: SubjectLooks<ListingFact>): number => {
  const fact = lastFact(one.looks);
  return fact === undefined ? 0 : fact.items.length + fact.rows.length;
};

/** Where the lists of a role stand on the site, by name, by page and by file. */
export function publishedLists(facts: Pick<SiteFacts, 'crawl' | 'inspected' | 'site'>, role: ListRole): PublishedLists {
  const presence = presenceOf(facts, listNamed[role], roleWords[role].zh);
  const all = [...(facts.inspected?.looksOf(listings) ?? []), ...(facts.inspected?.looksOf(listFiles) ?? [])];
  const lists = all.filter(({ subject: { data } }) => (data as ListSubject).roles.includes(role)); // as it was chosen
  if (presence.is !== 'there' && lists.length === 0) return presence;
  const found = presence.is === 'there' ? presence.found : [];
  const { site } = facts;
  return {
    is: 'there',
    lists: lists.toSorted((a, b) => rowsIn(b) - rowsIn(a)),
    named: lists[0]?.subject.url ?? found[0]?.url ?? site.url,
    elsewhere: found.find(({ url }) => !isOfSite({ site, home: site.url }, url))?.url ?? '',
  };
}

/** One row of a list with the looks that agree on what is wrong with it. */
export interface FaultyRow<Row> {
  readonly row: Row;
  readonly page: string;
  readonly observations: readonly Observation[];
}

interface Faulty<Row> {
  readonly faulty: readonly FaultyRow<Row>[];
  /** Rows that only one look showed to be faulty. */
  readonly open: number;
}

/** Rows of a list that are wrong in every look, each look with its own reading. */
export function faultyRows<Fact, Row extends { readonly key: string }>(
  one: SubjectLooks<Fact>,
  rowsOf: (fact: Fact) => readonly Row[],
  isFaulty: (row: Row, fact: Fact) => boolean,
  kind: string,
): Faulty<Row> {
  const last = lastFact(one.looks);
  if (last === undefined) return { faulty: [], open: 0 };
  const byKey = new Map<Fact, ReadonlyMap<string, Row>>();
  const rowIn = (fact: Fact, key: string): Row | undefined => {
    const known = byKey.get(fact) ?? new Map(rowsOf(fact).map((row): [string, Row] => [row.key, row]));
    byKey.set(fact, known);
    return known.get(key);
  };
  const faulty: FaultyRow<Row>[] = [];
  let open = 0;
  for (const row of rowsOf(last)) {
    if (!isFaulty(row, last)) continue;
    const isSo = (fact: Fact): boolean => {
      const same = rowIn(fact, row.key);
      return same !== undefined && isFaulty(same, fact);
    };
    const standing = agreed(one, isSo, kind);
    if (standing.is === 'agreed') faulty.push({ row, page: one.subject.url, observations: standing.observations });
    else if (standing.is === 'open') open += 1;
  }
  return { faulty, open };
}
