import type { Day, Observation, OwedColumn, Reason, Site } from '@gongkai/model';
import type { ColumnFact } from '../columns/column.ts';
import type { NamedLink, RowEvidence } from '../columns/evidence.ts';
import type { SearchFacts } from '../search.ts';
import type { CrawlFacts } from '../crawl.ts';
import type { Loaded } from '../links/loads.ts';
import type { Seen } from './answer.ts';

/** One thing to look at: an address, and what of it is of interest. Plain JSON. */
export interface Subject {
  /** Names it within its inspection; the same thing has the same key in every run. */
  readonly key: string;
  /** Absolute. */
  readonly url: string;
  /** Request headers of this look, e.g. a referrer: then nothing the crawl kept will do. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the choice knew of it. */
  readonly data?: unknown;
}

/** What is known of a page the crawl has read, without reading it again. */
export interface PageNote {
  readonly url: string;
  readonly title: string;
  readonly h1: string;
  readonly published?: Day;
  /** `meta` `label` `url` …, '' when it has no day. */
  readonly publishedFrom: string;
  /** Lower-case names. */
  readonly metas: Readonly<Record<string, string>>;
  readonly trail: readonly string[];
  /** Visible characters: of the page, and of its main part. */
  readonly textChars: number;
  readonly mainChars: number;
  /** Rows of lists on it. */
  readonly rows: number;
}

/** Looks that a run takes only when it was asked to. */
export interface Asked {
  /** Pages as they answer a visitor whom a search engine sends. */
  readonly cloak: boolean;
}

/** What a choice and a reading may ask. Nothing here reaches the network or the clock. */
export interface InspectSource {
  readonly site: Site;
  readonly asOf: Day;
  readonly seed: string;
  /** The home page, redirects followed. */
  readonly home: string;
  readonly crawl: CrawlFacts;
  readonly owed: readonly OwedColumn[];
  readonly columns: readonly ColumnFact[];
  /** Items of a column and of all below it, by the address of the column. */
  itemsOf(column: string): readonly RowEvidence[];
  /** Links of menus, of the home page, of sections and of the sitemap page, each with its place. */
  readonly links: readonly NamedLink[];
  /** Every page that was read and is there. */
  pages(): Iterable<PageNote>;
  page(url: string): PageNote | undefined;
  /** Addresses of this site that answered, with the Content-Type of the last answer: pages, pictures, files. */
  answered(): Iterable<{ readonly url: string; readonly contentType: string }>;
  /** Addresses of other sites that are linked to. */
  outbound(): Iterable<string>;
  /** Pages that the crawl found suspicious in passing: runs of digits, hidden links to other hosts. */
  suspects(): readonly string[];
  /** What the run was asked for beyond the usual. */
  readonly asked: Asked;
  /** What own pages load and send to, as far as it is wanted. */
  loads(wanted: (url: string, kind: string) => boolean): readonly Loaded[];
  /** Own addresses with a query that redirect, and where to. */
  redirects(): readonly { readonly url: string; readonly to: string }[];
  /** What came of the search test, as far as it was made. */
  readonly search?: SearchFacts;
  /** The crawl's own look at the sitemap page, when there was one. */
  readonly sitemap?: Observation;
  /** What another inspection, named in `after`, has found. */
  factsOf<F>(inspection: Inspection<F>): readonly { readonly subject: Subject; readonly fact: F }[];
}

/**
 * A kind of page that is looked at for what it says. What would cost something is looked at again in later rounds, each
 * with a control probe; what costs nothing is looked at once.
 */
export interface Inspection<F> {
  /** Kebab-case; a check needs it as `inspect:<id>`. */
  readonly id: string;
  /** Raised when `read` gives facts of another shape: older runs are then not judged by it. */
  readonly version: number;
  /** Inspections whose facts `choose` asks for; they stand before it in the list. */
  readonly after?: readonly string[];
  /** How much of an answer is read: `page` 8 MB (the usual), `file` 64 MB, `probe` 64 KB. */
  readonly cap?: 'page' | 'file' | 'probe';
  /** `read` is given what comes of the answer as a workbook or CSV, in `sheets`. */
  readonly sheets?: true;
  /** `read` is given what the answer is as a file, in `opened`: type, faults, rows, text. */
  readonly opens?: true;
  /** `read` is given answers with an error status, or none at all (status 0), too. */
  readonly faults?: true;
  /** Later looks are taken with a browser where there is one: for what a script may have put there. */
  readonly rendered?: true;
  /** What to look at. Samples are {@link sampled}. */
  choose(source: InspectSource): readonly Subject[];
  /** Plain JSON. */
  read(seen: Seen, subject: Subject, source: InspectSource): F;
  /** '' when nothing in it could cost anything; else a word or words in which two looks must agree. */
  outcome(fact: F, subject: Subject): string;
}

/** One look at one subject. Without a fact it showed nothing, for `reason`. */
export interface Look<F> {
  readonly outcome: string;
  readonly fact?: F;
  readonly reason?: Reason;
  readonly observation: Observation;
}

/** All looks at one subject, in the order they were taken. */
export interface SubjectLooks<F> {
  readonly subject: Subject;
  readonly looks: readonly Look<F>[];
}

/** What the inspections of a run have found. */
export interface Inspected {
  /** Undefined when it did not run, or in an older version. */
  looksOf<F>(inspection: Inspection<F>): readonly SubjectLooks<F>[] | undefined;
}
