import lists from '../lists/lists.json' with { type: 'json' };
import type { Attributes } from './attributes.ts';

const LOOKED_AT = 65_536;

/** True for inline scripts that may hold or load a list, by the marks of every known mechanism. One search a word, no backtracking. */
export function islandMarks(body: string): boolean {
  const text = body.length > LOOKED_AT ? body.slice(0, LOOKED_AT) : body;
  return lists.marks.some((mark) => text.includes(mark));
}

/** Takes a meta tag in. The first of a name wins; an empty content stays an empty content. */
export function readMeta(metas: Record<string, string>, attributes: Attributes, refresh: (href: string) => void): void {
  const content = attributes.get('content');
  const name = (attributes.get('name') || attributes.get('property')).trim().toLowerCase();
  if (name !== '' && !Object.hasOwn(metas, name) && Object.keys(metas).length < 60)
    metas[name] = content.slice(0, 500).trim();
  if (attributes.get('http-equiv').toLowerCase() !== 'refresh') return;
  // cut first: several runs of white space in a row make the pattern slow on a page that means harm
  const target = /^[\d.]*\s*[;,]?\s*url\s*=\s*["']?([^"']+)/i.exec(content.trim().slice(0, 2048))?.[1];
  if (target !== undefined) refresh(target.trim());
}

const ISLAND = 262_144;
const MOST = 40;

/** Inline scripts and data islands of a page that may hold a list, and the first script of all. */
export interface ScriptKeeper {
  readonly islands: readonly { readonly type: string; readonly text: string }[];
  /** At most 400 characters. */
  readonly first: string;
  open(type: string, hasSource: boolean): void;
  text(start: number, end: number): void;
  /** True when something of the script was kept. */
  close(html: string): boolean;
  onclick(text: string): void;
  /** Keeps the query that a script from elsewhere carries in its attributes; true when it does. */
  query(attributes: Attributes): boolean;
}

export function keepScripts(): ScriptKeeper {
  const islands: { type: string; text: string }[] = [];
  let first = '';
  let type = '';
  let from = -1;
  let to = 0;
  let inline = false;
  return {
    islands,
    get first() {
      return first;
    },
    open(named, hasSource) {
      type = named.toLowerCase();
      inline = !hasSource;
      from = -1;
    },
    text(start, end) {
      if (from < 0) from = start;
      to = end;
    },
    close(html) {
      if (!inline || from < 0) return false;
      const body = html.slice(from, Math.min(to, from + ISLAND));
      const isFirst = first === '';
      if (isFirst) first = body.slice(0, 400);
      const isIsland = /xml|json/.test(type) || islandMarks(body);
      if (isIsland) islands.push({ type, text: body });
      return isFirst || isIsland;
    },
    query(attributes) {
      if (!attributes.has('querydata') || islands.length >= MOST) return false;
      const text = `${attributes.get('url')} ${attributes.get('querydata')}`;
      islands.push({ type: 'query', text: text.slice(0, 2000) });
      return true;
    },
    onclick(text) {
      if (islands.length < MOST) islands.push({ type: 'onclick', text: text.slice(0, 500) });
    },
  };
}
