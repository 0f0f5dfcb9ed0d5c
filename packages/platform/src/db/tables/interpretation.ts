import type { Day } from '@gongkai/model';
import type { Moment } from '../moment.ts';

export const interpretationKinds = ['plan', 'material'] as const;

/** 解读方案 or 解读材料 of a document (澄政办发〔2018〕24号 三（一）4). */
export interface InterpretationTable {
  readonly id: string;
  readonly document_id: string;
  readonly department_id: string;
  readonly kind: (typeof interpretationKinds)[number];
  title: string;
  /** JSON: keys of the forms. */
  forms: string;
  /** JSON: element → text; what is not spoken to is absent. */
  elements: string;
  /** Who interprets in person, and as what. */
  person: string;
  person_role: string;
  /** 第一解读人: the head of the department. */
  by_head: number;
  readonly drafted_by: string;
  approved_by: string | null;
  approved_on: Day | null;
  published_on: Day | null;
  url: string | null;
  /** 1: a later one, while the document is carried out (JY-049). */
  readonly is_followup: number;
  /** Both pages fetched: whether each holds the link to the other; null until looked at. */
  forward_link: number | null;
  back_link: number | null;
  links_at: Moment | null;
}

/** 解读专家队伍: who can be asked to explain what. */
export interface InterpreterTable {
  readonly id: string;
  readonly department_id: string;
  name: string;
  unit: string;
  field: string;
  readonly from_on: Day;
  to_on: Day | null;
}

/** A stage of carrying a document out in which it is to be explained again. */
export interface InterpretationStageTable {
  readonly id: string;
  readonly document_id: string;
  readonly why: string;
  readonly due_on: Day;
  /** The later interpretation that did it. */
  met_by: string | null;
  dropped_on: Day | null;
  readonly at: Moment;
}

export interface InterpretationTables {
  interpretation_stage: InterpretationStageTable;
  interpretation: InterpretationTable;
  interpreter: InterpreterTable;
}
