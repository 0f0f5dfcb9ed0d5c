import type { PageText, Table } from '../inspect/page-text.ts';
import { isName, namedIn } from './leaders.ts';
import words from './organ-words.json' with { type: 'json' };

/** What an organ publishes about itself: 机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名 (条例 第二十条第二项). */ // basis: names of the fields
export const organFields = ['duties', 'setup', 'address', 'hours', 'contact', 'head'] as const;
export type OrganField = (typeof organFields)[number];

export interface OrganLink {
  readonly text: string;
  readonly url: string;
}

/** A page about the organ. */
export interface OrganRead {
  readonly fields: readonly OrganField[];
  /** Characters of the main part, what stands behind tabs among them, those of its links left out. */
  readonly chars: number;
  /** Links of its main part, each once: what is owed may stand behind them. */
  readonly leads: readonly OrganLink[];
  /** Pictures and attachments of the main part: what is written there is not read. */
  readonly media: number;
}

const patterns: Readonly<Record<OrganField, RegExp>> = {
  duties: new RegExp(words.duties),
  setup: new RegExp(words.setup),
  address: new RegExp(words.address),
  hours: new RegExp(words.hours),
  contact: new RegExp(words.contact, 'i'),
  head: new RegExp(words.head),
};

const LONGEST_LABEL = 10;
/** Where every page says it, in the head or the foot, is published as well. */
const anywhere: ReadonlySet<OrganField> = new Set(['address', 'hours', 'contact']);

const headLabel = /\u8d1f\u8d23\u4eba|\u4ee3\u8868\u4eba/;
/** Lines between a heading and what it is of: days, sources. */
const NEAR = 3;

/** True when somebody is named beside a post, or below a heading for the head. */
const namesHead = (lines: readonly string[]): boolean =>
  namedIn(lines).length > 0 ||
  lines.some((line, at) => isName(line) && lines.slice(Math.max(0, at - NEAR), at).some((one) => headLabel.test(one)));

const MOST_LINKS = 40;
/** A longer text is the title of an article. */
const LONGEST_LINK = 14;
const bare = (text: string): string => text.replace(/\s/g, '');

/** Links of the main part, and how many characters they hold. */
function leadsOf({ links, url: own }: PageText): { readonly leads: readonly OrganLink[]; readonly chars: number } {
  const inside = links.filter(({ region, hidden }) => region === 'main' && !hidden);
  const leads = new Map<string, OrganLink>();
  for (const { url, text } of inside)
    if (url !== own && text !== '' && text.length <= LONGEST_LINK && !leads.has(url)) leads.set(url, { text, url });
  return {
    leads: [...leads.values()].slice(0, MOST_LINKS),
    chars: inside.reduce((sum, { text }) => sum + bare(text).length, 0),
  };
}

/** Heads of a table and the cells below them, as pairs. */
const columnsOf = ({ rows: [head = [], ...rows] }: Table): readonly string[] =>
  head.every((cell) => cell.length <= LONGEST_LABEL)
    ? rows.slice(0, 3).flatMap((row) => head.map((cell, at) => `${cell}:${row[at] ?? ''}`.normalize('NFKC')))
    : [];

/** What stands behind a tab is published as well; a label alone in its line speaks of the next. */
function mainOf({ blocks, tables }: PageText): string {
  const lines = blocks.filter(({ region }) => region === 'main').map(({ text }) => text.normalize('NFKC'));
  const pairs = lines.flatMap((line, at) =>
    line.length <= LONGEST_LABEL || line.endsWith(':') ? [`${line.replace(/:$/, '')}:${lines[at + 1] ?? ''}`] : [],
  );
  const below = tables.filter(({ region }) => region === 'main').flatMap(columnsOf);
  return [lines, pairs, below].map((part, at) => part.join('\n').slice(0, at === 0 ? 100_000 : 20_000)).join('\n');
}

export function readOrgan(page: PageText): OrganRead {
  const { blocks, scan, url } = page;
  const main = mainOf(page);
  const { leads, chars } = leadsOf(page);
  const mainChars = blocks.reduce((sum, block) => (block.region === 'main' ? sum + bare(block.text).length : sum), 0);
  const chrome = blocks
    .filter(({ region, hidden }) => !hidden && (region === 'foot' || region === 'head'))
    .map((block) => block.text)
    .join('\n')
    .normalize('NFKC')
    .slice(0, 20_000);
  return {
    fields: organFields.filter(
      (field) =>
        patterns[field].test(main) ||
        (field === 'head' && namesHead(main.split('\n'))) ||
        (anywhere.has(field) && patterns[field].test(chrome)),
    ),
    chars: Math.max(0, mainChars - chars),
    leads,
    media: scan.mainMedia + (/\.(?:jpe?g|png|gif|pdf)$/i.test(url) ? 1 : 0),
  };
}
