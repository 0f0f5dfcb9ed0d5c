import type { Day, Observation, Reason } from '@gongkai/model';

/** The newest dated item of a column, and how its day was read. */
export interface NewestItem {
  readonly day: Day;
  readonly url: string;
  readonly title: string;
  /** `row` beside the link, `meta` PubDate, `label` 发布日期, `url`, `jsonld` … */
  readonly source: string;
}

/** A column 栏目 as the crawl found it. */
export interface ColumnFact {
  /** First page of its list. */
  readonly url: string;
  readonly name: string;
  /** Key of site-structure, or `other`. */
  readonly class: string;
  /** `list` holds items, `page` is one article, `section` holds other columns. */
  readonly form: 'list' | 'page' | 'section';
  /** Longest silence of such a column, ISO 8601; absent where nothing has to come regularly. */
  readonly cadence?: string;
  /** Weight of the evidence for name and place; see why. */
  readonly score: number;
  /** A sentence a person can check, one a piece of evidence: `导航“政策文件”，出现在 812 页`. */
  readonly why: readonly string[];
  /** Hangs from the main navigation or the main menu of the disclosure platform. */
  readonly firstLevel: boolean;
  /** Names from the home page down to this column. */
  readonly path: readonly string[];
  /** Distinct items, pagination and descendants included. */
  readonly items: number;
  /** Which rung of the ladder read the list: `rows` `datastore` `json` `pager` `frame` `render`; '' when none did. */
  readonly readBy: string;
  readonly newest?: NewestItem;
  /**
   * `filled` has content; `empty` was read and has none, confirmed; `explained` publishes that there was nothing;
   * `open` could not be read, for `reason`.
   */
  readonly state: 'filled' | 'empty' | 'explained' | 'open';
  readonly reason?: Reason;
  /** Looks at the column, the crawl's own first. A deduction needs two that agree. */
  readonly observations: readonly Observation[];
}
