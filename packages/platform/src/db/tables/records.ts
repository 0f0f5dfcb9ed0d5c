import type { Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

/** What happened to a row of any register but requests. Rows are added, never changed. */
export interface RegisterEventTable {
  /** The register's table. */
  readonly entity: string;
  readonly entity_id: string;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly act: string;
  readonly at: Moment;
  /** Account id, `system` or `citizen`. */
  readonly by_actor: string;
  readonly reason: string | null;
  /** JSON; no personal data in clear. */
  readonly data: string;
}

/** What the public may find: a projection that search, feeds and the site map read. Written by the acts that publish. */
export interface PublishedTable {
  readonly id: string;
  readonly kind: string;
  readonly entity_id: string;
  title: string;
  /** First lines, for a list of results. */
  summary: string;
  /** Below the platform's own address, or on the department's site. */
  url: string;
  department_id: string;
  published_on: Day;
}

export interface RecordTables {
  register_event: RegisterEventTable;
  published: PublishedTable;
}
