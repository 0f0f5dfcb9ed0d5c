import { attributeKeys, keysOf } from '../catalogue/enum-keys.ts';
import labels from '../catalogue/enum-labels.json' with { type: 'json' };
import { fieldReader, isFields, type FieldReader } from '../field-reader.ts';
import { readFile } from '../item-file.ts';
import { bad, good, type Problem, type Read } from '../problem.ts';
import { documentStatuses, type PublicDocument, type PublicDocuments } from './document.ts';

const statusKeys = keysOf(documentStatuses, labels.status);

/** Reads a documents file or every problem in it, each with its place. Unknown fields are ignored. Never throws. */
export function readDocuments(json: unknown): Read<PublicDocuments> {
  const { value, problems } = salvageDocuments(json);
  return value === undefined || problems.length > 0 ? bad(problems) : good(value);
}

/** What of a documents file can be shown, and what is wrong with the rest; `value` is undefined when it is no such file. */
export function salvageDocuments(json: unknown): {
  readonly value: PublicDocuments | undefined;
  readonly problems: readonly Problem[];
} {
  const reader = fieldReader('document');
  const file = readFile(reader, json, 'gongkai.documents/1');
  if (file === undefined) return { value: undefined, problems: reader.problems };
  const items: PublicDocument[] = [];
  for (const [index, row] of file.rows.entries()) {
    const item = readDocument(reader, row, `/items/${index}`);
    if (item) items.push(item);
  }
  return { value: { schema: 'gongkai.documents/1', ...file.head, items }, problems: reader.problems };
}

function readDocument(reader: FieldReader, row: unknown, at: string): PublicDocument | undefined {
  const before = reader.problems.length;
  const title = isFields(row) ? reader.text(row, 'title', at) : '';
  if (!isFields(row) || title === '') {
    const words = { zh: '公文须有标题，请补上 title', en: 'A document needs a title; add "title"' };
    reader.refuse({ code: 'document.no-title', at, words });
    return undefined;
  }
  const docNo = reader.text(row, 'docNo', at);
  const indexNo = reader.text(row, 'indexNo', at);
  const url = reader.text(row, 'url', at);
  const formedOn = reader.day(row, 'formedOn', at);
  const publishedOn = reader.day(row, 'publishedOn', at);
  const interpretations = reader.records(row, 'interpretations', at, 'title').map((link, n) => {
    const place = `${at}/interpretations/${n}`;
    const day = reader.day(link, 'publishedOn', place);
    return {
      title: reader.text(link, 'title', place),
      url: reader.text(link, 'url', place),
      ...(day && { publishedOn: day }),
    };
  });
  const item: PublicDocument = {
    id: reader.text(row, 'id', at),
    title,
    issuer: reader.text(row, 'issuer', at),
    topic: reader.texts(row, 'topic', at),
    attribute: reader.choice(row, 'attribute', at, attributeKeys),
    status: reader.choice(row, 'status', at, statusKeys),
    interpretations,
    ...(docNo && { docNo }),
    ...(indexNo && { indexNo }),
    ...(url && { url }),
    ...(formedOn && { formedOn }),
    ...(publishedOn && { publishedOn }),
  };
  return reader.problems.length === before ? item : undefined;
}
