import { isFields, type FieldReader, type Fields } from '../field-reader.ts';
import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import { keysOf } from '../keys-of.ts';
import type { Read } from '../problem.ts';
import {
  interpretationElements,
  interpretationForms,
  type Interpretation,
  type InterpretationElement,
  type InterpretationMedium,
  type Interpretations,
  type Interpreter,
} from './interpretation.ts';
import labels from './labels.json' with { type: 'json' };

const elementKeys = keysOf(interpretationElements, labels.element);
const formKeys = keysOf(interpretationForms, labels.form);
const what = { noun: 'interpretation', schema: 'gongkai.interpretation/1', name: 'title' } as const;

/** Reads a file of interpretations or every problem in it, each with its place. Never throws. */
export const readInterpretations = (json: unknown): Read<Interpretations> => strictly(salvageInterpretations(json));

/** What of a file of interpretations can be shown, and what is wrong with the rest. */
export const salvageInterpretations = (json: unknown): Salvaged<Interpretations> =>
  salvageFile(what, json, readInterpretation);

function readInterpretation(reader: FieldReader, row: Fields, at: string): Interpretation {
  const documentPublishedOn = reader.day(row, 'documentPublishedOn', at);
  const publishedOn = reader.day(row, 'publishedOn', at);
  const workingDays = reader.count(row, 'workingDays', at);
  return {
    documentId: reader.text(row, 'documentId', at),
    documentUrl: reader.text(row, 'documentUrl', at),
    documentTitle: reader.text(row, 'documentTitle', at),
    title: reader.text(row, 'title', at),
    url: reader.text(row, 'url', at),
    by: reader.records(row, 'by', at, 'dept').map((fields, n) => readInterpreter(reader, fields, `${at}/by/${n}`)),
    forms: reader.choices(row, 'forms', at, formKeys),
    elements: readElements(reader, row, at),
    media: reader.records(row, 'media', at, 'url').map((fields, n) => readMedium(reader, fields, `${at}/media/${n}`)),
    ...(documentPublishedOn && { documentPublishedOn }),
    ...(publishedOn && { publishedOn }),
    ...(workingDays !== undefined && { workingDays }),
  };
}

function readInterpreter(reader: FieldReader, fields: Fields, at: string): Interpreter {
  return {
    dept: reader.text(fields, 'dept', at),
    ...reader.some(fields, ['person', 'role'], at),
    ...(fields['first'] === true && { first: true }),
  };
}

/** The nine elements by key or Chinese name; several paragraphs may be a list. */
function readElements(reader: FieldReader, row: Fields, at: string): Interpretation['elements'] {
  const given = row['elements'];
  const elements: Partial<Record<InterpretationElement, string>> = {};
  if (!isFields(given)) return elements;
  for (const name of Object.keys(given)) {
    const key = elementKeys.get(name);
    const text = reader.texts(given, name, `${at}/elements`).join('\n');
    if (key && text !== '') elements[key] = text;
  }
  return elements;
}

function readMedium(reader: FieldReader, fields: Fields, at: string): InterpretationMedium {
  const kind = reader.choice(fields, 'kind', at, formKeys);
  if (kind === '') reader.refuse({ code: 'interpretation.field-missing', at, values: { field: 'kind' } });
  return {
    kind: kind || 'text',
    url: reader.text(fields, 'url', at),
    ...reader.some(fields, ['title', 'alt', 'tableUrl', 'captionsUrl', 'transcript'], at),
  };
}
