import type { Observation, Reason } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { nearLook } from './absent.ts';
import type { ColumnFact } from './column.ts';
import { looksAbsent, owedBy } from './judge.ts';

/** Absence can be said when nine tenths of the pages that name columns were read (contracts.md). */
const ENOUGH = 0.9;

/** Whether the site has columns of a class; `unowed` when it has none and an organ of its kind owes none. */
export type ClassPresence =
  | { readonly is: 'there'; readonly columns: readonly ColumnFact[] }
  | { readonly is: 'absent'; readonly name: string; readonly observations: readonly Observation[] }
  | { readonly is: 'open'; readonly reason: Reason }
  | { readonly is: 'unowed' };

export function presenceOfClass(
  { columns, crawl, absent, owed, site }: Pick<SiteFacts, 'columns' | 'crawl' | 'absent' | 'owed' | 'site'>,
  key: string,
): ClassPresence {
  if (crawl.homeFault !== undefined) return { is: 'open', reason: crawl.homeFault };
  const those = columns.filter((column) => column.class === key);
  if (those.length > 0) return { is: 'there', columns: those };
  const one = owedBy(site, owed).find((column) => column.class === key);
  if (one === undefined) return { is: 'unowed' };
  if (columns.length === 0) return { is: 'open', reason: 'no.population' };
  if (crawl.chromeCoverage < ENOUGH) return { is: 'open', reason: 'tool.budget' };
  if (nearLook(absent?.get(key)) !== undefined) return { is: 'open', reason: 'needs.judgement' };
  const looks = looksAbsent(absent?.get(key));
  return looks.length < 2
    ? { is: 'open', reason: 'needs.confirm' }
    : { is: 'absent', name: one.words.zh, observations: looks };
}
