import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { LinkRecord } from './gather.ts';

/** Reads the JSON and the interned addresses of a run's tables. */
export interface Stored {
  /** The same text as one string: a title stands in ten lists, a trail's words on a thousand pages. */
  once(text: string): string;
  /** Id of a canonical address, undefined when it was never met. */
  find(url: string): number | undefined;
  /** The address an id stands for, where its redirects end; '' when there is none. */
  address(id: number): string;
  kind(id: number): string;
  /** True for what answered with an error, in status or in words: no page of the site. */
  isGone(id: number): boolean;
  /** True for a page that no link leads to: only the sitemap names it. */
  isApart(id: number): boolean;
  /** ColumnName and ColumnType: of all tags only these name columns. */
  metas(json: string): Readonly<Record<string, string>>;
  /** Links of a page or block: flat triples of address, kind and text. */
  links(json: string, page: string): readonly LinkRecord[];
  trail(json: string, page: string): readonly { readonly text: string; readonly url: string }[];
}

const FAILED = 3;
const REDIRECTED = 2;
const MOST_HOPS = 10;

interface UrlRow {
  readonly canon: string;
  readonly state: number;
  readonly kind: string;
  readonly target: number;
}

function parsed(json: string): readonly unknown[] {
  if (json === '') return [];
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value : [];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export function openStored(db: DatabaseSync): Stored {
  const rows: (UrlRow | undefined)[] = [];
  const ids = new Map<string, number>();
  const aparts = new Set<number>();
  const all = db.prepare('SELECT id, canon, state, kind, target, own FROM url');
  all.setReturnArrays(true);
  for (const [id, canon, state, kind, target, own] of all.iterate() as unknown as Iterable<SQLOutputValue[]>) {
    rows[Number(id)] = { canon: String(canon), state: Number(state), kind: String(kind), target: Number(target ?? 0) };
    if ((Number(own) & 4) !== 0) aparts.add(Number(id));
    ids.set(String(canon), Number(id));
  }
  const end = (id: number): number => {
    let at = id;
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const row = rows[at];
      if (row?.state !== REDIRECTED || row.target === 0) break;
      at = row.target;
    }
    return at;
  };
  const address = (id: number): string => rows[end(id)]?.canon ?? '';
  /** An id, or an address as the page writes it. */
  const meant = (value: unknown, page: string): string => {
    if (typeof value === 'number') return value === 0 ? '' : address(value);
    if (typeof value !== 'string' || value === '' || !URL.canParse(value, page || undefined)) return '';
    const url = new URL(value, page || undefined);
    url.hash = '';
    const id = ids.get(url.href);
    return id === undefined ? url.href : address(id);
  };
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
  const word = (value: unknown): string => (typeof value === 'string' ? once(value) : '');
  return {
    once,
    find: (url) => {
      const id = ids.get(url);
      return id === undefined ? undefined : end(id);
    },
    address,
    kind: (id) => rows[end(id)]?.kind ?? '',
    isGone(id) {
      const row = rows[end(id)];
      return row !== undefined && (row.state === FAILED || row.kind === 'soft-404');
    },
    isApart: (id) => aparts.has(id),
    metas(json) {
      const value: unknown = json === '' ? {} : JSON.parse(json);
      return isObject(value) ? { columnname: word(value['columnname']), columntype: word(value['columntype']) } : {};
    },
    links(json, page) {
      const flat = parsed(json);
      const links: LinkRecord[] = [];
      for (let at = 0; at + 2 < flat.length; at += 3) {
        const url = meant(flat[at], page);
        if (url !== '') links.push({ url, kind: word(flat[at + 1]), text: word(flat[at + 2]) });
      }
      return links;
    },
    trail: (json, page) =>
      parsed(json)
        .filter(isObject)
        .map((step) => ({ text: word(step['text']), url: meant(step['href'] ?? step['url'], page) })),
  };
}
