import type { Day, Observation, OwedColumn, Reason, Site } from '@gongkai/model';
import type { ColumnFact } from './columns/column.ts';
import type { RowEvidence } from './columns/evidence.ts';
import type { CrawlFacts } from './crawl.ts';
import type { Inspected } from './inspect/inspection.ts';
import type { RenderFacts } from './render.ts';
import type { SearchFacts } from './search.ts';
import type { FirstByteFact } from './transport/first-byte.ts';
import type { ProbeLooks } from './transport/probe-looks.ts';
import type { WatchFact } from './watch/slots.ts';
import type { Trial, TrialFacts } from './views.ts';

/** A place where a link stands. */
export interface PlaceFact {
  readonly page: string;
  readonly href: string;
  readonly text: string;
  readonly kind: string;
  readonly home: boolean;
}

/** One link target that was asked for and did not simply work. Targets that work are only counted. */
export interface TargetFact {
  readonly url: string;
  readonly owner: 'own' | 'external';
  /** `broken` was confirmed; `open` could not be judged, for `reason`. */
  readonly state: 'broken' | 'open';
  /** `gone` `client-error` `server-error` `timeout` `reset` `refused` `dns` `tls` `redirect-loop` `redirect-broken` `soft-404` `private-address` `bad-address` `blocked` … */
  readonly kind: string;
  readonly reason?: Reason;
  readonly status: number;
  readonly observations: readonly Observation[];
  /** Every place, in page order; at least one. */
  readonly places: readonly PlaceFact[];
}

export interface LinkFacts {
  /** Distinct targets asked for. */
  readonly checked: number;
  readonly targets: Iterable<TargetFact>;
}

/**
 * All that is known of one site. Plain values that can be read again and again; a check takes what it needs and touches
 * nothing else.
 */
export interface SiteFacts {
  readonly site: Site;
  /** The day the run stands for; a check never asks the clock. */
  readonly asOf: Day;
  readonly seed: string;
  readonly crawl: CrawlFacts;
  readonly links: LinkFacts;
  /** What an organ of this kind owes. */
  readonly owed: readonly OwedColumn[];
  readonly columns: readonly ColumnFact[];
  /** Column classes that were looked for and not met, each with its looks. A class is missing when two of them agree. */
  readonly absent?: ReadonlyMap<string, readonly Observation[]>;
  /** Absent when the stage did not run. */
  readonly search?: SearchFacts;
  readonly renders?: RenderFacts;
  /** Looks at the name, the certificate and IPv6; absent when nothing was probed. */
  readonly probes?: ProbeLooks;
  readonly firstByte?: FirstByteFact;
  /** Items of a column and of all below it, by the address of the column; read when asked for. */
  itemsOf?(column: string): readonly RowEvidence[];
  /** Visits of the home page over days, when a watch was given. */
  readonly watch?: WatchFact;
  /** What sampled pages say; see `inspect/`. */
  readonly inspected?: Inspected;
  /** What was tried in the browser; a trial that was not made is absent. */
  readonly views?: ReadonlyMap<Trial, TrialFacts>;
}
