import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** What a page makes a browser load or send to. */
export interface Loaded {
  readonly url: string;
  /** `js` `css` `frame` `form` `img` `srcset` `media` */
  readonly kind: string;
  /** The first page of the run it stands on, and on how many it does. */
  readonly page: string;
  readonly pages: number;
}

const loading: ReadonlySet<string> = new Set(['js', 'css', 'frame', 'form', 'img', 'srcset', 'media']);

/** Every address that own pages load, once a kind, in the order of addresses. `wanted` keeps the list short on a large site. */
export function readLoads(db: DatabaseSync, wanted: (url: string, kind: string) => boolean): readonly Loaded[] {
  const canon = db.prepare('SELECT canon FROM url WHERE id = ?');
  const asked = new Map<string, { url: string; kind: string; page: number; pages: number } | undefined>();
  const take = (page: number, id: number, kind: string): void => {
    const key = `${id} ${kind}`;
    if (!asked.has(key)) {
      const url = String(canon.get(id)?.canon ?? '');
      asked.set(key, wanted(url, kind) ? { url, kind, page, pages: 0 } : undefined);
    }
    const one = asked.get(key);
    if (one) one.pages += 1;
  };
  const blocks = new Map<number, readonly (readonly [number, string])[]>();
  for (const { id, links } of db.prepare('SELECT id, links FROM block').iterate())
    blocks.set(Number(id), loadsIn(String(links)));
  const pages = db.prepare('SELECT url, links, blocks FROM page ORDER BY url');
  pages.setReturnArrays(true);
  for (const [page, links, used] of pages.iterate() as unknown as Iterable<SQLOutputValue[]>) {
    for (const [id, kind] of loadsIn(String(links))) take(Number(page), id, kind);
    for (const block of JSON.parse(String(used)) as number[])
      for (const [id, kind] of blocks.get(block) ?? []) take(Number(page), id, kind);
  }
  return [...asked.values()]
    .flatMap((one) => (one ? [{ ...one, page: String(canon.get(one.page)?.canon ?? '') }] : []))
    .toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : a.kind < b.kind ? -1 : 1));
}

/** Ids and kinds of what is loaded, out of a packed list: flat triples, then perhaps `raws`. */
function loadsIn(json: string): readonly (readonly [number, string])[] {
  const flat = JSON.parse(json) as unknown[];
  const found: [number, string][] = [];
  for (let at = 0; at + 2 < flat.length; at += 3) {
    const [id, kind] = [flat[at], flat[at + 1]];
    if (typeof id === 'number' && typeof kind === 'string' && loading.has(kind)) found.push([id, kind]);
  }
  return found;
}
