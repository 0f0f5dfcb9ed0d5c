import type { Region, ScannedLink } from './page.ts';

/** A part of a stretch: links of one region as triples, and the block they are when they stand alone. */
export interface Part {
  readonly region: Region;
  /** `[address id, kind, text, …]` */
  readonly triples: readonly unknown[];
  block: number | undefined;
}

/** Links of a stretch of markup that stood on an earlier page. */
export interface KnownLinks {
  readonly ids: readonly number[];
  readonly parts: readonly Part[];
}

export interface Stretch {
  readonly links: readonly ScannedLink[];
}

/** Where a page's relative addresses start: its origin, its folder, and itself. */
export interface Bases {
  readonly origin: string;
  readonly folder: string;
  readonly page: string;
  /** Queries are written in it. */
  readonly charset: string;
}

interface Read extends KnownLinks {
  readonly needs: keyof Omit<Bases, 'charset'>;
  readonly at: string;
}

export const chrome: ReadonlySet<Region> = new Set(['nav', 'head', 'foot', 'side']);

/**
 * Links of stretches, each read into address ids once for every place from which its addresses lead elsewhere; undefined
 * when a stretch holds links that are a page's own.
 */
export function knownLinks(): (
  stretch: Stretch,
  bases: Bases,
  idOf: (link: ScannedLink) => number,
) => KnownLinks | undefined {
  const memory = new WeakMap<Stretch, Read | 'own'>();
  return (stretch, bases, idOf) => {
    const before = memory.get(stretch);
    if (before === 'own') return undefined;
    if (before && before.at === placeOf(before.needs, bases)) return before;
    if (!stretch.links.every(({ region }) => chrome.has(region))) {
      memory.set(stretch, 'own');
      return undefined;
    }
    const needs = before?.needs ?? needsOf(stretch);
    const read = { ...packed(stretch, idOf), needs, at: placeOf(needs, bases) };
    memory.set(stretch, read);
    return read;
  };
}

const placeOf = (needs: Read['needs'], bases: Bases): string => `${bases.charset} ${bases[needs]}`;

function needsOf({ links }: Stretch): Read['needs'] {
  const relative = links.filter(({ href }) => !/^\s*(?:[/#]|(?!javascript:)[a-z][a-z\d+.-]*:)/i.test(href));
  if (relative.length === 0) return 'origin';
  return relative.some(({ href }) => /^\s*(?:\?|javascript:|$)/i.test(href)) ? 'page' : 'folder';
}

function packed({ links }: Stretch, idOf: (link: ScannedLink) => number): KnownLinks {
  const ids = new Set<number>();
  const parts = new Map<Region, { region: Region; triples: unknown[]; block: number | undefined }>();
  for (const link of links) {
    const id = idOf(link);
    if (id === 0) continue;
    ids.add(id);
    let part = parts.get(link.region);
    if (!part) parts.set(link.region, (part = { region: link.region, triples: [], block: undefined }));
    part.triples.push(id, link.kind, link.text);
  }
  return { ids: [...ids], parts: [...parts.values()] };
}
