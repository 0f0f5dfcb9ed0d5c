import type { Attribute } from '../catalogue/catalogue.ts';
import type { Day } from '../day.ts';
import type { Words } from '../words.ts';

/** Whether a document 公文 still stands. */
export const documentStatuses = {
  valid: { zh: '有效', en: 'In force' },
  repealed: { zh: '废止', en: 'Repealed' },
  amended: { zh: '修改', en: 'Amended' },
} as const satisfies Readonly<Record<string, Words>>;
export type DocumentStatus = keyof typeof documentStatuses;

/** An interpretation 政策解读 that a document links to. */
export interface InterpretationLink {
  readonly title: string;
  readonly url: string;
  readonly publishedOn?: Day;
}

/** One published document; `''` means not filled in, an absent field that it does not apply. */
export interface PublicDocument {
  readonly id: string;
  readonly title: string;
  readonly docNo?: string;
  readonly issuer: string;
  readonly indexNo?: string;
  readonly topic: readonly string[];
  readonly formedOn?: Day;
  readonly publishedOn?: Day;
  readonly url?: string;
  readonly attribute: Attribute | '';
  readonly status: DocumentStatus | '';
  readonly interpretations: readonly InterpretationLink[];
}

/** The documents a department published, in the publisher's order. */
export interface PublicDocuments {
  readonly schema: 'gongkai.documents/1';
  readonly generatedAt?: string;
  readonly department: string;
  readonly items: readonly PublicDocument[];
  readonly total?: number;
  readonly next?: string;
}
