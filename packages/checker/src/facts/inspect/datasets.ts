import type { DataRead } from '../files/data-rows.ts';
import { fileSuffix, type FileType } from '../files/sniff.ts';
import { namedBy, soughtOnSite } from './absence.ts';
import names from './data-names.json' with { type: 'json' };
import type { Inspection } from './inspection.ts';
import { sampled } from './sampled.ts';

/** A page of the open-data column: what it offers. */
export interface DataPage {
  /** Addresses of files to download, absolute. */
  readonly files: readonly string[];
  /** Links to a data platform of another site. */
  readonly platform?: string;
  readonly chars: number;
}

/** A dataset's file, as a machine reads it. */
export interface DatasetFact {
  readonly type: FileType;
  readonly is: DataRead['is'] | 'unread';
  readonly rows: number;
  readonly columns: number;
}

const MOST_PAGES = 12;
const SAMPLE = 10;
const MOST_FILES = 200;
/** Archives are not unpacked: what is in them is not judged. */
const packed: ReadonlySet<FileType> = new Set<FileType>(['zip', 'rar', '7z', 'gzip']);
const dataFile =
  /\.(?:csv|json|xml|xlsx?|zip|pdf|docx?|wps|et|rar|txt)(?:$|[?#])|[?&](?:format|type|fileType)=(?:csv|json|xml|xlsx?)\b/i;

/** Whether open data are named anywhere on the site: organs that owe no such column are asked too, where a pack does. */
export const dataNamed = soughtOnSite('data-named', namedBy(names.names));

/** Pages of the columns for open data, and of their items. */
export const dataPages: Inspection<DataPage> = {
  id: 'data-pages',
  version: 1,
  rendered: true,
  choose(source) {
    const columns = source.columns.filter((column) => column.class === 'data');
    const items = columns.flatMap(({ url }) => source.itemsOf(url));
    const urls = [
      ...columns.map(({ url }) => url),
      ...sampled(source.seed, items, MOST_PAGES, ({ url }) => url).map(({ url }) => url),
    ];
    return [...new Set(urls)].filter((url) => fileSuffix(url) === '').map((url) => ({ key: url, url }));
  },
  read({ page }) {
    if (page === undefined) return { files: [], chars: 0 };
    const main = page.links.filter(({ region }) => region === 'main' || region === 'side');
    const { host } = new URL(page.url);
    const platform = main.find(({ url, text }) => URL.parse(url)?.host !== host && /\u6570\u636e/.test(text))?.url;
    return {
      files: [...new Set(main.filter(({ url }) => dataFile.test(url)).map(({ url }) => url))].slice(0, MOST_FILES),
      chars: page.scan.mainChars,
      ...(platform !== undefined && { platform }),
    };
  },
  outcome: ({ files, platform }) => (files.length === 0 && platform === undefined ? 'no-files' : ''),
};

/** A seeded sample of the files that the pages of open data offer. */
export const datasets: Inspection<DatasetFact> = {
  id: 'datasets',
  version: 1,
  after: ['data-pages'],
  cap: 'file',
  opens: true,
  choose(source) {
    const onPages = source.factsOf(dataPages).flatMap(({ fact }) => fact.files);
    const columns = source.columns.filter((column) => column.class === 'data');
    const listed = columns.flatMap(({ url }) => source.itemsOf(url).map((item) => item.url));
    const files = [...onPages, ...listed.filter((url) => dataFile.test(url))];
    return sampled(source.seed, files, SAMPLE, (url) => url).map((url) => ({ key: url, url }));
  },
  read({ opened }) {
    const type = opened?.type ?? 'unknown';
    if (opened === undefined || packed.has(type) || (opened.note === 'unread' && opened.fault === ''))
      return { type, is: 'unread', rows: 0, columns: 0 };
    const { data } = opened;
    if (data?.is === 'data') return { type, is: 'data', rows: data.rows, columns: data.columns };
    return {
      type,
      is: data?.is ?? (opened.fault === 'broken' ? 'broken' : 'not-machine-readable'),
      rows: 0,
      columns: 0,
    };
  },
  outcome: ({ is }) => (is === 'data' || is === 'unread' || is === 'too-big' ? '' : is),
};
