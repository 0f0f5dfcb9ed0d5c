import type { PageText } from '../inspect/page-text.ts';
import words from './leader-words.json' with { type: 'json' };

/** What a page about the leaders says. */
export interface LeadersRead {
  /** Names met beside a post, in page order. */
  readonly names: readonly string[];
  readonly posts: number;
  /** A sentence on who is in charge of what stands on it. */
  readonly hasDuties: boolean;
  /** The sentence in which openness is somebody's duty, '' when there is none; at most 120 characters. */
  readonly openness: string;
  readonly chars: number;
  readonly media: number;
  /** Links that by their text are a leader's own page. */
  readonly pages: readonly string[];
  /** True when a link by its text leads to duties that stand on another page: `工作分工`. */ // basis: text of the link
  readonly leadsToDuties: boolean;
}

const post = new RegExp(words.post);
const posts = new RegExp(words.post, 'g');
const duty = new RegExp(words.duty);
const dutyLink = new RegExp(words.dutyLink);
const openness = new RegExp(words.openness);
const notName = new RegExp(words.notName);
const surname = new Set(words.surnames);
const shape = /^[\u4e00-\u9fa5]{2,4}$|^[\u4e00-\u9fa5]{1,8}\u00b7[\u4e00-\u9fa5]{1,8}$/;

/** True for what reads as a person's name: a surname, two to four characters, none of the words of such pages. */
export function isName(text: string): boolean {
  const plain = text.replace(/[\s\u3000]+/g, '');
  return shape.test(plain) && (plain.includes('\u00b7') || surname.has(plain.charAt(0))) && !notName.test(plain);
}

const MOST_NAMES = 60;

/** The words of a line up to the first sign: `周明远，局党组书记、局长` begins with the name. */ // basis: line as written
const beginning = (line: string): string =>
  line
    .replace(/[\s\u3000]+(?=[\u4e00-\u9fa5](?:[,\uff0c:\uff1a]|$))/g, '')
    .split(/[,\uff0c:\uff1a(\uff08\s\u3000\u3001]/)[0] ?? '';
const behindLabel = (line: string): string =>
  /(?:\u59d3\s*\u540d|[\u957f\u8bb0\u4efb\u5458])\s*[:\uff1a]?\s*([\u4e00-\u9fa5]{1,8}\u00b7[\u4e00-\u9fa5]{1,8}|[\u4e00-\u9fa5]{1,3}\s?[\u4e00-\u9fa5])(?:\s|$|[,\uff0c(\uff08])/.exec(
    line,
  )?.[1] ?? '';

export function readLeaders(page: PageText): LeadersRead {
  const { blocks, links, scan } = page;
  // who stands behind a tab or in a box that opens is published as well
  const text = blocks
    .filter(({ region }) => region === 'main')
    .map((block) => block.text)
    .join('\n')
    .slice(0, 100_000);
  const lines = text.normalize('NFKC').split('\n');
  const names = new Set<string>();
  for (const [at, line] of lines.entries()) {
    // a label and its value, a name and its post stand on lines of their own
    const near = lines.slice(Math.max(0, at - 2), at + 4).join(' ');
    for (const said of [beginning(line), behindLabel(line)])
      if (isName(said) && post.test(near) && names.size < MOST_NAMES) names.add(said.replace(/\s/g, ''));
  }
  // a name may stand in a picture alone, as its text
  if (post.test(text))
    for (const { region, text: said } of links)
      if (region === 'main' && isName(said) && names.size < MOST_NAMES) names.add(said.replace(/\s/g, ''));
  const sentence =
    text.split(/[\n\u3002;\uff1b]/).find((one) => openness.test(one) && duty.test(one)) ??
    lines.find((one) => openness.test(one) && one.length < 200 && !links.some((link) => link.text === one)) ??
    '';
  return {
    names: [...names],
    posts: text.match(posts)?.length ?? 0,
    hasDuties: lines.some((line) => duty.test(line) && line.length >= 8),
    openness: sentence.trim().slice(0, 120),
    chars: page.text.replace(/\s/g, '').length,
    media: scan.mainMedia,
    leadsToDuties: links.some(({ region, text: said }) => region === 'main' && dutyLink.test(said.replace(/\s/g, ''))),
    pages: [
      ...new Set(
        links
          .filter(
            ({ region, hidden, text: said, url }) =>
              region === 'main' &&
              !hidden &&
              url !== page.url &&
              (isName(said) || isName(beginning(said)) || (post.test(said) && said.length <= 16)),
          )
          .map(({ url }) => url),
      ),
    ].slice(0, MOST_NAMES),
  };
}
