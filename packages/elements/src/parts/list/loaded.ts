import type { Day, FileHead, Flaw, Locale } from '@gongkai/model';
import type { Listing, TableEntry, TableSay } from './listing.ts';

/**
 * Which pages of a file there are: `all`; `some` while further ones are on their way; `most` when there are more than a
 * page can hold and the platform searches the rest; a number: that page could not be read.
 */
export type Pages = 'all' | 'some' | 'most' | number;

/** What rows are made for: a language, a day that tells what is recent, perhaps one kind only, and what went wrong. */
export interface Reader {
  readonly say: TableSay;
  readonly locale: Locale;
  readonly today: Day;
  /** The page wants the rows of this kind alone. */
  readonly only: string | undefined;
  readonly flaws: readonly Flaw[];
  readonly pages: Pages;
}

/** A data file: its head and its rows. */
export interface RowFile extends FileHead {
  readonly schema: string;
  readonly items: readonly unknown[];
}

/** A data file that was read. */
export interface LoadedFile<E extends TableEntry = TableEntry> {
  readonly kind: 'file';
  readonly file: RowFile;
  readonly flaws: readonly Flaw[];
  readonly pages: Pages;
  readonly readAt: number;
  readonly list: (reader: Reader) => Listing<E>;
}

/** The page's own table; `list` is absent when its cells cannot be told apart, and it then stays untouched. */
interface LoadedTable<E extends TableEntry> {
  readonly kind: 'table';
  readonly list?: (reader: Reader) => Listing<E>;
  /** Attaches these rows and no others. */
  readonly show: (entries: readonly TableEntry[]) => void;
  /** Every row back in its place. */
  readonly restore: () => void;
}

export type Loaded<E extends TableEntry = TableEntry> =
  | LoadedFile<E>
  | LoadedTable<E>
  | { readonly kind: 'refused'; readonly flaw: Flaw }
  | { readonly kind: 'none' };

/** What a reader salvaged, as something to show; the file as a whole is refused when there is nothing. */
export function loadedFile<T extends RowFile, E extends TableEntry>(
  { value, flaws }: { readonly value: T | undefined; readonly flaws: readonly Flaw[] },
  readAt: number,
  list: (file: T, reader: Reader) => Listing<E>,
): Loaded<E> {
  if (!value) return { kind: 'refused', flaw: flaws[0]! };
  return { kind: 'file', file: value, flaws, pages: 'all', readAt, list: (reader) => list(value, reader) };
}
