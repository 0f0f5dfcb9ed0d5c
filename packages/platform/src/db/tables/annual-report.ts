import type { Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

export const reportScopes = ['organ', 'government'] as const;
/** Whose report it is: one organ's own, or the government's, which adds its organs up. */
export type ReportScope = (typeof reportScopes)[number];

/** One version of an annual report. Rows are added, never changed; at most one of a year is published. */
export interface AnnualReportTable {
  readonly id: string;
  readonly scope: ReportScope;
  /** The organ; of a government's report, its office. */
  readonly department_id: string;
  readonly year: number;
  readonly version: number;
  /** JSON: counted cells, cells typed in with their sources, numbers of the requests carried over. */
  readonly figures: string;
  /** JSON: sections one, five and six. */
  readonly texts: string;
  /** JSON: named adjustments. */
  readonly adjustments: string;
  /** Of figures, texts and adjustments. */
  readonly sha256: string;
  /** `entered`: taken over from a report published before this register. */
  readonly origin: 'counted' | 'entered';
  readonly published_on: Day | null;
  readonly by_actor: string;
  readonly at: Moment;
}

export interface AnnualReportTables {
  annual_report: AnnualReportTable;
}
