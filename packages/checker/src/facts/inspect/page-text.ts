import type { LinkKind, PageScan, Region } from '../page.ts';

/** A piece of text that stands by itself: a paragraph, a heading, a cell. White space folded. */
export interface Block {
  readonly text: string;
  /** `h1`…`h6` `p` `li` `td` `th` `dt` `dd` `div`: the nearest of these round it. */
  readonly tag: string;
  readonly region: Region;
  readonly hidden: boolean;
}

/** A table whose spans are written out: a cell over two columns stands in both. */
export interface Table {
  /** Its `<caption>`, else ''. */
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
  /** How many rows from the top are headings. */
  readonly heads: number;
  readonly region: Region;
}

export interface TextLink {
  /** Absolute. */
  readonly url: string;
  readonly text: string;
  readonly kind: LinkKind;
  readonly region: Region;
  readonly hidden: boolean;
}

/** A page read for what it says. Only sampled pages are read so, never every page of a crawl. */
export interface PageText {
  readonly url: string;
  readonly scan: PageScan;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  /** What a visitor can follow, in page order. */
  readonly links: readonly TextLink[];
  /** What is seen in the main part, a block a line. */
  readonly text: string;
}
