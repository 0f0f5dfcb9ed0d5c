import type { Moment } from './moment.ts';
import type { AnnualReportTables } from './tables/annual-report.ts';
import type { InterpretationTables } from './tables/interpretation.ts';
import type { DocumentTables } from './tables/document.ts';
import type { CommentTables } from './tables/comment.ts';
import type { ConsultationTables } from './tables/consultation.ts';
import type { GuideTables } from './tables/guide.ts';
import type { ListTables } from './tables/lists.ts';
import type { MessageTables } from './tables/message.ts';
import type { MeetingTables } from './tables/meeting.ts';
import type { OrganisationTables } from './tables/organisation.ts';
import type { MediaTables } from './tables/media.ts';
import type { NewsTables } from './tables/news.ts';
import type { OpenDataTables } from './tables/open-data.ts';
import type { OpinionTables } from './tables/opinion.ts';
import type { ParticipationTables } from './tables/participation.ts';
import type { RecordTables } from './tables/records.ts';
import type { RequestTables } from './tables/request.ts';
import type { SelfcheckTables } from './tables/selfcheck.ts';
import type { SiteTables } from './tables/site.ts';

export const departmentKinds = ['city', 'department', 'town', 'enterprise'] as const;
export type DepartmentKind = (typeof departmentKinds)[number];

/** An organ: the city office itself, a department, a town, an enterprise. */
export interface DepartmentTable {
  readonly id: string;
  readonly code: string;
  name: string;
  kind: DepartmentKind;
  /** 宏观经济和民生部门: its head interprets three times a year (JY-042). 0 or 1. */
  macro_or_livelihood: number;
  /** Departments that hold an open day a year (JY-128). 0 or 1. */
  economy_or_society: number;
  active: number;
  readonly created_at: Moment;
}

export const roles = ['clerk', 'head', 'office', 'auditor'] as const;
/** `clerk` and `head` act inside their department, `office` (the city office) everywhere, `auditor` reads all of it masked. */
export type Role = (typeof roles)[number];

export interface AccountTable {
  readonly id: string;
  readonly login: string;
  name: string;
  password_hash: string | null;
  oidc_issuer: string | null;
  oidc_subject: string | null;
  department_id: string;
  role: Role;
  active: number;
  /** Failed log-ins in a row. */
  failed: number;
  locked_until: Moment | null;
  readonly created_at: Moment;
}

export interface SessionTable {
  /** SHA-256 of the cookie's token. */
  readonly token_hash: string;
  readonly account_id: string;
  readonly form_token: string;
  seen_at: Moment;
  readonly expires_at: Moment;
  readonly created_at: Moment;
}

/** Numbers without gaps or repeats. */
export interface CounterTable {
  readonly name: string;
  value: number;
}

/** What was answered to a key, so that the same filing sent twice is one. */
export interface IdempotencyTable {
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly status: number;
  /** Never holds secrets: what is secret is derived again. */
  readonly body: string;
  readonly at: Moment;
}

/** Who did what, chained by hash. Rows are added, never changed. */
export interface AuditTable {
  readonly seq: number;
  readonly at: Moment;
  readonly actor: string;
  readonly role: string;
  readonly department: string;
  readonly act: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly data: string;
  readonly prev: string;
  readonly hash: string;
}

/** The chain's end: one row, locked by who adds to the chain. */
export interface AuditHeadTable {
  readonly id: number;
  seq: number;
  hash: string;
}

export const fileStates = ['quarantine', 'clean', 'refused', 'erased'] as const;

/** An uploaded file by its hash; until something owns it, `owner_table` is `upload` and it ends after a day. */
export interface FileTable {
  readonly id: string;
  /** Of the bytes on disk, and their name there; of a sealed file it says nothing about what is in it. */
  sha256: string;
  /** Of what is in it. */
  readonly size: number;
  readonly mime: string;
  /** Sealed. */
  original_name: string | null;
  owner_table: string;
  owner_id: string;
  state: (typeof fileStates)[number];
  scanned_by: string | null;
  /** The key the file lies under on disk, itself sealed; null for a file that lies there as it came, or is erased. */
  sealed_key: string | null;
  /** Request whose key seals `sealed_key`; the office's own key where null. */
  key_of: string | null;
  readonly at: Moment;
}

export const jobStates = ['ready', 'running', 'done', 'failed'] as const;

/** Work for later, of the embedded engine. */
export interface JobTable {
  readonly id: string;
  readonly name: string;
  readonly data: string;
  run_at: Moment;
  readonly key: string | null;
  tries: number;
  state: (typeof jobStates)[number];
  last_error: string | null;
}

/** One row a migration that ran. */
export interface MigrationTable {
  readonly name: string;
  readonly at: Moment;
}

/** Settings of this installation, JSON by name. */
export interface SettingTable {
  readonly name: string;
  value: string;
}

/** The tables all registers share. */
export interface CoreTables {
  department: DepartmentTable;
  account: AccountTable;
  session: SessionTable;
  counter: CounterTable;
  idempotency: IdempotencyTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  file: FileTable;
  job: JobTable;
  migration: MigrationTable;
  setting: SettingTable;
}

/** Every table: the core's, and each register's own beside it. */
export interface Tables
  extends
    CoreTables,
    DocumentTables,
    InterpretationTables,
    RequestTables,
    CommentTables,
    ConsultationTables,
    AnnualReportTables,
    ParticipationTables,
    RecordTables,
    ListTables,
    OrganisationTables,
    SiteTables,
    SelfcheckTables,
    MeetingTables,
    GuideTables,
    OpinionTables,
    MessageTables,
    OpenDataTables,
    NewsTables,
    MediaTables {}
