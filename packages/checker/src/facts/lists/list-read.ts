/** One row of a list, as its page or its answer has it. `href` is raw, as written. */
export interface ListRow {
  readonly href: string;
  readonly title: string;
  /** Raw date text, '' when there is none. */
  readonly date: string;
}

/** How a list can hold rows that were not read. A column with such a mark is open, never empty. */
export type Unread = 'xhr' | 'frame' | 'json' | 'postback';

/** What a page says as a list. */
export interface ListRead {
  /** The rung of the ladder that gave the rows; '' when none did. */
  readonly via: 'rows' | 'datastore' | 'json' | '';
  readonly rows: readonly ListRow[];
  /**
   * Further addresses of the same list, raw: pages a script would call, groups of a data island, an interface. They
   * are ways to read the list, not links of a visitor: one that fails is no broken link.
   */
  readonly pagers: readonly string[];
  /** Set when a mechanism was seen whose rows are not here. */
  readonly unread?: Unread;
}

export const noList: ListRead = { via: '', rows: [], pagers: [] };
