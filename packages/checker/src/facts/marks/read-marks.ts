import type { TextLink } from '../inspect/page-text.ts';
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
  errors: /jiucuo|zfwzgl\.www\.gov\.cn|pucha\.kaipuyun\.cn/i,
};
/** Number of a filing in the address of its picture. */
const recordCode = /[?&#/](?:record)?code=(\d{11,14})/i;
const sitemapPath = /\/(?:site_?map|wzdt|zddt)(?:[/.?_]|$)/i;
/** How a page has its foot put in by a script: a file called so, a fragment loaded, an empty box, text written out. */
const footByScript =
  /<script[^>]{1,300}src=["']?[^"'\s>]{0,200}(?:foot|bottom|copyright|dibu|tail)|\.load\(\s{0,9}["'][^"']{0,200}(?:foot|bottom|copyright|dibu)|(?:id|class)=["']?(?:foot|footer|bottom|copyright)["']?[^>]{0,200}>\s{0,99}<\/(?:div|footer)>|document\.write(?:ln)?\(/i;

const HEAD_TEXTS = 40;
/** Without this many characters below, there is no footer in the page itself. */
const FOOT = 10;

/** Reads the marks of a home page; undefined for what is no page. */
export function readMarks(seen: Seen): HomeMarks | undefined {
  const { page, bytes, contentType } = seen;
  if (page === undefined) return undefined;
  const { html } = decodePage(bytes, contentType);
  const shown = page.blocks.filter(({ hidden }) => !hidden);
  const said: Said = {
    // a label and its number may stand in two cells
    texts: [...shown.map(({ text }) => text), shown.map(({ text }) => text).join(' ')],
    links: page.links,
    pictures: page.scan.links.flatMap(({ kind, text }) => (kind === 'img' && text !== '' ? [text] : [])),
    html,
    written: writtenBy(html),
    code: page.scan.metas['siteidcode'] ?? '',
  };
  const inHead = shown.filter(({ region }) => region === 'head' || region === 'nav').slice(0, HEAD_TEXTS);
  const pictures = page.scan.links.filter(({ kind, region }) => kind === 'img' && region === 'head');
  const marks: Partial<Record<MarkKind, Mark>> = {};
  for (const kind of markKinds) {
    const mark = markOf(kind, said);
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
    footless: (foot < FOOT && (/<iframe\b/i.test(html) || /<script[^>]+src/i.test(html))) || footByScript.test(html),
  };
}

/** What a page says in the ways a mark may be said. */
interface Said {
  readonly texts: readonly string[];
  readonly links: readonly TextLink[];
  readonly pictures: readonly string[];
  readonly html: string;
  /** Texts inside its own scripts. */
  readonly written: string;
  /** What the tag SiteIDCode says. */
  readonly code: string;
}

/** What inline scripts hold, their markup taken off: `document.write('<p>…')`. */
const writtenBy = (html: string): string =>
  [...html.matchAll(/<script\b[^>]{0,500}>([^]*?)<\/script/gi)]
    .map(([, script = '']) =>
      /[\u4e00-\u9fff]/.test(script) ? script.replace(/<[^<>]{0,300}>|&nbsp;|\\[nt]/g, ' ') : '',
    )
    .join('\n')
    .slice(0, 100_000);

function markOf(kind: MarkKind, said: Said): Mark | undefined {
  const name = texts[kind];
  const hosts: readonly string[] = kind in markHosts ? markHosts[kind as keyof typeof markHosts] : [];
  const byHost = said.links.find(({ url }) => isHostOf(url, hosts));
  const byText = said.links.find(({ text }) => name.test(text));
  const link = byText ?? byHost;
  const url = link?.url ?? '';
  const found =
    name.exec(said.texts.find((text) => name.test(text)) ?? byText?.text ?? '') ??
    name.exec(said.pictures.find((text) => name.test(text)) ?? '');
  const textOf = (match: RegExpExecArray): string =>
    ((kind === 'idCode' ? match[1] : match[0]) ?? '').replace(/\s/g, '');
  if (found !== null) return { text: textOf(found), url, scripted: false };
  const unsaid = withoutText(kind, link, said);
  if (unsaid !== undefined) return unsaid;
  const inScript = name.exec(said.written);
  if (inScript !== null) return { text: textOf(inScript), url, scripted: true };
  const script = scripts[kind];
  return script?.test(said.html) === true ? { text: '', url: '', scripted: true } : undefined;
}

/** A mark that no text names: a link to the place it leads to, a picture of the number, a number without its label. */
function withoutText(
  kind: MarkKind,
  link: TextLink | undefined,
  { links, texts: shown, code }: Said,
): Mark | undefined {
  // a mark that must show its number is not there by its link alone; but a picture may show it
  const isNumbered = kind === 'icp' || kind === 'police';
  const isOther = kind === 'icp' && recordCode.test(link?.url ?? '');
  if (link !== undefined && !isOther && (!isNumbered || link.text === ''))
    return { text: recordCode.exec(link.url)?.[1] ?? link.text, url: link.url, scripted: false };
  if (kind === 'sitemap') {
    const map = links.find(({ url }) => sitemapPath.test(url));
    if (map !== undefined) return { text: map.text, url: map.url, scripted: false };
  }
  return kind === 'idCode' && /^(?:\d{10}|bm\d{8})$/i.test(code) && shown.some((text) => text.includes(code))
    ? { text: code, url: '', scripted: false }
    : undefined;
}
