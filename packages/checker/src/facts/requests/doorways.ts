import { isHollow } from '../lists/unread.ts';
import type { PageText, TextLink } from '../inspect/page-text.ts';
import { linkNature } from '../scan/address.ts';
import { fold } from '../scan/text.ts';
import { tinyFrames } from './tiny-frames.ts';
import words from './field-words.json' with { type: 'json' };

/** Where a page about requests leads somebody who wants to file one. */
export interface Doorways {
  /** A link or button that leads into filing one; the page's own address where only a script knows where to. */
  readonly entrance?: string;
  /** A form to download or print: a file, or the page's own address where it stands on the page. */
  readonly sheet?: string;
  /** A frame that holds another system. */
  readonly frame?: string;
  /** Something behind which filing may lie, but that does not say so: `button` `organs` `picture` `script`. */
  readonly doubt?: string;
}

const has = (text: string, all: readonly string[]): boolean => all.some((word) => text.includes(word));
const talk = new RegExp(words.talk);
/** True for the text of a link into filing a request, wherever it stands. */
export const isEntrance = (text: string): boolean => text.length <= 30 && has(text, words.entrance) && !talk.test(text);

/** On the page for requests itself a button need not say what is applied for; a notice before the form asks for consent. */
const entranceHere = new RegExp(words.entranceHere);
const consent = new RegExp(words.consent);
const isButton = (text: string): boolean => {
  const said = text.replace(/[^\p{Script=Han}\w]/gu, '');
  return said.length <= 14 && (entranceHere.test(said) || consent.test(said)) && !talk.test(said);
};
const leadsIn = (text: string): boolean => isEntrance(text) || isButton(text);

const file = /\.(?:docx?|wps|et|pdf|xlsx?|rtf|ofd|zip|rar)(?![a-z])/i;
const handsOut = /down|attach|\bfile|upload|affix|fujian/i;
const namesSheet = (text: string): boolean => has(text, words.sheet);
const isFile = ({ text, url }: TextLink): boolean => file.test(url) || file.test(text);
const isSheet = (link: TextLink): boolean =>
  namesSheet(link.text) && (isFile(link) || link.text.includes('\u4e0b\u8f7d') || handsOut.test(link.url));

export function doorways(page: PageText, html: string): Doorways {
  const main = page.links.filter(({ region, hidden }) => !hidden && (region === 'main' || region === 'side'));
  // menus speak of much else: only what says what is applied for
  const menu = page.links.filter(({ region, text }) => region === 'nav' && /\u516c\u5f00/.test(text));
  const entrance =
    main.find(({ text }) => leadsIn(text))?.url ??
    menu.find(({ text }) => isEntrance(text))?.url ??
    main.find((link) => link.text.length <= 40 && namesSheet(link.text) && !isSheet(link) && !talk.test(link.text))
      ?.url ??
    (scriptButtons(page, html).some(leadsIn) ? page.url : undefined);
  const sheet =
    page.links.find(isSheet)?.url ??
    (page.text.split('\n').some((line) => namesSheet(line) && !talk.test(line)) ? main.find(isFile)?.url : undefined) ??
    (printsForm(page) ? page.url : undefined);
  const tiny = tinyFrames(html, page.url);
  const frame = main.find(({ kind, url }) => kind === 'frame' && !tiny.has(url))?.url;
  if (entrance !== undefined || sheet !== undefined || frame !== undefined)
    return {
      ...(entrance !== undefined && { entrance }),
      ...(sheet !== undefined && { sheet }),
      ...(frame !== undefined && { frame }),
    };
  const doubt = doubtOf(page, html);
  return doubt === undefined ? {} : { doubt };
}

const button = /<button\b[^>]*>([^]{0,200}?)<\/button/gi;
/** What is to be clicked and has no address: buttons, and links that only a script knows. */
function scriptButtons({ scan }: PageText, html: string): readonly string[] {
  const links = scan.links.filter(
    ({ href, kind, region, hidden }) =>
      kind === 'a' && !hidden && (region === 'main' || region === 'side') && linkNature(href) !== 'address',
  );
  const elements = [...html.matchAll(button)].map(([, inside = '']) => fold(inside.replace(/<[^>]*>/g, ''), 40));
  return [...links.map(({ text }) => text), ...elements, ...scan.forms.flatMap(({ buttons }) => buttons.split(' '))];
}

const LONGEST_LABEL = 20;
const FEWEST_PARTS = 4;
/** True for the form itself, as a table to print: cells that name what the law lets be asked. */
function printsForm({ tables }: PageText): boolean {
  const cells = tables.flatMap(({ rows }) => rows.flat()).filter((cell) => cell.length <= LONGEST_LABEL);
  const parts = [words.words.applicant, words.words.identity, words.words.contact, words.words.delivery];
  const named = [words.words.wanted, ...parts].filter((part) => cells.some((cell) => has(cell, part)));
  return cells.some((cell) => has(cell, words.words.wanted)) && named.length >= FEWEST_PARTS;
}

const organ = new RegExp(words.organ);
const choice = new RegExp(words.choice);
const FEWEST_ORGANS = 3;
/** With fewer characters than these in all, menus and foot counted, a page is still to be drawn. */
const BARE = 120;
/** With fewer in its main part, what a picture there says may be all of it. */
const FEW = 200;

const foot = new RegExp(words.foot);
/** True for a page whose own part, from where it names itself to its foot, holds a picture. */
function picturesIn(html: string): boolean {
  const from = Math.max(...words.named.map((name) => html.lastIndexOf(name)));
  if (from < 0) return false;
  const own = html.slice(from);
  const end = own.search(foot);
  return /<img\b/i.test(end < 0 ? own : own.slice(0, end));
}

function doubtOf(page: PageText, html: string): string | undefined {
  const { blocks, links, scan, text, url } = page;
  const main = blocks.filter(({ region, hidden }) => region === 'main' && !hidden);
  if (main.some(({ tag, text: said }) => !/^h\d$/.test(tag) && leadsIn(said))) return 'button';
  const organs = links.filter(({ region, text: said }) => region === 'main' && organ.test(said));
  const boxes = scan.forms.some(({ fields }) => fields.some(({ type }) => type === 'select'));
  if (choice.test(text) && (organs.length >= FEWEST_ORGANS || boxes)) return 'organs';
  const here = new URL(url).host;
  const unnamed = links.some((link) => {
    const { host, pathname } = new URL(link.url);
    const own = host === here || host.endsWith('.gov.cn');
    return link.kind === 'a' && link.region === 'main' && link.text === '' && own && pathname !== '/' && !link.hidden;
  });
  if (unnamed || (scan.mainChars < FEW && picturesIn(html))) return 'picture';
  return scan.textChars < BARE || isHollow(html) ? 'script' : undefined;
}
