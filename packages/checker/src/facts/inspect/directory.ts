import { directoryFact, documentFact, type DirectoryFact } from '../listings/directory-fact.ts';
import lexicon from '../listings/lexicon.json' with { type: 'json' };
import type { Inspection } from './inspection.ts';
import { isOfSite } from './own-host.ts';
import { sampled } from './sampled.ts';

/** Documents looked at for what the directory says of them. */
const MOST_DOCUMENTS = 6;
const MOST_DIRECTORIES = 2;

/** What a page was looked at as: a column that is the directory, or one document of it. */
export interface DirectorySubject {
  readonly isDocument: boolean;
  /** What its list calls it. */
  readonly name: string;
}

const file = new RegExp(lexicon.file, 'i');
const named = new RegExp(lexicon.directory);

/** The directory of disclosed information, as a table or document by document. */
export const directory: Inspection<DirectoryFact> = {
  id: 'directory',
  version: 1,
  choose(source) {
    const subjectOf = (url: string, isDocument: boolean, name: string) => ({
      key: url,
      url,
      data: { isDocument, name } satisfies DirectorySubject,
    });
    const pages = source.columns.filter(({ class: key, name }) => key === 'foi.content' && named.test(name));
    const items = source.columns
      .filter((column) => column.class === 'policy')
      .flatMap(({ url }) => source.itemsOf(url))
      .filter(({ url }) => isOfSite(source, url) && !file.test(url) && !pages.some((page) => page.url === url));
    return [
      ...pages.slice(0, MOST_DIRECTORIES).map(({ url, name }) => subjectOf(url, false, name)),
      ...sampled(source.seed, items, MOST_DOCUMENTS, ({ url }) => url).map(({ url, title }) =>
        subjectOf(url, true, title),
      ),
    ];
  },
  read({ page }, { data }) {
    const { isDocument } = data as DirectorySubject; // this inspection's own choice
    if (page === undefined) return { title: '', rows: [] };
    return isDocument ? documentFact(page) : directoryFact(page);
  },
  outcome({ rows, gaps = [] }) {
    const open = rows.filter((row) => row.gaps.length > 0).length;
    return open === 0 && gaps.length === 0 ? '' : `${rows.length}/${open} ${gaps.join(' ')}`.trim();
  },
};
