import type { Day } from '@gongkai/model';
import type { InspectSource } from '../inspect/inspection.ts';
import { listKey } from '../columns/address.ts';
import { isInterpretationTitle } from './titles.ts';

/** A row of a list that may be a document or an interpretation. */
export interface ListedItem {
  readonly url: string;
  readonly title: string;
  readonly day?: Day;
}

/** What the lists of a site hold of both kinds. */
export interface ListedDocuments {
  readonly documents: ReadonlyMap<string, ListedItem>;
  readonly interpretations: ReadonlyMap<string, ListedItem>;
  /** Addresses of columns: a link to one leads to no article. */
  readonly columnKeys: ReadonlySet<string>;
}

const file = /\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|zip|rar|7z|png|jpe?g|gif|mp[34]|txt|csv)(?:$|\?)/i;
/** True for what is a file by its name, not a page. */
export const isFileUrl = (url: string): boolean => file.test(url);

const known = new WeakMap<InspectSource, ListedDocuments>();

/** Documents and interpretations on the site's own hosts, from lists of those classes; worked out once for a source. */
export function listedDocuments(source: InspectSource): ListedDocuments {
  const before = known.get(source);
  if (before !== undefined) return before;
  const documents = new Map<string, ListedItem>();
  const interpretations = new Map<string, ListedItem>();
  const take = (key: string, into: (title: string) => Map<string, ListedItem>): void => {
    for (const column of source.columns)
      if (column.class === key)
        for (const { url, title, day } of source.itemsOf(column.url))
          if (isOwnPage(source, url) && !interpretations.has(url) && !documents.has(url))
            into(title).set(url, { url, title, ...(day && { day }) });
  };
  take('interp', () => interpretations);
  take('policy', (title) => (isInterpretationTitle(title) ? interpretations : documents));
  const made = { documents, interpretations, columnKeys: new Set(source.columns.map(({ url }) => listKey(url))) };
  known.set(source, made);
  return made;
}

/** What is listed, for a source that stands in for another and is told which part of it somebody asks for. */
export function lendDocuments(
  standIn: InspectSource,
  source: InspectSource,
  onAsked: (part: keyof ListedDocuments) => void,
): void {
  const part = <K extends keyof ListedDocuments>(name: K): ListedDocuments[K] => {
    onAsked(name);
    return listedDocuments(source)[name];
  };
  known.set(standIn, {
    get documents() {
      return part('documents');
    },
    get interpretations() {
      return part('interpretations');
    },
    get columnKeys() {
      return part('columnKeys');
    },
  });
}

/** True for a page on one of the site's own hosts. */
export function isOwnPage({ site, home }: InspectSource, url: string): boolean {
  if (isFileUrl(url) || !URL.canParse(url)) return false;
  const { host } = new URL(url);
  return host === new URL(home).host || host === new URL(site.url).host || site.hosts.includes(host);
}
