import { attributeKeys } from '../catalogue/enum-keys.ts';
import { keysOf } from '../keys-of.ts';
import labels from '../catalogue/enum-labels.json' with { type: 'json' };
import { fieldReader, isFields, type FieldReader, type Flaw } from '../field-reader.ts';
import { readFile } from '../item-file.ts';
import { explained } from '../flaw-words.ts';
import { bad, good, type Read } from '../problem.ts';
import { documentStatuses, type PublicDocument, type PublicDocuments } from './document.ts';

const statusKeys = keysOf(documentStatuses, labels.status);

/** Reads a documents file or every problem in it, each with its place. Unknown fields are ignored. Never throws. */
export function readDocuments(json: unknown): Read<PublicDocuments> {
  const { value, flaws } = salvageDocuments(json);
  return value === undefined || flaws.length > 0 ? bad(flaws.map(explained)) : good(value);
}

/** What of a documents file can be shown, and what is wrong with the rest; `value` is undefined when it is no such file. */
export function salvageDocuments(json: unknown): {
  readonly value: PublicDocuments | undefined;
  readonly flaws: readonly Flaw[];
} {
  const reader = fieldReader('document');
  const file = readFile(reader, json, 'gongkai.documents/1');
  if (file === undefined) return { value: undefined, flaws: reader.flaws };
  const items: PublicDocument[] = [];
  for (const [index, row] of file.rows.entries()) {
    const item = readDocument(reader, row, `/items/${index}`);
    if (item) items.push(item);
  }
  return { value: { schema: 'gongkai.documents/1', ...file.head, items }, flaws: reader.flaws };
}

function readDocument(reader: FieldReader, row: unknown, at: string): PublicDocument | undefined {
  const before = reader.flaws.length;
  const title = isFields(row) ? reader.text(row, 'title', at) : '';
  if (!isFields(row) || title === '') {
    reader.refuse({ code: 'document.no-title', at });
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
  return reader.flaws.length === before ? item : undefined;
}
