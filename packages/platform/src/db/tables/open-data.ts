import type {
  ApplicationKind,
  DatasetFrequency,
  DatasetLicence,
  DatasetTheme,
  Day,
  ExchangeStep,
  SharingKind,
} from '@gongkai/model';
import type { Moment } from '../moment.ts';

export const datasetStates = ['draft', 'published', 'withdrawn'] as const;

/** An open dataset; what it holds are its versions. */
export interface DatasetTable {
  /** Stands in its permanent address. */
  readonly id: string;
  readonly department_id: string;
  title: string;
  description: string;
  theme: DatasetTheme;
  licence: DatasetLicence;
  frequency: DatasetFrequency;
  contact: string;
  state: (typeof datasetStates)[number];
  /** The version the public reads. */
  current_version: number | null;
  readonly created_at: Moment;
}

/** A file that was taken in and read whole. Rows are added, never changed. */
export interface DatasetVersionTable {
  readonly dataset_id: string;
  readonly version: number;
  /** Of the file as it came. */
  readonly source_sha256: string;
  readonly source_format: string;
  readonly encoding: string;
  readonly row_count: number;
  /** JSON: the dictionary, one entry a column. */
  readonly columns: string;
  /** JSON: head and rows, all texts. */
  readonly content: string;
  /** JSON: size and hash of each form it is given out in. */
  readonly files: string;
  readonly by_actor: string;
  readonly issued_on: Day;
  readonly at: Moment;
}

/** One entry of the 政务信息资源目录. */
export interface InfoResourceTable {
  readonly id: string;
  readonly department_id: string;
  readonly code: string;
  name: string;
  summary: string;
  sharing: SharingKind;
  /** On what conditions, or by which law it is not shared. */
  sharing_note: string | null;
  /** 1 where it is also to be opened to the public. */
  is_open: number;
  dataset_id: string | null;
  active: number;
  readonly created_at: Moment;
}

/** What was built on open data. */
export interface DataApplicationTable {
  readonly id: string;
  readonly department_id: string;
  readonly kind: ApplicationKind;
  readonly title: string;
  readonly description: string;
  readonly url: string | null;
  readonly on_day: Day;
  readonly created_at: Moment;
}

/** One step of one department towards an exchange platform. */
export interface ExchangeMilestoneTable {
  readonly id: string;
  readonly department_id: string;
  readonly step: ExchangeStep;
  readonly system: string;
  readonly due_on: Day;
  done_on: Day | null;
  readonly created_at: Moment;
}

export interface OpenDataTables {
  dataset: DatasetTable;
  dataset_version: DatasetVersionTable;
  info_resource: InfoResourceTable;
  data_application: DataApplicationTable;
  exchange_milestone: ExchangeMilestoneTable;
}
