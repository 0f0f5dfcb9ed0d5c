import type { PageText } from '../inspect/page-text.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** The four blocks of a disclosure platform and its way to apply (国办公开办函〔2019〕61号). */
export const platformBlocks = ['guide', 'rules', 'content', 'annual', 'request'] as const;
export type PlatformBlock = (typeof platformBlocks)[number];

/** What the page 政府信息公开 of a site says of itself. */
export interface PlatformFact {
  /** Names the platform bears: on its page, in the menus. */
  readonly names: readonly string[];
  /** The name each block is met by: the standard one when there is one, else another; no entry when there is none. */
  readonly blocks: Readonly<Partial<Record<PlatformBlock, { readonly text: string; readonly isExact: boolean }>>>;
  /** A form or a link to search the information with. */
  readonly hasSearch: boolean;
  /** Rows of its lists, and those of them that are news. */
  readonly rows: number;
  readonly news: readonly string[];
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u3000>\u00bb\u300a\u300b\u00b7]+/g, '');
const searches = new RegExp(lexicon.search);
/** Types of fields one writes into. */
const written: ReadonlySet<string> = new Set(['', 'text', 'search']);
const MOST_NEWS = 20;
const LONGEST_NAME = 16;

/** The standard name of the platform. */
export const platformName = lexicon.name;
/** The standard name of a block, the first where several will do. */
export const blockName = (block: PlatformBlock): string => lexicon.blocks[block].exact[0] ?? '';

function blocksIn(texts: readonly string[]): PlatformFact['blocks'] {
  const said = texts.map(plain);
  const blocks: { [Block in PlatformBlock]?: { text: string; isExact: boolean } } = {};
  for (const block of platformBlocks) {
    const { exact, like, says } = lexicon.blocks[block];
    const standard = said.find((text) => exact.includes(text));
    const sense = new RegExp(says);
    const near =
      standard ??
      said.find((text) => like.includes(text)) ??
      said.find((text) => text.length <= LONGEST_NAME && sense.test(text));
    if (near !== undefined) blocks[block] = { text: near, isExact: standard !== undefined };
  }
  return blocks;
}

/**
 * Reads the page of the platform.
 *
 * @param known texts by which the crawl's columns name the platform, and its blocks
 * @param isNews true for addresses that are items of a news column
 */
export function readPlatform(
  { scan, links, blocks, url }: PageText,
  known: { readonly names: readonly string[]; readonly blocks: readonly string[] },
  isNews: (url: string) => boolean,
): PlatformFact {
  const visible = links.filter(({ hidden }) => !hidden);
  const headed = [
    scan.h1,
    ...scan.title.split(/[-_|\u2014\u2013]/),
    scan.crumbs.at(-1)?.text ?? '',
    scan.metas['columnname'] ?? '',
  ];
  const names = [...known.names, ...headed, ...visible.filter((link) => link.url === url).map(({ text }) => text)];
  const hasForm = scan.forms.some(({ fields }) => fields.some(({ type }) => written.has(type.toLowerCase())));
  const main = new Set(visible.filter(({ region }) => region === 'main').map((link) => link.url));
  // scripts open blocks from tabs that are no links, and from branches of a tree that is folded
  const tabs = blocks.map(({ text }) => text).filter((text) => text.length <= LONGEST_NAME * 2);
  const rows = [...main].filter((target) => target !== url);
  return {
    names: [...new Set(names.map(plain))].filter((name) => name !== ''),
    blocks: blocksIn([...links.map(({ text }) => text), ...tabs, ...known.blocks]),
    hasSearch: hasForm || visible.some(({ text }) => text.length <= 12 && searches.test(text)),
    rows: rows.length,
    news: rows.filter(isNews).slice(0, MOST_NEWS),
  };
}
