import { fieldReader, isFields, type Fields } from '../field-reader.ts';
import { explained } from '../flaw-words.ts';
import { bad, good, type Read } from '../problem.ts';
import { requestGuideFields, type RequestGuideField, type RequestGuide } from './request-guide.ts';

const fieldNames = Object.keys(requestGuideFields) as RequestGuideField[]; // keys of the record above

/** Reads an organ's guide (`gongkai.request-guide/1`, bare or as `item`) or every problem in it. Never throws. */
export function readRequestGuide(json: unknown): Read<RequestGuide> {
  const row: Fields = isFields(json) ? (isFields(json['item']) ? json['item'] : json) : {};
  const reader = fieldReader('guide');
  const given = isFields(row['fields']) ? row['fields'] : {};
  const texts = fieldNames.map((name) => [name, reader.text(given, name, '/fields')] as const);
  const guide = {
    code: reader.text(row, 'code', ''),
    department: reader.text(row, 'department', ''),
    version: reader.count(row, 'version', '') ?? 0,
    updatedOn: reader.day(row, 'updatedOn', '') ?? '',
    url: reader.text(row, 'url', ''),
    fields: Object.fromEntries(texts) as RequestGuide['fields'], // one entry for each name
  };
  if (guide.department === '')
    reader.refuse({ code: 'guide.field-missing', at: '/department', values: { field: 'department' } });
  if (guide.version === 0) reader.refuse({ code: 'guide.field-missing', at: '/version', values: { field: 'version' } });
  return reader.flaws.length > 0 ? bad(reader.flaws.map(explained)) : good(guide);
}
