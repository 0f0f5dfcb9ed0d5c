import type { Day, Level, OrganKind } from '@gongkai/model';
import type { Moment } from '../moment.ts';

/** A website of the area. */
export interface SiteTable {
  readonly id: string;
  name: string;
  url: string;
  /** The address without scheme, `www.` and a slash at the end: one open site has it. */
  url_key: string;
  /** Who runs it (主办单位). */
  department_id: string;
  organ_kind: OrganKind;
  level: Level;
  id_code: string | null;
  /** A department without outward services. 0 or 1. */
  no_services: number;
  /** JSON lists of host names. */
  hosts: string;
  service_hosts: string;
  contact: string | null;
  pack: string | null;
  closed_on: Day | null;
  readonly created_at: Moment;
}

/** A column of a site and the department that keeps it. */
export interface SiteColumnTable {
  readonly id: string;
  readonly site_id: string;
  name: string;
  /** Key of the column classes. */
  class: string;
  /** `''` while it is owed and not yet there. */
  url: string;
  url_key: string;
  /** Its owner. */
  department_id: string;
  /** Longest silence, ISO 8601; `''` where content changes on occasion only. */
  cadence: string;
  /** Of the key fields 重点领域 (JY-076). 0 or 1. */
  key_field: number;
  closed_on: Day | null;
}

/** A checker's report as it came. Rows are added, never changed; the report itself lies with the files by its hash. */
export interface ScanTable {
  readonly id: string;
  readonly site_id: string;
  readonly sha256: string;
  readonly size: number;
  readonly run_id: string;
  readonly as_of: Day;
  readonly finished_at: Moment;
  /** JSON: what `readScan` took out of it. */
  readonly summary: string;
  readonly imported_at: Moment;
  readonly imported_by: string;
}

/** What openness weighs in a year’s performance assessment, by its paper. */
export interface PerformanceYearTable {
  readonly year: number;
  full_marks: number;
  basis: string;
  readonly at: Moment;
}

/** What the assessors gave a department; hundredths of a mark. */
export interface PerformanceScoreTable {
  readonly year: number;
  readonly department_id: string;
  hundredths: number;
  note: string;
  readonly at: Moment;
}

export interface SiteTables {
  performance_year: PerformanceYearTable;
  performance_score: PerformanceScoreTable;
  site: SiteTable;
  site_column: SiteColumnTable;
  scan: ScanTable;
}
