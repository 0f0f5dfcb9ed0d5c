import { unmeasured, type Finding, type Measure, type Words } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { nearLook } from './absent.ts';
import { columnFinding } from './finding.ts';
import { looksAbsent } from './judge.ts';

/** Absence can be said when nine tenths of the pages that name columns were read (contracts.md). */
const ENOUGH = 0.9;

/**
 * What to say of a class of columns that no column was recognised for: missing when two ways of looking did not meet it, else
 * why that cannot be said.
 */
export function missingClass(
  { crawl, columns, absent, site }: SiteFacts,
  key: string,
  kind: string,
  words: Words,
): Finding | Measure {
  if (columns.length === 0) return unmeasured('no.population', 'no column was recognised');
  if (crawl.chromeCoverage < ENOUGH) return unmeasured('tool.budget');
  const near = nearLook(absent?.get(key));
  if (near !== undefined) return unmeasured('needs.judgement', near.note);
  const looks = looksAbsent(absent?.get(key));
  if (looks.length < 2) return unmeasured('needs.confirm');
  return columnFinding({ kind, subject: key, page: site.url }, words, {}, looks);
}
