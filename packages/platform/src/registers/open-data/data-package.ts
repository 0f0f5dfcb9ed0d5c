import { columnTypes, type DatasetLicence } from '@gongkai/model';
import { contentTypes } from './content.ts';
import { dictionaryOf, filesOf, type PublicRow } from './public-json.ts';

const schema = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** The register's own licences, which have no name in the list of open licences. */
const licenceNames: Readonly<Record<DatasetLicence, string>> = {
  free: 'other-open',
  attribution: 'other-at',
};

/** The types of the dictionary in the words of Table Schema. */
const fieldTypes: Readonly<Record<keyof typeof columnTypes, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  date: 'date',
};

/**
 * A published dataset as a Frictionless Data Package, version 2: its files with size and hash, and what each column
 * holds, so that a program reads it without asking anybody (澄政办发〔2018〕24号 三（四）: 可机器读取). Values in the JSON
 * file are texts, as they were sent.
 */
export function dataPackageOf(row: PublicRow, base: string, licence: string): unknown {
  const fields = dictionaryOf(row.current).map(({ name, type, unit, meaning }) => ({
    name,
    type: fieldTypes[type],
    description: meaning,
    ...(unit !== '' && { unit }),
  }));
  return {
    $schema: schema,
    name: row.id,
    title: row.title,
    description: row.description,
    homepage: `${base}/open/data/${row.id}`,
    version: `${row.current.version}.0.0`,
    created: row.current.at,
    licenses: [{ name: licenceNames[row.licence], title: licence }],
    contributors: [{ title: row.department, roles: ['publisher', 'contact'] }],
    resources: filesOf(row.current).map(({ form, size, sha256 }) => ({
      name: `${row.id}-${form}`,
      ...(form !== 'xml' && { type: 'table' }),
      path: `${base}/data/${row.id}.${form}`,
      format: form,
      mediatype: contentTypes[form].replace(/;.*$/, ''),
      encoding: 'utf-8',
      bytes: size,
      hash: `sha256:${sha256}`,
      ...(form === 'csv' && { schema: { fields } }),
      ...(form === 'json' && { schema: { fields: fields.map((field) => ({ ...field, type: 'string' })) } }),
    })),
  };
}
