import type { Attribute, Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

export const issueLevels = ['city', 'office', 'department', 'joint'] as const;
/** 印发层级: by the city government, its office, the department, several departments together. */
export type IssueLevel = (typeof issueLevels)[number];

export const documentKinds = ['normative', 'policy', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentStates = ['draft', 'proposed', 'reviewed', 'signed', 'issued', 'published', 'repealed'] as const;
export type DocumentState = (typeof documentStates)[number];

/** A document from its draft to its repeal (澄政办发〔2018〕24号 三（一）3). */
export interface DocumentTable {
  readonly id: string;
  /** Who drafts it. */
  readonly department_id: string;
  readonly issue_level: IssueLevel;
  readonly kind: DocumentKind;
  title: string;
  body: string;
  topic: string;
  /** 1: it is to be interpreted (重大政策、规划、改革方案). */
  readonly owes_interpretation: number;
  state: DocumentState;
  readonly drafted_by: string;
  attribute: Attribute | null;
  /** Why it is not open in full, and the article. */
  attribute_reason: string | null;
  legal_ref: string | null;
  /** What the 请示 says of it, where the city government or its office issues (JY-022). */
  petition: string | null;
  reviewed_by: string | null;
  signed_by: string | null;
  signed_on: Day | null;
  doc_no: string | null;
  index_no: string | null;
  issued_on: Day | null;
  published_on: Day | null;
  url: string | null;
  /** 此件公开发布: set by the act, never typed. */
  open_mark: number;
  status: 'valid' | 'amended' | 'repealed';
  repealed_on: Day | null;
}

/** The consultation a document came from. */
export interface DecisionTable {
  readonly document_id: string;
  readonly consultation_id: string;
  readonly at: Moment;
}

/** The activity that explained a document before it was published. */
export interface BriefingTable {
  readonly activity_id: string;
  readonly document_id: string;
  readonly at: Moment;
}

export interface DocumentTables {
  document: DocumentTable;
  decision: DecisionTable;
  briefing: BriefingTable;
}
