import type { PageText } from '../inspect/page-text.ts';
import words from './leader-words.json' with { type: 'json' };

/** What a page about the leaders says. */
export interface LeadersRead {
  /** Names met beside a post, in page order. */
  readonly names: readonly string[];
  readonly posts: number;
  /** Posts that stand only in what somebody does: `协助局长分管人事`. */ // basis: a line as written
  readonly postsInDuties: number;
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
const namedByPost = new RegExp(
  `(?:${words.post}|${words.named})\\s*[:(]?\\s*([\\u4e00-\\u9fa5]{1,8}\u00b7[\\u4e00-\\u9fa5]{1,8}|[\\u4e00-\\u9fa5]{1,3}\\s?[\\u4e00-\\u9fa5])(?=\\s|$|[,(:.;)\\u3001\\u3002]|\u540c\u5fd7)`,
  'g',
);
const duty = new RegExp(words.duty);
const dutyLabel = new RegExp(words.dutyLabel);
const career = new RegExp(words.career);
const dutyLink = new RegExp(words.dutyLink);
const openness = new RegExp(words.openness);
const notPage = new RegExp(words.notPage);
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
/** Who is named behind a post or the label of a name: `局长：周明远`, `县长周明远，主持`. */ // basis: lines as written
const behindPost = (line: string): readonly string[] =>
  [...line.matchAll(namedByPost)].map(([, name = '']) => name.replace(/\u540c\u5fd7?$/, ''));

/** True for lines that tell what somebody is in charge of, in a sentence or behind a label; a heading alone tells nothing. */
function tellsDuties(lines: readonly string[]): boolean {
  return lines.some((line, at) => {
    if (career.test(line)) return false;
    if (duty.test(line) && line.length >= 8) return true;
    const label = dutyLabel.exec(line);
    if (label === null) return false;
    const behind = line.slice(label.index + label[0].length);
    const next = lines[at + 1] ?? '';
    return (
      behind.length >= 4 ||
      (behind === '' && next.length >= 6 && !post.test(next) && !/^\u59d3\s*\u540d/.test(next) && !isName(next))
    );
  });
}

/** What stands before the words on what somebody does. */
const beforeDuty = (line: string): string => line.slice(0, duty.exec(line)?.index ?? line.length);

/** Names met beside a post, in page order. */
export function namedIn(lines: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const [at, line] of lines.entries()) {
    // a label and its value, a name and its post stand on lines of their own
    const near = lines.slice(Math.max(0, at - 2), at + 4).join(' ');
    for (const said of [beginning(line), ...behindPost(line)])
      if (isName(said) && post.test(near) && names.size < MOST_NAMES) names.add(said.replace(/\s/g, ''));
  }
  return [...names];
}

export function readLeaders(page: PageText): LeadersRead {
  const { blocks, links, scan } = page;
  // who stands behind a tab or in a box that opens is published as well
  const text = blocks
    .filter(({ region }) => region === 'main')
    .map((block) => block.text)
    .join('\n')
    .slice(0, 100_000);
  const lines = text.normalize('NFKC').split('\n');
  const names = new Set(namedIn(lines));
  // a name may stand in a picture alone, as its text
  if (post.test(text))
    for (const { region, text: said } of links)
      if (region === 'main' && isName(said) && names.size < MOST_NAMES) names.add(said.replace(/\s/g, ''));
  const sentence =
    text.split(/[\n\u3002;\uff1b]/).find((one) => openness.test(one) && duty.test(one)) ??
    lines.find((one) => openness.test(one) && one.length < 200 && !links.some((link) => link.text === one)) ??
    '';
  const all = text.match(posts)?.length ?? 0;
  const apart = lines.reduce((sum, line) => sum + (beforeDuty(line).match(posts)?.length ?? 0), 0);
  return {
    names: [...names],
    posts: apart,
    postsInDuties: all - apart,
    hasDuties: tellsDuties(lines),
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
              (isName(said) ||
                isName(beginning(said)) ||
                (post.test(said) && said.length <= 16 && !notPage.test(said))),
          )
          .map(({ url }) => url),
      ),
    ].slice(0, MOST_NAMES),
  };
}
