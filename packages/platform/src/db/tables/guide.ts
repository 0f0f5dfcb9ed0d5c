import type { Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

export type GuideState = 'draft' | 'published' | 'superseded';

/** One version of an organ's guide. What was published does not change. */
export interface RequestGuideTable {
  readonly id: string;
  readonly department_id: string;
  readonly version: number;
  state: GuideState;
  /** JSON: the nine fields. */
  fields: string;
  /** Why it was changed. */
  reason: string;
  saved_at: Moment;
  published_on: Day | null;
}

export interface GuideTables {
  request_guide: RequestGuideTable;
}
