import {
  columnTypes,
  datasetFrequencies,
  datasetLicences,
  datasetThemes,
  type Dataset,
  type Locale,
} from '@gongkai/model';
import type { Context } from 'hono';
import type { Office } from '../../office.ts';
import type { FileFacts } from './content.ts';
import { publicDatasets, type DatasetRow, type VersionRow } from './repo.ts';
import type { DictionaryEntry } from './rules.ts';

export type PublicRow = DatasetRow & { readonly current: VersionRow };

/** The address the platform is reached at. */
export const baseOf = (office: Office, c: Context): string => office.config.publicUrl || new URL(c.req.url).origin;

/** The dictionary of a version. */
export const dictionaryOf = ({ columns }: Pick<VersionRow, 'columns'>): readonly DictionaryEntry[] =>
  JSON.parse(columns) as readonly DictionaryEntry[]; // written by uploadVersion

/** Size and hash of each form a version is given out in. */
export const filesOf = ({ files }: Pick<VersionRow, 'files'>): readonly FileFacts[] =>
  JSON.parse(files) as readonly FileFacts[]; // written by uploadVersion

/** A dataset as the public and `gk-open-data` read it. */
export const datasetOf = (row: PublicRow, base: string, locale: Locale): Dataset => ({
  id: row.id,
  title: row.title,
  description: row.description,
  dept: row.department,
  theme: datasetThemes[row.theme][locale],
  licence: datasetLicences[row.licence][locale],
  frequency: datasetFrequencies[row.frequency][locale],
  columns: dictionaryOf(row.current).map(({ name, type, unit, meaning }) => ({
    name,
    type: columnTypes[type][locale],
    ...(unit !== '' && { unit }),
    meaning,
  })),
  files: filesOf(row.current).map(({ form, size, sha256 }) => ({
    format: form.toUpperCase(),
    url: `${base}/data/${row.id}.${form}`,
    size,
    rows: row.current.row_count,
    sha256,
  })),
  updatedOn: row.current.issued_on,
  contact: row.contact,
});

/** The catalogue of open datasets in DCAT. */
export async function catalogOf(office: Office, base: string): Promise<unknown> {
  const { rows } = await publicDatasets(office.store.read, {}, { limit: 10_000, offset: 0 });
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      spdx: 'http://spdx.org/rdf/terms#',
    },
    '@id': `${base}/open/data`,
    '@type': 'dcat:Catalog',
    'dcat:dataset': rows.map((row) => {
      const dataset = datasetOf(row, base, 'zh');
      return {
        '@id': `${base}/open/data/${row.id}`,
        '@type': 'dcat:Dataset',
        'dct:identifier': row.id,
        'dct:title': row.title,
        'dct:description': row.description,
        'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': row.department },
        'dct:modified': dataset.updatedOn,
        'dct:license': dataset.licence,
        'dct:accrualPeriodicity': dataset.frequency,
        'dcat:theme': dataset.theme,
        'rdfs:seeAlso': { '@id': `${base}/data/${row.id}/datapackage.json` },
        'dcat:distribution': dataset.files.map(({ format, url, size, sha256 }) => ({
          '@type': 'dcat:Distribution',
          'dcat:downloadURL': { '@id': url },
          'dct:format': format,
          'dcat:byteSize': size,
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
            'spdx:checksumValue': sha256,
          },
        })),
      };
    }),
  };
}
