import type { PageText } from '../inspect/page-text.ts';
import words from './organ-words.json' with { type: 'json' };

/** What an organ publishes about itself: 机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名 (条例 第二十条第二项). */ // basis: names of the fields
export const organFields = ['duties', 'setup', 'address', 'hours', 'contact', 'head'] as const;
export type OrganField = (typeof organFields)[number];

/** A page about the organ. */
export interface OrganRead {
  readonly fields: readonly OrganField[];
  /** Visible characters of the main part. */
  readonly chars: number;
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

/** What stands behind a tab is published as well; a label alone in its line speaks of the next. */
function mainOf(blocks: PageText['blocks']): string {
  const lines = blocks.filter(({ region }) => region === 'main').map(({ text }) => text.normalize('NFKC'));
  const pairs = lines.flatMap((line, at) =>
    line.length <= LONGEST_LABEL || line.endsWith(':') ? [`${line.replace(/:$/, '')}:${lines[at + 1] ?? ''}`] : [],
  );
  return `${lines.join('\n').slice(0, 100_000)}\n${pairs.join('\n').slice(0, 20_000)}`;
}

export function readOrgan({ text, blocks, scan, url }: PageText): OrganRead {
  const main = mainOf(blocks);
  const chrome = blocks
    .filter(({ region, hidden }) => !hidden && (region === 'foot' || region === 'head'))
    .map((block) => block.text)
    .join('\n')
    .normalize('NFKC')
    .slice(0, 20_000);
  return {
    fields: organFields.filter(
      (field) => patterns[field].test(main) || (anywhere.has(field) && patterns[field].test(chrome)),
    ),
    chars: text.replace(/\s/g, '').length,
    media: scan.mainMedia + (/\.(?:jpe?g|png|gif|pdf)$/i.test(url) ? 1 : 0),
  };
}
