import type { Catalogue, Day, Flaw, Locale, PublicDocuments } from '@gongkai/model';
import type { CatalogueEntry, CatalogueSay, Listing } from './entry.ts';

/** What rows are made for: a language, a day that tells what is recent, perhaps one key field only, and what went wrong. */
export interface Reader {
  readonly say: CatalogueSay;
  readonly locale: Locale;
  readonly today: Day;
  readonly field: string | undefined;
  readonly flaws: readonly Flaw[];
  readonly pages: 'all' | 'some' | number;
}

/** A data file that was read. */
export interface LoadedFile {
  readonly kind: 'file';
  readonly file: Catalogue | PublicDocuments;
  readonly flaws: readonly Flaw[];
  /** `some` while further pages are on their way; a number: that page could not be read. */
  readonly pages: 'all' | 'some' | number;
  readonly readAt: number;
  readonly list: (reader: Reader) => Listing;
}

/** The page's own table; `list` is absent when its cells cannot be told apart, and it then stays untouched. */
interface LoadedTable {
  readonly kind: 'table';
  readonly list?: (reader: Reader) => Listing;
  /** Attaches these rows and no others. */
  readonly show: (entries: readonly CatalogueEntry[]) => void;
  /** Every row back in its place. */
  readonly restore: () => void;
}

export type Loaded =
  | LoadedFile
  | LoadedTable
  | { readonly kind: 'refused'; readonly flaw: Flaw }
  | { readonly kind: 'none' };
