import type { Day } from '../day.ts';

/** Kinds of applicants: a natural person, and the five columns of the annual report for organisations. */
export const applicantKinds = ['natural', 'enterprise', 'research', 'welfare', 'legal-service', 'other'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];
/** What proves who the applicant is (Art 29). `uscc`: the unified social credit code of an organisation. */
export const idKinds = [
  'id-card',
  'passport',
  'military',
  'hk-macau-permit',
  'taiwan-permit',
  'residence-permit',
  'uscc',
  'other',
] as const;
export type IdKind = (typeof idKinds)[number];
export const carriers = ['paper', 'electronic', 'disc', 'other'] as const;
export type Carrier = (typeof carriers)[number];
export const deliveries = ['post', 'online', 'self-pickup', 'on-site', 'email'] as const;
export type Delivery = (typeof deliveries)[number];

export interface Applicant {
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly idKind: IdKind;
  readonly idNo: string;
  /** Of an organisation. */
  readonly contactPerson?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
}

/** What a citizen files: Art 29 and nothing more. There is no field for a purpose, here or anywhere. */
export interface NewRequest {
  /** Code or name of the organ that is asked. */
  readonly organ: string;
  readonly applicant: Applicant;
  /** At least one of the three (Art 29 (2)). */
  readonly wanted: { readonly name?: string; readonly docNo?: string; readonly description?: string };
  readonly carrier: Carrier;
  readonly delivery: Delivery;
  /** Ids of `POST /uploads`, each good for one use within 24 h. */
  readonly uploads?: readonly string[];
  /** The applicant asks for help with reading or filling in (Art 43). */
  readonly help?: boolean;
  /** Code of the catalogue item the reader came from. */
  readonly about?: string;
}

/** What the applicant gets back. The term does not run yet: online it starts on the day both sides confirm (Art 31). */
export interface RequestReceipt {
  readonly no: string;
  /** Shown this once; with the number it opens the status. */
  readonly code: string;
  /** ISO 8601. */
  readonly submittedAt: string;
  readonly next: {
    /** What happens now, in the asked language. */
    readonly words: string;
    /** The due day if both sides confirmed today; undefined when the platform cannot say. */
    readonly exampleDueOn?: Day;
    /** True while a year of the span has no published holidays. */
    readonly provisional: boolean;
  };
}

/** One uploaded file. */
export interface Upload {
  readonly uploadId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
}

/** A term, computed by the platform and shown as given. */
export interface Deadline {
  /** Absent while the clock stands still: any day would prove false. */
  readonly dueOn?: Day;
  readonly state: 'running' | 'stopped' | 'done';
  /** Since when it stands still. */
  readonly stoppedOn?: Day;
  readonly provisional: boolean;
  /** Why it is provisional, or why it stands still. */
  readonly reason?: string;
  /** Working days left; negative when overdue. */
  readonly daysLeft?: number;
  /** How it was computed, in order. */
  readonly steps: readonly RequestStep[];
}

export interface RequestStep {
  readonly on: Day;
  readonly text: string;
}

export interface RequestLetter {
  readonly id: string;
  readonly title: string;
  readonly on?: Day;
}

/** What an applicant may do now; each is a POST below the request. */
export const requestActs = ['correction', 'withdraw', 'reason'] as const;
export type RequestAct = (typeof requestActs)[number];

/** Where a request stands, for its applicant. Texts are in the asked language. */
export interface RequestStatus {
  readonly no: string;
  /** A state of the platform, such as `processing`; {@link label} says it. */
  readonly state: string;
  readonly label: string;
  readonly organ?: string;
  readonly receivedOn?: Day;
  readonly deadline?: Deadline;
  readonly steps: readonly RequestStep[];
  readonly letters: readonly RequestLetter[];
  readonly actions: readonly { readonly act: RequestAct; readonly until?: Day; readonly text: string }[];
}
