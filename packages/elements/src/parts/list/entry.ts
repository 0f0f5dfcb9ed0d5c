/** One row as every list sees it, whatever it was made of. Made anew when the language changes. */
export interface Entry {
  /** Unique in its list. */
  readonly key: string;
  /** What pinyin initials are taken of. */
  readonly title: string;
  /** Initials given by the publisher, for characters with several readings. */
  readonly py?: string;
  /** Column → text on screen; `''` means not filled in, an absent column that it does not apply. */
  readonly cells: Readonly<Record<string, string>>;
  /** Texts that are searched beside the cells. */
  readonly also?: readonly string[];
  /** Facet → the values of this row. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** What the reader asked for. Nothing asked means everything, in the publisher's order. */
export interface Query {
  readonly text: string;
  /** Facet → chosen values; one value out of each facet must fit. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** From 1. */
  readonly page: number;
  readonly sort?: Sort;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export const everything: Query = { text: '', filters: {}, page: 1 };
