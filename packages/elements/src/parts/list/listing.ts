import type { Day, HistoryEntry, Withholding } from '@gongkai/model';
import type { Say } from '../../base/speech.ts';
import type { AdoptedRow } from './adopt-table.ts';
import type { Entry } from './entry.ts';
import type { TableWord } from './table.words.ts';

/** One row of a table of items on screen, whatever it was made of. */
export interface TableEntry extends Entry {
  readonly url?: string;
  readonly code?: string;
  readonly history?: readonly HistoryEntry[];
  readonly changedOn?: Day;
  /** Why it is not wholly open. */
  readonly reason?: Withholding;
  readonly cancelled?: boolean;
  /** The row as the data file has it, for the export. */
  readonly source?: unknown;
  readonly row?: AdoptedRow;
}

/** Something to say about the data as a whole; `editors` see theirs with `#gk-debug` only. */
export interface Note {
  readonly kind: 'info' | 'warn' | 'editors';
  readonly text: string;
}

/** The rows of one source in one language, and which columns and facets they have. */
export interface Listing<E extends TableEntry = TableEntry> {
  readonly title: string;
  readonly entries: readonly E[];
  /** Every column in order, with its label. */
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** Columns shown when the page does not choose. */
  readonly usual: readonly string[];
  readonly facets: readonly string[];
  /** Names of facets that are no column. */
  readonly facetLabel?: (facet: string) => string;
  /** Values of a facet in their own order; the most frequent first without one. */
  readonly orders: Readonly<Record<string, readonly string[]>>;
  /** Compulsory columns with the number of rows that leave them empty; only columns with such rows. */
  readonly unfilled: readonly { readonly column: string; readonly label: string; readonly count: number }[];
  readonly notes: readonly Note[];
  /** One figure on all rows, and how it was counted. */
  readonly figure?: { readonly text: string; readonly formula: string };
  readonly labelOf: (facet: string, value: string) => string;
}

export type TableSay = Say<TableWord>;

/** The facet value of rows adjusted in the last 90 days. */
export const recent = '90';
