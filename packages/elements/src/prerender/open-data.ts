import type { Dataset, Datasets } from '@gongkai/model';
import { alternate, anchor, ownLine, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

export interface OpenDataOptions {
  /** Address of the data file, relative to the page. */
  readonly src: string;
  /** Address of the page the addresses of files are relative to, for the catalogue that programs read. */
  readonly page?: string;
}

/**
 * The element with its files as a plain list in Chinese, and the datasets as a DCAT catalogue in JSON-LD for programs
 * (澄政办发〔2018〕24号 三（四）: 可机器读取). Pure; every value is escaped.
 */
export function prerenderOpenData(datasets: Datasets, { src, page }: OpenDataOptions): string {
  const lines = datasets.items.map(
    ({ title, theme, licence, frequency, files }) =>
      `<li>${ownLine(
        escaped([title, theme, licence, frequency].filter(Boolean).join(' ')),
        files.map(({ format, url }) => anchor(format, url)).join(' '),
      )}</li>`,
  );
  return `${startTag('gk-open-data', { src })}
<ul>
${lines.join('\n')}
</ul>
</gk-open-data>
${alternate(src)}<script type="application/ld+json">${dcatOf(datasets, page)}</script>
`;
}

/** The datasets as DCAT, safe inside a script element. */
export function dcatOf({ items, department, generatedAt }: Datasets, page: string | undefined): string {
  const catalogue = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      spdx: 'http://spdx.org/rdf/terms#',
    },
    '@type': 'dcat:Catalog',
    ...(page && { '@id': page }),
    'dct:publisher': department,
    ...(generatedAt && { 'dct:modified': generatedAt }),
    'dcat:dataset': items.map((dataset) => datasetOf(dataset, page)),
  };
  return JSON.stringify(catalogue).replace(/</g, '\\u003c');
}

function datasetOf(dataset: Dataset, page: string | undefined): object {
  const { id, title, description, dept, theme, licence, frequency, files, updatedOn, contact } = dataset;
  return {
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': title,
    ...(description && { 'dct:description': description }),
    ...(dept && { 'dct:publisher': dept }),
    ...(theme && { 'dcat:theme': theme }),
    ...(licence && { 'dct:license': licence }),
    ...(frequency && { 'dct:accrualPeriodicity': frequency }),
    ...(updatedOn && { 'dct:modified': updatedOn }),
    ...(contact && { 'dcat:contactPoint': contact }),
    'dcat:distribution': files.map(({ format, url, size, sha256 }) => ({
      '@type': 'dcat:Distribution',
      'dct:format': format,
      'dcat:downloadURL': absolute(url, page),
      ...(size !== undefined && { 'dcat:byteSize': size }),
      ...(sha256 && {
        'spdx:checksum': { 'spdx:algorithm': 'spdx:checksumAlgorithm_sha256', 'spdx:checksumValue': sha256 },
      }),
    })),
  };
}

function absolute(url: string, page: string | undefined): string {
  try {
    return new URL(url, page).href;
  } catch {
    return url;
  }
}
