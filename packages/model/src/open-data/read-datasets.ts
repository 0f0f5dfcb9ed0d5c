import type { FieldReader, Fields } from '../field-reader.ts';
import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import type { Read } from '../problem.ts';
import type { Dataset, DatasetFile, Datasets } from './dataset.ts';

const what = { noun: 'dataset', schema: 'gongkai.dataset/1', name: 'title' } as const;

/** Reads a file of datasets or every problem in it, each with its place. Never throws. */
export const readDatasets = (json: unknown): Read<Datasets> => strictly(salvageDatasets(json));

/** What of a file of datasets can be shown, and what is wrong with the rest. */
export const salvageDatasets = (json: unknown): Salvaged<Datasets> => salvageFile(what, json, readDataset);

function readDataset(reader: FieldReader, row: Fields, at: string): Dataset {
  const updatedOn = reader.day(row, 'updatedOn', at);
  return {
    id: reader.text(row, 'id', at),
    title: reader.text(row, 'title', at),
    ...reader.some(row, ['description', 'dept'], at),
    theme: reader.text(row, 'theme', at),
    licence: reader.text(row, 'licence', at),
    frequency: reader.text(row, 'frequency', at),
    columns: reader.records(row, 'columns', at, 'name').map((fields, n) => ({
      name: reader.text(fields, 'name', `${at}/columns/${n}`),
      type: reader.text(fields, 'type', `${at}/columns/${n}`),
      ...reader.some(fields, ['unit'], `${at}/columns/${n}`),
      meaning: reader.text(fields, 'meaning', `${at}/columns/${n}`),
    })),
    files: reader.records(row, 'files', at, 'url').map((fields, n) => readFileOf(reader, fields, `${at}/files/${n}`)),
    ...(updatedOn && { updatedOn }),
    contact: reader.text(row, 'contact', at),
  };
}

function readFileOf(reader: FieldReader, fields: Fields, at: string): DatasetFile {
  const url = reader.text(fields, 'url', at);
  const size = reader.text(fields, 'size', at); // may be more than a count holds
  const rows = reader.count(fields, 'rows', at);
  if (!/^\d{0,15}$/.test(size))
    reader.refuse({ code: 'dataset.not-a-count', at: `${at}/size`, values: { found: size } });
  if (url === '') reader.refuse({ code: 'dataset.field-missing', at, values: { field: 'url' } });
  return {
    format: (reader.text(fields, 'format', at) || (/\.([a-z\d]{2,8})(?:[?#]|$)/i.exec(url)?.[1] ?? '')).toUpperCase(),
    url,
    ...(size !== '' && { size: Number(size) }),
    ...(rows !== undefined && { rows }),
    ...reader.some(fields, ['sha256'], at),
  };
}
