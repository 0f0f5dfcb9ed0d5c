import { hostOf } from './address.ts';
import type { Source } from './candidates.ts';
import type { ColumnEvidence } from './evidence.ts';
import type { Column } from './fact-of.ts';
import type { Family } from './family.ts';

const menus: ReadonlySet<Source> = new Set(['nav', 'side', 'sitemap', 'trail']);
const inMenu = ({ candidate }: Column): boolean => candidate.namings.some(({ source }) => menus.has(source));

/** Fewer characters than any text has: what is left of a page when its list is empty. */
const BARE = 15;

/** Something that only a list has: rows, a sentence that there are none, a mechanism that loads them, or nothing at all. */
const isList = ({ candidate: { page }, content, taken }: Column): boolean =>
  content.items.size > 0 ||
  (page !== undefined && (page.saysEmpty !== '' || page.unread !== '')) ||
  (taken.named && content.ownChars < BARE && content.ownMedia === 0);

/**
 * Which candidates are columns. A known class needs more than its name: the page itself, a trail or a tag that agrees,
 * or a menu that leads to something. Where no class fits, only a list that a menu leads to is one. What lies on another
 * host counts as there where the site has none of its own.
 */
export function belongs(
  columns: readonly Column[],
  evidence: ColumnEvidence,
  family: Family,
  dated: ReadonlySet<string>,
): readonly Column[] {
  const home = hostOf(evidence.home);
  const isOwn = ({ candidate }: Column): boolean => candidate.page !== undefined || hostOf(candidate.url) === home;
  const hasContent = ({ content }: Column): boolean =>
    content.items.size > 0 || content.ownChars > 0 || content.ownMedia > 0;

  const fits = (column: Column): boolean => {
    const { candidate, taken } = column;
    const isArticle = dated.has(candidate.key) && !inMenu(column);
    if (isArticle || taken.name === '') return false;
    if (candidate.page === undefined) return taken.class !== 'other' && (inMenu(column) || !isOwn(column));
    if (taken.class === 'other')
      return inMenu(column) && (isList(column) || family.below(candidate).length > 0) && !dated.has(candidate.key);
    return taken.named || (inMenu(column) ? true : hasContent(column));
  };
  const fitting = columns.filter(fits);
  const held = new Set(fitting.filter(isOwn).map(({ taken }) => taken.class));
  return fitting.filter((column) => isOwn(column) || !held.has(column.taken.class));
}
