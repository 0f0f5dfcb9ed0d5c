import type { Day, Observation, Reason } from '@gongkai/model';

/** A link whose text may name a column, with where it stands. */
export interface NamedLink {
  readonly text: string;
  /** Absolute, redirects followed. */
  readonly url: string;
  /** `section` is the main part of a page that is itself a column, `sitemap` the page of that name. */
  readonly place: 'nav' | 'side' | 'home' | 'section' | 'sitemap';
  /** Pages it stands on, at least 1. */
  readonly pages: number;
  readonly onHome: boolean;
}

/** A row of a list; `day` is absent when neither the row nor its article is dated. */
export interface RowEvidence {
  readonly url: string;
  readonly title: string;
  readonly day?: Day;
  /** `row`, or how the article's own day was read. */
  readonly source: string;
}

/** What is known of one page that may be a list. */
export interface PageEvidence {
  readonly url: string;
  readonly title: string;
  readonly h1: string;
  /** ColumnName and ColumnType of the page label standard, '' when absent or empty. */
  readonly columnName: string;
  readonly columnType: string;
  /** The trail, home first; the last may be the page itself, without an address. */
  readonly trail: readonly { readonly text: string; readonly url: string }[];
  readonly rows: readonly RowEvidence[];
  /** Links of the main part that say where they lead, for a page that has no dated rows. */
  readonly titled: readonly RowEvidence[];
  /** True when its main part links to the page itself, as a menu does. */
  readonly isNamed: boolean;
  /** Rung of the list ladder that gave the rows, '' for none. */
  readonly readBy: string;
  /** The mechanism whose rows were not read, '' for none. */
  readonly unread: string;
  /** Further pages of the same list, frames included: absolute. */
  readonly pagers: readonly string[];
  readonly saysEmpty: string;
  /** Visible characters of the main part that are no link. */
  readonly freeChars: number;
  /** Images, players, frames and attachments it links to. */
  readonly media: readonly string[];
  readonly published?: Day;
  /** The crawl's look at it; its outcome is filled in by what was found. */
  readonly look: Observation;
}

/** A step of the trails of all pages: how often this name led to this address, and under which. */
export interface TrailStep {
  readonly text: string;
  readonly url: string;
  /** Address of the step before, '' at the top. */
  readonly under: string;
  readonly pages: number;
}

/** All that column inference asks. Plain values; addresses are absolute and canonical. */
export interface ColumnEvidence {
  readonly home: string;
  readonly siteName: string;
  readonly links: readonly NamedLink[];
  readonly steps: readonly TrailStep[];
  /** Names at the end of trails that lead nowhere: of the page itself, or of the column it lies in. */
  readonly ends: ReadonlySet<string>;
  /** ColumnName of articles, by the address of the list their trail ends in. */
  readonly labels: readonly { readonly text: string; readonly url: string; readonly pages: number }[];
  readonly pages: ReadonlyMap<string, PageEvidence>;
  /** Addresses that were not read: why. Addresses never met are in neither. */
  readonly unread: ReadonlyMap<string, Reason>;
  /** Later looks at a subject: `column:<address>`, `column-class:<class>`. */
  readonly looks: ReadonlyMap<string, readonly Observation[]>;
  /** Pages that the site's sitemap file names and no link leads to: there, and no column of a visitor's. */
  readonly named?: readonly Pick<PageEvidence, 'url' | 'title' | 'h1' | 'columnName'>[];
  /** Pages read, the home page's look at which absences stand. */
  readonly pagesRead: number;
  readonly homeLook?: Observation;
  /** The sitemap page, when one was read. */
  readonly sitemap?: Observation;
}

/** What was read of a run's columns, and a text that changes with all it depends on but the later looks. */
export interface KnownEvidence {
  readonly at: string;
  readonly evidence: ColumnEvidence;
}
