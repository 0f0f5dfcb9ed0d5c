import type { Day } from '../day.ts';
import type { ReportColumn, ReportFinding } from './report.ts';
import type { Points } from './pack.ts';

/** One finding as an office works with it: what is wrong, where, and what to do. */
export type ScanFinding = Pick<
  ReportFinding,
  'id' | 'check' | 'kind' | 'state' | 'subject' | 'page' | 'detail' | 'detailEn' | 'places'
>;

/** What an office takes out of a checker's report 检查报告: enough to name what to mend and whom to ask. */
export interface Scan {
  readonly site: { readonly url: string; readonly name: string; readonly code: string };
  readonly run: { readonly id: string; readonly asOf: Day; readonly finishedAt: string; readonly tool: string };
  readonly pack: { readonly id: string; readonly version: string };
  /** `total` of `max`, in integers of 0.01. */
  readonly score: { readonly total: Points; readonly max: Points; readonly coverage: number; readonly outcome: string };
  /** Of m columns the organ kind owes, n are there with content. */
  readonly completeness: { readonly n: number; readonly m: number };
  readonly columns: readonly Pick<ReportColumn, 'name' | 'class' | 'url' | 'items' | 'newest' | 'kind' | 'required'>[];
  readonly findings: readonly ScanFinding[];
  /** How many links of the site's own do not work. */
  readonly brokenLinks: number;
}
