import type {
  AnswerOutcome,
  ApplicantKind,
  Carrier,
  Channel,
  Day,
  Delivery,
  DeskAct,
  IdKind,
  LetterKind,
  RequestState,
} from '@gongkai/model';
import type { Moment } from '../moment.ts';

export const requestKinds = ['disclosure', 'record-correction'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** One request as it was filed; it never changes, but for what erasure empties. 🔒 columns are sealed under the request's own key. */
export interface RequestTable {
  readonly id: string;
  readonly no: string;
  /** `record-correction`: of the applicant's own record (条例 第四十一条). */
  readonly kind: RequestKind;
  /** The organ that answers; fixed. */
  readonly organ_id: string;
  readonly channel: Channel;
  readonly form_version: string;
  readonly applicant_kind: ApplicantKind;
  readonly id_kind: IdKind;
  /** 张*: what lists show. */
  applicant_masked: string;
  /** 🔒 JSON of the applicant: name, number, ways to be reached. */
  applicant: string;
  /** HMACs, to see the same person's filings without seeing the person. */
  blind_id: string;
  blind_phone: string | null;
  /** Name or number of what is wanted, as typed; '' when only described. */
  subject: string;
  /** 🔒 */
  description: string | null;
  readonly carrier: Carrier;
  readonly delivery: Delivery;
  readonly help: number;
  /** Code of the catalogue item the reader came from. */
  readonly about: string | null;
  readonly submitted_at: Moment;
}

/** A request's own key, sealed under the office's: destroyed when the request is erased, and with it all that names people. */
export interface RequestKeyTable {
  readonly request_id: string;
  sealed: string | null;
  erased_at: Moment | null;
}

/** What happened to a request. Rows are added, never changed. */
export interface RequestEventTable {
  readonly request_id: string;
  readonly seq: number;
  /** From 1; an order to answer again opens the next. */
  readonly round: number;
  /** From 1 in each round; each restart of the term opens the next. */
  readonly run: number;
  readonly act: DeskAct | 'submit';
  readonly at: Moment;
  /** The day it counts from, which may be earlier than it was written down. */
  readonly on_day: Day;
  readonly by_actor: string;
  readonly from_state: RequestState | null;
  readonly to_state: RequestState;
  /** JSON without personal data: days, numbers, codes. */
  readonly data: string;
  /** 🔒 JSON of what may name people. */
  readonly private: string | null;
}

/** What follows from the events, for lists: one command rebuilds it. */
export interface RequestViewTable {
  readonly request_id: string;
  state: RequestState;
  /** 承办. */
  department_id: string;
  received_on: Day | null;
  due_on: Day | null;
  provisional: number;
  hold_open: number;
  stopped_on: Day | null;
  outcome: AnswerOutcome | null;
  closed_on: Day | null;
  calendar_year: number;
  seq: number;
  /** The organ that was asked; another department may work on it. */
  asked_organ: string;
}

/** One outcome of an answer; one of them is the main one. */
export interface OutcomeLineTable {
  readonly request_id: string;
  readonly round: number;
  readonly outcome: AnswerOutcome;
  readonly main: number;
  readonly basis: string;
  /** 🔒 */
  readonly reason: string;
}

export const consulteeKinds = ['third-party', 'joint-organ'] as const;

/** Somebody whose opinion is asked (条例 第三十二条、第三十四条). */
export interface ConsulteeTable {
  readonly id: string;
  readonly request_id: string;
  readonly round: number;
  readonly kind: (typeof consulteeKinds)[number];
  /** 🔒 */
  readonly name: string;
  readonly sent_on: Day;
  /** Day the letter reached it: its term runs from here. */
  served_on: Day | null;
  replied_on: Day | null;
  answer: 'agree' | 'disagree' | 'none' | null;
  /** 🔒 */
  reason: string | null;
}

/** A letter 告知书 as it was issued: its bytes never change. */
export interface LetterTable {
  readonly id: string;
  readonly request_id: string;
  readonly round: number;
  readonly seq: number;
  readonly kind: LetterKind;
  readonly no: string;
  /** 🔒 */
  readonly html: string;
  /** Of the HTML in clear. */
  readonly sha256: string;
  readonly issued_on: Day;
  readonly issued_by: string;
  /** The stamped scan, a row of `file`. */
  stamped_file: string | null;
  served_on: Day | null;
  served_how: string | null;
}

/** A letter printed to PDF. */
export interface LetterPdfTable {
  readonly letter_id: string;
  /** 🔒 base64 */
  readonly pdf: string;
  readonly at: Moment;
}

/** A stamped scan of a letter, sealed to it by its hash; the last one counts, those before it stay. */
export interface LetterScanTable {
  readonly letter_id: string;
  /** From 1. */
  readonly seq: number;
  readonly file_id: string;
  readonly sha256: string;
  readonly at: Moment;
  readonly by_actor: string;
  /** Why it took the place of the one before; null for the first. */
  readonly reason: string | null;
}

export const noticeKinds = ['soon', 'today', 'late'] as const;

/** A reminder: told once a day for each request. */
export interface NoticeTable {
  readonly id: string;
  readonly request_id: string;
  readonly on_day: Day;
  readonly kind: (typeof noticeKinds)[number];
  /** Working days left, or late. */
  readonly days: number;
  readonly due_on: Day;
  readonly at: Moment;
}

export interface FeeNoticeTable {
  readonly id: string;
  readonly request_id: string;
  readonly round: number;
  readonly mode: 'per-item' | 'per-page';
  readonly counted: number;
  readonly amount_fen: number;
  readonly notified_on: Day;
  readonly pay_due_on: Day;
  paid_on: Day | null;
  receipt_no: string | null;
}

export const remedyKinds = ['review', 'direct', 'after'] as const;

/** 行政复议 and 行政诉讼: what table 4 of the annual report counts. */
export interface RemedyTable {
  readonly id: string;
  readonly request_id: string | null;
  readonly organ_id: string;
  readonly kind: (typeof remedyKinds)[number];
  readonly case_no: string;
  readonly received_on: Day;
  result: 'kept' | 'corrected' | 'other' | null;
  closed_on: Day | null;
  /** Set when the organ has to answer again, with the day it has to. */
  redo_due_on: Day | null;
}

export interface RequestTables {
  request: RequestTable;
  request_key: RequestKeyTable;
  request_event: RequestEventTable;
  request_view: RequestViewTable;
  outcome_line: OutcomeLineTable;
  consultee: ConsulteeTable;
  letter: LetterTable;
  letter_pdf: LetterPdfTable;
  letter_scan: LetterScanTable;
  fee_notice: FeeNoticeTable;
  notice: NoticeTable;
  remedy: RemedyTable;
}
