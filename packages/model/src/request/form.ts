import type { Words } from '../words.ts';

/** How a field is filled in. `file` fields hold upload ids, everything else text. */
export const fieldTypes = ['text', 'tel', 'email', 'textarea', 'radio', 'select', 'checkbox', 'file'] as const;
export type FieldType = (typeof fieldTypes)[number];

export interface FormOption {
  readonly value: string;
  readonly label: Words;
}

/**
 * One question of a form. `name` is the place of its answer, `applicant.phone` for `/applicant/phone`; two fields may
 * share a name when never both are shown (a person's name, an organisation's).
 */
export interface FormField {
  readonly name: string;
  readonly type: FieldType;
  readonly label: Words;
  readonly hint?: Words;
  readonly required: boolean;
  /** A regular expression of the HTML `pattern` attribute; a hint to the reader, the server decides. */
  readonly pattern?: string;
  readonly maxLength?: number;
  /** A token of the HTML `autocomplete` attribute. */
  readonly autocomplete?: string;
  /** Compulsory for `radio` and `select`. */
  readonly options?: readonly FormOption[];
  /** Shown only while the field of this name has one of these values. */
  readonly showIf?: { readonly name: string; readonly is: readonly string[] };
  /** Never kept on the reader's machine. Files are sensitive always. */
  readonly sensitive?: boolean;
}

export interface FormGroup {
  readonly name: string;
  readonly legend: Words;
  readonly hint?: Words;
  readonly fields: readonly FormField[];
}

/** What may be attached. `accept` as in the HTML attribute: `.pdf`, `image/*`. */
export interface FormFiles {
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly maxCount: number;
}

/** Where people can be asked: shown as help, and as the way out when sending fails. */
export interface FormContact {
  readonly phone: string;
  readonly hours?: string;
  readonly address?: string;
  readonly email?: string;
}

/** A form as `GET /forms/request` gives it, and as a static file beside a page may. */
export interface FormDefinition {
  /** Another version is another draft: answers to other questions are not filled in again. */
  readonly version: string;
  readonly groups: readonly FormGroup[];
  readonly guideUrl?: string;
  readonly files?: FormFiles;
  readonly contact?: FormContact;
  /** What a reader should know before starting. */
  readonly notices: readonly Words[];
}
