import type {
  Attribute,
  Basis,
  Day,
  DisclosureItem,
  HistoryEntry,
  InterpretationLink,
  PublicDocument,
  Withholding,
} from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { AdoptedRow } from '../parts/list/adopt-table.ts';
import type { Entry } from '../parts/list/entry.ts';
import type { CatalogueWord } from './gk-catalogue.words.ts';

/** One row of the catalogue on screen: an item, a document, or a row of the page's own table. */
export interface CatalogueEntry extends Entry {
  readonly url?: string;
  readonly code?: string;
  readonly attribute?: Attribute | '';
  readonly reason?: Withholding;
  readonly basis?: readonly Basis[];
  readonly history?: readonly HistoryEntry[];
  readonly interpretations?: readonly InterpretationLink[];
  readonly changedOn?: Day;
  readonly cancelled?: boolean;
  readonly source?: DisclosureItem | PublicDocument;
  readonly row?: AdoptedRow;
}

/** Something to say about the data as a whole; `editors` see theirs with `#gk-debug` only. */
export interface Note {
  readonly kind: 'info' | 'warn' | 'editors';
  readonly text: string;
}

/** The rows of one source in one language, and which columns and facets they have. */
export interface Listing {
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
  /** Every column in order, with its label. */
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** Columns shown when the page does not choose. */
  readonly usual: readonly string[];
  readonly facets: readonly string[];
  /** Names of facets that are no column and no text of the catalogue. */
  readonly facetLabel?: (facet: string) => string;
  /** Values of a facet in their own order; the most frequent first without one. */
  readonly orders: Readonly<Record<string, readonly string[]>>;
  /** Compulsory columns with the number of rows that leave them empty; only columns with such rows. */
  readonly unfilled: readonly { readonly column: string; readonly label: string; readonly count: number }[];
  readonly notes: readonly Note[];
  readonly labelOf: (facet: string, value: string) => string;
}

export type CatalogueSay = Say<CatalogueWord>;

/** The facet value of rows adjusted in the last 90 days. */
export const recent = '90';
