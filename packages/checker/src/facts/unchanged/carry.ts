import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { Addresses } from '../../run/addresses.ts';
import type { Region } from '../page.ts';
import type { EarlierPage, EarlierRun } from './earlier.ts';

/** A page's row and rows of lists, with the addresses of this run. */
export interface CarriedPage {
  readonly row: Readonly<Record<string, SQLOutputValue>>;
  readonly metas: string;
  readonly crumbs: string;
  readonly links: string;
  readonly blocks: string;
  /** Values of rows of `item`, flat. */
  readonly items: readonly SQLInputValue[];
  /** Addresses it leads to, each once. */
  readonly follow: readonly number[];
}

const loaded: ReadonlySet<unknown> = new Set(['img', 'srcset', 'css', 'js', 'media']);

/**
 * Gives what an earlier run read of pages that are still the same, as if they had been read now.
 *
 * @param blockOf id of a block of chrome links in this run
 */
export function carrier(
  earlier: EarlierRun,
  addresses: Addresses,
  blockOf: (region: Region, triples: readonly unknown[]) => number,
): (page: EarlierPage, id: number, level: number) => CarriedPage {
  const ids = new Map<number, number>();
  const blocks = new Map<number, { readonly id: number; readonly links: readonly number[] }>();

  const idOf = (old: unknown, level: number): number => {
    const number = Number(old);
    if (number === 0) return 0;
    let id = ids.get(number);
    if (id === undefined) ids.set(number, (id = addresses.add(earlier.canon(number), level + 1)));
    return id;
  };
  /** Triples `[address, kind, text, …]` in this run's addresses. */
  const translated = (triples: readonly unknown[], level: number, links: number[]): unknown[] => {
    const own: unknown[] = [];
    for (let at = 0; at + 2 < triples.length; at += 3) {
      const id = idOf(triples[at], level);
      if (loaded.has(triples[at + 1]) && addresses.state(id) === 0) addresses.markFile(id);
      links.push(id);
      own.push(id, triples[at + 1], triples[at + 2]);
    }
    return own;
  };
  const blockIn = (old: number, level: number): { readonly id: number; readonly links: readonly number[] } => {
    const known = blocks.get(old);
    if (known !== undefined) return known;
    const { region, links } = earlier.block(old);
    const ids: number[] = [];
    const block = { id: blockOf(region, translated(links, level, ids)), links: ids };
    blocks.set(old, block);
    return block;
  };

  return ({ row, items }, id, level) => {
    const parsed = (column: string): unknown => JSON.parse(String(row[column]));
    const used = (parsed('blocks') as readonly number[]).map((old) => blockIn(old, level));
    const links: number[] = [];
    const all = parsed('links') as readonly unknown[];
    const raws = all.indexOf('raws') === all.length - 2 ? all.slice(-2) : [];
    const own = translated(raws.length === 0 ? all : all.slice(0, -2), level, links);
    const crumbs = (parsed('crumbs') as readonly { readonly text: string; readonly href: number }[]).map(
      ({ text, href }) => ({ text, href: idOf(href, level) }),
    );
    return {
      row,
      metas: String(row['metas']),
      crumbs: JSON.stringify(crumbs),
      links: JSON.stringify([...own, ...raws]),
      blocks: `[${used.map((block) => block.id).join()}]`,
      items: items.flatMap(({ pos, url, title, day, via }) => [
        id,
        Number(pos),
        idOf(url, level),
        String(title),
        day === null ? null : String(day),
        String(via),
      ]),
      follow: [...new Set([...used.flatMap((block) => block.links), ...links])],
    };
  };
}

const before = ['title', 'h1', 'lang', 'charset'];
const between = [
  'published',
  'published_from',
  'rows',
  'read_by',
  'text_chars',
  'main_chars',
  'says_empty',
  'skeleton',
  'sha',
];

/** Values of its row in `page`, in the order in which pages are written. */
export const carriedValues = (
  { row, metas, crumbs, links, blocks }: CarriedPage,
  id: number,
  forms: string,
): SQLInputValue[] => [
  id,
  ...before.map((column) => row[column] ?? null),
  metas,
  crumbs,
  ...between.map((column) => row[column] ?? null),
  links,
  forms,
  blocks,
];
