import type { Observation } from './measure.ts';
import type { FindingState, Reason } from './measure.ts';
import type { ScoreSheet } from './sheet.ts';

/** One link that does not work, in one place. */
export interface BrokenLink {
  readonly page: string;
  /** As the page writes it. */
  readonly href: string;
  /** Absolute, without fragment. */
  readonly url: string;
  /** Last HTTP status; 0 when no answer came. */
  readonly status: number;
  /** `gone` `client-error` `server-error` `timeout` `reset` `refused` `dns` `tls` `redirect-loop` `redirect-broken` `soft-404` `private-address` … */
  readonly reason: string;
  /** Anchor text or alternative text, at most 80 characters. */
  readonly text?: string;
  /** `own` counts in a score; the rest is shown. */
  readonly owner: 'own' | 'external';
  readonly finding?: string;
}

export type ColumnKind = 'live' | 'stale' | 'empty' | 'missing' | 'unknown';

export interface ReportColumn {
  readonly name: string;
  /** Key of the column classes, `other` when the name fits none. */
  readonly class: string;
  /** '' for a missing column. */
  readonly url: string;
  readonly items: number;
  /** Newest publication day; '' when no dated item was seen. */
  readonly newest: string;
  readonly kind: ColumnKind;
  /** Where it was looked for and why it was taken for that class. */
  readonly why: readonly string[];
  readonly required: boolean;
}

export interface ReportFinding {
  readonly id: string;
  readonly check: string;
  readonly kind: string;
  readonly state: FindingState;
  readonly subject: string;
  readonly page: string;
  readonly detail: string;
  readonly detailEn: string;
  readonly places: number;
  readonly observations: readonly Observation[];
}

/** What a run owes to the one before: both are of the same site. */
export interface RunBefore {
  /** Name of the run before. */
  readonly run: string;
  /** Addresses whose answer has not changed, by the server's word or by its bytes. */
  readonly unchanged: number;
  /** Pages of these of which the run before's reading stands. */
  readonly carried: number;
}

/** `report.json`: what the platform imports and a department is shown. Stable from version 1 on; fields are only added. */
export interface Report {
  readonly schema: 'gongkai-report/1';
  readonly site: { readonly url: string; readonly name: string; readonly code: string; readonly organKind: string };
  readonly run: {
    readonly id: string;
    readonly seed: string;
    readonly asOf: string;
    readonly startedAt: string;
    readonly finishedAt: string;
    readonly tool: string;
    /** HTML pages read. */
    readonly pages: number;
    readonly requests: number;
    /** Pages read ÷ pages known, 0–1, four places. */
    readonly crawlCoverage: number;
    /** The run that this one went on from, when there was one. */
    readonly since?: RunBefore;
    readonly unmeasured: readonly { readonly check: string; readonly reason: Reason; readonly detail: string }[];
    /** How the run was made: rate, confirmation gap, limits, browser and its sandbox. */
    readonly options: Readonly<Record<string, string | number | boolean>>;
    /** Address patterns that were cut off, with how many pages were read. */
    readonly traps: readonly { readonly pattern: string; readonly pages: number; readonly example: string }[];
    readonly notes: readonly string[];
  };
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: string; readonly title: string };
  readonly score: ScoreSheet;
  readonly findings: readonly ReportFinding[];
  readonly links: { readonly checked: number; readonly broken: readonly BrokenLink[] };
  readonly columns: readonly ReportColumn[];
  /** Of m columns the organ kind owes, n are there with content. */
  readonly completeness: { readonly n: number; readonly m: number; readonly missing: readonly string[] };
}
