import { isFields, type FieldReader, type Fields } from '../field-reader.ts';
import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import { keysOf } from '../keys-of.ts';
import type { Read } from '../problem.ts';
import type { Basis } from '../catalogue/catalogue.ts';
import {
  consultationStates,
  type AdoptionFeedback,
  type Consultation,
  type Consultations,
  type ConsultationState,
  type OpinionCluster,
} from './consultation.ts';
import labels from './consultation-labels.json' with { type: 'json' };
import { adoptionKeys } from './read-comments.ts';

export const consultationStateKeys: ReadonlyMap<string, ConsultationState> = keysOf(consultationStates, labels.state);

/** Reads a consultation file or every problem in it, each with its place. Unknown fields are ignored. Never throws. */
export const readConsultations = (json: unknown): Read<Consultations> => strictly(salvageConsultations(json));

/** What of a consultation file can be shown, and what is wrong with the rest; a single `item` reads as a list of one. */
export function salvageConsultations(json: unknown): Salvaged<Consultations> {
  const whole = isFields(json) && isFields(json['item']) ? { ...json, items: [json['item']] } : json;
  return salvageFile({ noun: 'consultation', schema: 'gongkai.consultation/1', name: 'title' }, whole, readItem);
}

function readItem(reader: FieldReader, row: Fields, at: string): Consultation {
  const opensOn = reader.day(row, 'opensOn', at);
  const closesOn = reader.day(row, 'closesOn', at);
  const state = reader.choice(row, 'state', at, consultationStateKeys);
  const feedback = reader.records(row, 'feedback', at, 'url')[0];
  const commentCount = reader.count(row, 'commentCount', at);
  if (opensOn && closesOn && closesOn < opensOn)
    reader.refuse({ code: 'consultation.ends-before', at: `${at}/closesOn`, values: { opensOn, closesOn } });
  return {
    id: reader.text(row, 'id', at),
    title: reader.text(row, 'title', at),
    draftUrl: reader.text(row, 'draftUrl', at),
    basis: reader.records(row, 'basis', at, 'title').map((basis, n) => readBasis(reader, basis, `${at}/basis/${n}`)),
    ways: reader.texts(row, 'ways', at),
    clauses: reader.texts(row, 'clauses', at),
    ...reader.some(row, ['department', 'explanationUrl', 'shortTermReason', 'url'], at),
    ...(opensOn && { opensOn }),
    ...(closesOn && { closesOn }),
    ...(state && { state }),
    ...(commentCount !== undefined && { commentCount }),
    ...(feedback && { feedback: readFeedback(reader, feedback, `${at}/feedback`) }),
  };
}

/** What came of it, as it stands in a consultation or alone at `/consultations/{id}/feedback`. */
export function readFeedback(reader: FieldReader, row: Fields, at: string): AdoptionFeedback {
  const shown = reader.count(row, 'shown', at);
  const publishedOn = reader.day(row, 'publishedOn', at);
  const hidden = row['hiddenByReason'];
  return {
    total: reader.count(row, 'total', at) ?? 0,
    hiddenByReason: isFields(hidden)
      ? Object.keys(hidden).map((reason) => ({ reason, count: Number(hidden[reason]) || 0 }))
      : [],
    clusters: reader
      .records(row, 'clusters', at, 'summary')
      .map((each, n) => readCluster(reader, each, `${at}/clusters/${n}`)),
    ...(shown !== undefined && { shown }),
    ...(publishedOn && { publishedOn }),
    ...reader.some(row, ['url'], at),
  };
}

function readCluster(reader: FieldReader, row: Fields, at: string): OpinionCluster {
  const count = reader.count(row, 'count', at);
  const { concentrated } = row;
  return {
    summary: reader.text(row, 'summary', at),
    adoption: reader.choice(row, 'adoption', at, adoptionKeys),
    response: reader.text(row, 'response', at),
    reason: reader.text(row, 'reason', at),
    ...(count !== undefined && { count }),
    ...(typeof concentrated === 'boolean' && { concentrated }),
  };
}

function readBasis(reader: FieldReader, fields: Fields, at: string): Basis {
  return { title: reader.text(fields, 'title', at), ...reader.some(fields, ['article', 'url'], at) };
}
