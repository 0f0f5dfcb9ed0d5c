/** Where on a page something stands. `main` is whatever is not known to be chrome. */
export type Region = 'nav' | 'head' | 'crumb' | 'main' | 'side' | 'foot';

/** How a link is written: what a visitor follows, what a browser loads, or what a script makes. */
export type LinkKind =
  | 'a'
  | 'area'
  | 'img'
  | 'srcset'
  | 'css'
  | 'js'
  | 'frame'
  | 'form'
  | 'refresh'
  | 'media'
  | 'script-list'
  | 'pager'
  | 'onclick';

/** A link as the page writes it; `href` is raw, entities decoded: that of a link that leads nowhere is what its click does. */
export interface ScannedLink {
  href: string;
  readonly kind: LinkKind;
  readonly region: Region;
  /** Anchor text, else title or alt; white space folded, at most 120 characters. */
  text: string;
  readonly hidden: boolean;
}

/** A row of a list: a link in a repeated container, and the first date text in the same container. */
export interface ScannedRow {
  readonly href: string;
  readonly title: string;
  /** Raw text that looks like a date, '' when there is none. */
  readonly date: string;
  readonly region: Region;
}

export interface ScannedForm {
  readonly action: string;
  readonly method: string;
  /** The encoding it sends its fields in, when that is not the page's. */
  readonly accepts?: string;
  readonly region: Region;
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly value: string;
    readonly hint: string;
  }[];
  /** Text of its buttons, folded. */
  readonly buttons: string;
}

/** What one pass over a page sees. Everything is copied: nothing here keeps the page's own text alive. */
export interface PageScan {
  readonly title: string;
  /** First h1. */
  readonly h1: string;
  readonly lang: string;
  /** `<base href>`, '' when absent. */
  readonly base: string;
  /** Lower-case names; the first of a name wins; empty content stays ''. */
  readonly metas: Readonly<Record<string, string>>;
  readonly links: readonly ScannedLink[];
  readonly rows: readonly ScannedRow[];
  /** 当前位置 trail, home first; the last may have no address. */
  readonly crumbs: readonly { readonly text: string; readonly href: string }[];
  readonly forms: readonly ScannedForm[];
  /** Date-like texts outside list rows with the words just before them (`发布日期：`), page order, at most 20. */
  readonly dates: readonly { readonly label: string; readonly text: string; readonly region: Region }[];
  /** `<script type="text/xml">` and alike, and inline scripts that hold a known list mechanism; each at most 256 KB. */
  readonly islands: readonly { readonly type: string; readonly text: string }[];
  /** Visible characters, white space not counted: all, and those in main. */
  readonly textChars: number;
  readonly mainChars: number;
  /** First 600 visible characters of main, folded. */
  readonly opening: string;
  /** A sentence that says there is nothing (暂无…, 正在建设中), '' when there is none. */
  readonly saysEmpty: string;
  /** Images, players and attachments in main: an article without text may still have content. */
  readonly mainMedia: number;
}

/** What a scan of a page adds for the crawl itself. */
export interface CrawlScan extends PageScan {
  /** Folded hashes of the visible texts, page order, at most 400: the page's fingerprint. */
  readonly texts: readonly number[];
  /** Hashes of parent›tag#id.class of elements that own an id or class, the 64 smallest, ascending: its template. */
  readonly skeleton: readonly number[];
  /** True when the body is only a script, or nothing. */
  readonly bodyless: boolean;
  /** First script of the page, at most 400 characters. */
  readonly firstScript: string;
  /** Stretches of its links that stood on an earlier page just so, in page order. */
  readonly stretches: readonly { readonly at: number; readonly stretch: { readonly links: readonly ScannedLink[] } }[];
}
