import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { PlaceFact } from '../facts.ts';
import type { UrlRow } from './read-urls.ts';

// a form's address without its fields is no fair question, and a list's own interface is no visitor's link
const notAsked: ReadonlySet<string> = new Set(['pager']);

/** Where each of the wanted addresses stands, in page order. Only the wanted ones are unpacked. */
export function placesOf(
  db: DatabaseSync,
  urls: ReadonlyMap<number, UrlRow>,
  wanted: ReadonlySet<number>,
  homeUrl: string,
): ReadonlyMap<number, readonly PlaceFact[]> {
  const places = new Map<number, PlaceFact[]>();
  if (wanted.size === 0) return places;
  const mayHold = holds(wanted);
  const foundIn = (links: string): readonly Found[] => (mayHold(links) ? unpack(links, wanted) : []);
  const blocks = new Map<number, readonly Found[]>();
  for (const { id, links } of db.prepare('SELECT id, links FROM block').iterate()) {
    const found = foundIn(String(links));
    if (found.length > 0) blocks.set(Number(id), found);
  }
  const pages = db.prepare('SELECT url, links, blocks FROM page');
  pages.setReturnArrays(true);
  for (const [url, links, used] of pages.iterate() as unknown as Iterable<SQLOutputValue[]>) {
    const row = urls.get(Number(url));
    if (row?.apart === true) continue; // a page nobody is led to is no place where a link fails anybody
    const page = row?.url ?? '';
    const own = foundIn(String(links));
    const shared =
      blocks.size === 0 || used === '[]'
        ? []
        : (JSON.parse(String(used)) as number[]).flatMap((block) => blocks.get(block) ?? []);
    for (const { id, kind, text, raw } of [...shared, ...own]) {
      const target = urls.get(id)?.url ?? '';
      let list = places.get(id);
      if (!list) places.set(id, (list = []));
      list.push({ page, href: raw ?? pathOf(target, page), text, kind, home: page === homeUrl });
    }
  }
  // few places are wanted of many: to sort these is cheaper than to read all pages in order
  for (const list of places.values()) list.sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0));
  return places;
}

interface Found {
  readonly id: number;
  readonly kind: string;
  readonly text: string;
  readonly raw?: string;
}

/** So many addresses can be looked for at once without unpacking a list. */
const MOST_AT_ONCE = 500;

/** Whether a packed list may hold one of the addresses: most pages have no link that fails, and need not be unpacked. */
function holds(wanted: ReadonlySet<number>): (json: string) => boolean {
  if (wanted.size > MOST_AT_ONCE) return () => true;
  const one = new RegExp(`[[,](?:${[...wanted].join('|')}),"`);
  return (json) => one.test(json);
}

/** The wanted links of one packed list: flat triples, then perhaps `raws` and pairs of position and href. */
function unpack(json: string, wanted: ReadonlySet<number>): Found[] {
  const flat = JSON.parse(json) as (number | string | (number | string)[])[];
  const raws = new Map<number, string>();
  if (flat.at(-2) === 'raws') {
    const pairs = flat.at(-1) as (number | string)[];
    for (let at = 0; at + 1 < pairs.length; at += 2) raws.set(Number(pairs[at]), String(pairs[at + 1]));
  }
  const found: Found[] = [];
  for (let at = 0; at + 2 < flat.length; at += 3) {
    const id = flat[at] as number;
    const kind = String(flat[at + 1]);
    if (!wanted.has(id) || notAsked.has(kind)) continue;
    const raw = raws.get(at / 3);
    found.push({ id, kind, text: String(flat[at + 2]), ...(raw === undefined ? {} : { raw }) });
  }
  return found;
}

/** An href whose writing was not kept is the path of its address. */
function pathOf(target: string, page: string): string {
  const slash = page.indexOf('/', 8);
  const origin = slash < 0 ? page : page.slice(0, slash);
  return target.startsWith(`${origin}/`) ? target.slice(origin.length) : target;
}
