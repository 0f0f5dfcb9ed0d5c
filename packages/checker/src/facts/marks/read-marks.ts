import type { Block, TextLink } from '../inspect/page-text.ts';
import type { Seen } from '../inspect/answer.ts';
import { decodePage } from '../scan/charset.ts';
import { isHostOf, markHosts } from './hosts.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** The marks of a home page (国办发〔2017〕47号, 国办秘函〔2019〕19号). */
export const markKinds = ['party', 'idCode', 'icp', 'police', 'sponsor', 'contact', 'sitemap', 'errors'] as const;
export type MarkKind = (typeof markKinds)[number];

/** One mark as a page shows it. */
export interface Mark {
  /** What it says, '' when it is not there as a text. */
  readonly text: string;
  /** Where it leads, '' when nowhere. */
  readonly url: string;
  /** A script of the page puts it there. */
  readonly scripted: boolean;
}

export interface HomeMarks {
  readonly marks: Readonly<Partial<Record<MarkKind, Mark>>>;
  readonly title: string;
  /** Texts and alternative texts of the page's head, in page order. */
  readonly head: readonly string[];
  /** True when the head shows a picture that has no text. */
  readonly silentLogo: boolean;
  readonly metas: Readonly<Record<string, string>>;
  /** True when the page itself holds no footer text: it may come by a script or a frame. */
  readonly footless: boolean;
}

const pattern = (source: string): RegExp => new RegExp(source, 'i');
const texts: Readonly<Record<MarkKind, RegExp>> = {
  party: pattern(lexicon.party),
  idCode: pattern(lexicon.idCode),
  icp: pattern(lexicon.icp),
  police: pattern(lexicon.police),
  sponsor: pattern(lexicon.sponsor),
  contact: pattern(lexicon.contact),
  sitemap: pattern(lexicon.sitemap),
  errors: pattern(lexicon.errors),
};
/** What the scripts and empty elements that put a mark there are called. */
const scripts: Readonly<Partial<Record<MarkKind, RegExp>>> = {
  party: /_ideConac|conac\.cn/i,
  errors: /_span_jiucuo|jiucuo\.js|zfwzgl\.www\.gov\.cn|pucha\.kaipuyun\.cn|exposure\/jiucuo/i,
};

const HEAD_TEXTS = 40;
/** Without this many characters below, there is no footer in the page itself. */
const FOOT = 10;

/** Reads the marks of a home page; undefined for what is no page. */
export function readMarks(seen: Seen): HomeMarks | undefined {
  const { page, bytes, contentType } = seen;
  if (page === undefined) return undefined;
  const { html } = decodePage(bytes, contentType);
  const shown = page.blocks.filter(({ hidden }) => !hidden);
  const inHead = shown.filter(({ region }) => region === 'head' || region === 'nav').slice(0, HEAD_TEXTS);
  const pictures = page.scan.links.filter(({ kind, region }) => kind === 'img' && region === 'head');
  const marks: Partial<Record<MarkKind, Mark>> = {};
  for (const kind of markKinds) {
    const mark = markOf(kind, shown, page.links, page.scan.links, html);
    if (mark !== undefined) marks[kind] = mark;
  }
  const foot = shown.reduce((sum, { region, text }) => (region === 'foot' ? sum + text.length : sum), 0);
  return {
    marks,
    title: page.scan.title,
    head: [...inHead.map(({ text }) => text.slice(0, 80)), ...pictures.map(({ text }) => text)].filter(
      (text) => text !== '',
    ),
    silentLogo: pictures.some(({ text }) => text === ''),
    metas: Object.fromEntries(
      ['sitename', 'sitedomain', 'siteidcode'].flatMap((name) => {
        const value = page.scan.metas[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    footless: foot < FOOT && (/<iframe\b/i.test(html) || /<script[^>]+src/i.test(html)),
  };
}

function markOf(
  kind: MarkKind,
  blocks: readonly Block[],
  links: readonly TextLink[],
  loads: readonly { readonly href: string; readonly kind: string; readonly text: string }[],
  html: string,
): Mark | undefined {
  const said = texts[kind];
  const hosts: readonly string[] = kind in markHosts ? markHosts[kind as keyof typeof markHosts] : [];
  const byHost = links.find(({ url }) => isHostOf(url, hosts));
  const byText = links.find(({ text }) => said.test(text));
  const block = blocks.find(({ text }) => said.test(text));
  const picture = loads.find(({ kind: how, text }) => how === 'img' && said.test(text));
  const found = said.exec(block?.text ?? byText?.text ?? picture?.text ?? '');
  // a mark that must show its number is not there by its link alone; the badge and the box for errors are pictures
  const isNumbered = kind === 'idCode' || kind === 'icp' || kind === 'police';
  const link = byText ?? byHost;
  if (found !== null)
    return {
      text: (kind === 'idCode' ? (found[1] ?? '') : found[0]).replace(/\s/g, ''),
      url: link?.url ?? '',
      scripted: false,
    };
  if (link !== undefined && !isNumbered) return { text: link.text, url: link.url, scripted: false };
  const script = scripts[kind];
  return script?.test(html) === true ? { text: '', url: '', scripted: true } : undefined;
}
