import type { LinkKind, Region } from '../page.ts';
import { resolveAddress } from '../scan/address.ts';
import { attributes as openAttributes } from '../scan/attributes.ts';
import { regionOf } from '../scan/regions.ts';
import { scanPage } from '../scan/scan.ts';
import { tagName } from '../scan/tag-name.ts';
import { fold } from '../scan/text.ts';
import { tokenize } from '../scan/tokenize.ts';
import { openTree } from '../scan/tree.ts';
import type { Block, PageText, TextLink } from './page-text.ts';
import { keepTables } from './tables.ts';

/** Elements whose text is a block of its own. */
const named = new Set('h1 h2 h3 h4 h5 h6 p li td th dt dd div'.split(' '));
/** Elements that only end a block. */
const holders = new Set(
  'html body ul ol dl table tbody thead tfoot tr caption form section article header footer nav aside main center blockquote pre select option fieldset legend frameset figure figcaption'.split(
    ' ',
  ),
);
/** What a visitor with scripts does not see. */
const darkTags = new Set(['template', 'noscript', 'noframes', 'select']);
const rawTags = new Set(['script', 'style', 'title', 'textarea']);
const tableTags = new Set(['table', 'caption', 'thead', 'tr', 'td', 'th']);
const followed: ReadonlySet<LinkKind> = new Set<LinkKind>(['a', 'area', 'onclick', 'script-list', 'frame']);

const MOST_BLOCKS = 20_000;
const LONGEST_BLOCK = 8000;

interface Open {
  readonly tag: string;
  readonly block: string;
  readonly region: Region;
  readonly hidden: boolean;
  readonly dark: boolean;
}

/**
 * Reads a page for what it says, in time linear in its length however it is nested.
 *
 * @param url where it lies: its links are made absolute
 * @param charset in which non-ASCII queries of its links are written
 */
export function readPageText(html: string, url: string, charset = 'utf-8'): PageText {
  const scan = scanPage(html);
  const base = scan.base === '' ? url : (resolveAddress(scan.base, url, charset) ?? url);
  const { blocks, tables } = readBlocks(html);
  const links: TextLink[] = [];
  for (const { href, kind, region, text, hidden } of scan.links) {
    const target = followed.has(kind) ? resolveAddress(href, base, charset) : undefined;
    if (target !== undefined) links.push({ url: target, text, kind, region, hidden });
  }
  const text = blocks
    .filter(({ region, hidden }) => region === 'main' && !hidden)
    .map((block) => block.text)
    .join('\n');
  return { url, scan, blocks, tables, links, text };
}

function readBlocks(html: string): Pick<PageText, 'blocks' | 'tables'> {
  const blocks: Block[] = [];
  const tables = keepTables();
  const attributes = openAttributes();
  const tree = openTree<Open>({ tag: '', block: 'div', region: 'main', hidden: false, dark: false });
  let tag = '';
  let raw = false;
  let said = '';
  const end = (): void => {
    const text = said === '' ? '' : fold(said, LONGEST_BLOCK);
    said = '';
    if (text === '' || blocks.length >= MOST_BLOCKS) return;
    const { block, region, hidden } = tree.top();
    blocks.push({ text, tag: block, region, hidden });
  };
  const say = (text: string): void => {
    if (raw || tree.top().dark) return;
    if (said.length < LONGEST_BLOCK) said += text;
    tables.text(text);
  };
  // whatever closes ends the text that stood in it, and in a cell keeps the next text apart
  const left = (node: Open): void => {
    tables.text(' ');
    if (tableTags.has(node.tag)) tables.close(node.tag);
  };
  function openTag(): void {
    if (rawTags.has(tag)) raw = true;
    if (tag === 'br' || tag === 'hr') {
      end();
      tables.text(' ');
    }
    if (!named.has(tag) && !holders.has(tag) && !darkTags.has(tag)) return;
    end();
    const round = tree.top();
    const style = attributes.get('style');
    const region = regionOf(tag, attributes.get('id'), attributes.get('class')) ?? round.region;
    const hides = attributes.has('hidden') || /display\s*:\s*none/i.test(style);
    const dark = round.dark || darkTags.has(tag);
    const block = named.has(tag) ? tag : round.block;
    tree.push({ tag, block, region, hidden: round.hidden || hides, dark }, left);
    if (tableTags.has(tag)) tables.open(tag, region, (name) => spanOf(attributes.get(name)));
  }
  function closeTag(name: string): void {
    if (rawTags.has(name)) raw = false;
    else if (named.has(name) || holders.has(name) || darkTags.has(name)) {
      end();
      tree.pop(name, left);
    }
  }
  tokenize(html, {
    tagName(start, stop) {
      tag = tagName(html, start, stop);
      attributes.clear();
    },
    attributeName: (start, stop) => attributes.name(html, start, stop),
    attributeData: (start, stop) => attributes.data(html, start, stop),
    attributeEntity: (codepoint) => attributes.entity(codepoint),
    attributeEnd: () => attributes.end(),
    tagEnd(stop) {
      openTag();
      return stop;
    },
    closeTag: (start, stop) => closeTag(tagName(html, start, stop)),
    text: (start, stop) => say(html.slice(start, stop)),
    textEntity: (codepoint) => say(String.fromCodePoint(codepoint)),
  });
  end();
  tree.end(left);
  tables.end();
  return { blocks, tables: tables.tables };
}

const spanOf = (text: string): number => {
  const span = Number.parseInt(text, 10);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, 1000) : 1;
};
