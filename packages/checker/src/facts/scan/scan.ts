import type { CrawlScan, Region } from '../page.ts';
import { attributes as openAttributes } from './attributes.ts';
import { keepForms } from './forms.ts';
import { saysEmpty } from './lexicon.ts';
import { keepLinks } from './links.ts';
import { namesReader, smallest } from './regions.ts';
import { keepRows } from './rows.ts';
import { keepScripts, readMeta } from './scripts.ts';
import { fold, lookAt, type Look } from './text.ts';
import { tokenize } from './tokenize.ts';
import { keepTrail } from './trail.ts';
import { openTree, type Node } from './tree.ts';

/** Elements that make the tree: what holds regions, rows and templates. Inline markup passes through. */
const structural = new Set(
  'html body div ul ol li dl dt dd table tbody tr td th p form nav header footer main section article aside center frameset noscript template'.split(
    ' ',
  ),
);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const dateLike = /(?:19|20)\d{2}\s*[-/.\u5e74]\s*\d{1,2}|\d{1,2}[-/]\d{1,2}|\d{1,2}\u6708\d{1,2}/;
const readNames = namesReader();

/**
 * Reads a page in one pass of the tokenizer: links, rows, trail, forms, dates and the texts that tell templates and missing
 * pages apart. Comments and script texts hold no links. Strings may be slices of `html`: store them, do not hold them.
 */
export function scanPage(html: string): CrawlScan {
  const attributes = openAttributes();
  const keeper = keepLinks();
  const { links } = keeper;
  const rows = keepRows(links);
  const forms = keepForms();
  const metas: Record<string, string> = {};
  const trail = keepTrail();
  const dates: { label: string; text: string; region: Region }[] = [];
  const scripts = keepScripts();
  const texts: number[] = [];
  const skeleton = new Set<number>();
  const look: Look = { visible: 0, folded: 0, digits: false };
  const tree = openTree({
    tag: '',
    tagHash: 0,
    region: 'main',
    hidden: false,
    firstLink: 0,
    dates: undefined,
    spent: false,
  });

  let title = '';
  let h1 = '';
  let lang = '';
  let base = '';
  let tag = '';
  let raw: 'title' | 'script' | 'style' | 'textarea' | undefined;
  let anchor: { said: string; region: Region; href: string } | undefined;
  let anchorLink: ReturnType<typeof keeper.add>;
  let heading = '';
  let textChars = 0;
  let mainChars = 0;
  let opening = '';
  let empty = '';
  let beforeStart = 0;
  let beforeEnd = 0;
  let mainMedia = 0;

  const left = (node: Node): void => {
    rows.left(node, tree.top());
    if (node.tag === 'form') forms.close();
  };

  function closeAnchor(): void {
    if (anchor === undefined) return;
    const said = fold(anchor.said, 120);
    if (
      anchorLink &&
      said !== '' &&
      (anchorLink.text === '' ||
        said.length >= anchorLink.text.length ||
        !anchorLink.text.includes(said.replace(/\.{3,}|\u2026/g, '')))
    )
      anchorLink.text = said;
    if (anchor.region === 'crumb' && anchorLink) trail.link(anchorLink.text, anchor.href);
    anchor = undefined;
    anchorLink = undefined;
  }

  function openTag(): void {
    const parent = tree.top();
    if (structural.has(tag)) {
      const id = attributes.get('id');
      const classes = attributes.get('class');
      const { region: named, hash } = readNames(tag, id, classes);
      let tagHash = parent.tagHash;
      if (id !== '' || classes !== '') {
        tagHash = hash;
        skeleton.add(Math.imul(parent.tagHash, 31) ^ tagHash);
      }
      const region = named ?? parent.region;
      const hidden = parent.hidden || attributes.has('hidden') || attributes.get('style').includes('display:none');
      tree.push({ tag, tagHash, region, hidden, firstLink: links.length, dates: undefined, spent: false }, left);
      if (tag === 'form') {
        forms.open(attributes.get('action'), attributes.get('method'), region);
        if (attributes.get('action').trim() !== '') keeper.addOne(attributes.get('action'), 'form', region, '');
      } else if (tag === 'html') lang = attributes.get('lang') || lang;
    }
    const { region, hidden } = tree.top();
    if (tag === 'a') closeAnchor();
    const link = keeper.add(tag, attributes, region, hidden);
    switch (tag) {
      case 'a':
        anchorLink = link;
        anchor = { said: '', region, href: attributes.get('href') };
        if (attributes.has('onclick')) scripts.onclick(attributes.get('onclick'));
        break;
      case 'meta':
        readMeta(metas, attributes, (href) => keeper.addOne(href, 'refresh', 'main', ''));
        break;
      case 'base':
        if (base === '') base = attributes.get('href');
        break;
      case 'script':
        raw = 'script';
        scripts.open(attributes.get('type'), attributes.has('src'));
        break;
      case 'style':
      case 'title':
      case 'textarea':
        raw = tag;
        if (tag === 'textarea') forms.control(tag, attributes, region);
        break;
      case 'input':
      case 'select':
        forms.control(tag, attributes, region);
        break;
      case 'img':
      case 'iframe':
      case 'video':
      case 'audio':
      case 'embed':
      case 'object':
        if (region === 'main') mainMedia += 1;
        if (tag === 'img' && anchorLink && anchorLink.text === '') anchorLink.text = fold(attributes.get('alt'), 120);
        break;
      case 'time':
        if (attributes.has('datetime')) noteDate(attributes.get('datetime'), 'datetime', region);
        break;
      default:
        if (headings.has(tag)) heading = tag;
    }
  }

  function noteDate(text: string, label: string, region: Region): void {
    if (dates.length < 40) dates.push({ label, text: fold(text, 80), region });
  }

  function text(piece: string, start: number, end: number): void {
    lookAt(look, piece, start, end);
    if (look.visible === 0) return;
    const node = tree.top();
    textChars += look.visible;
    if (look.visible > 1 && texts.length < 400) texts.push(look.folded);
    if (node.region === 'main') mainChars += look.visible;
    const short = look.visible < 200;
    const seen = short || opening.length < 600 ? piece.slice(start, end) : '';
    if (anchor !== undefined && anchor.said.length < 240) anchor.said += seen;
    else if (heading !== '' || node.region === 'main') {
      if (heading === 'h1' && h1.length < 200) h1 += seen;
    }
    if (node.region === 'main' && opening.length < 600) opening += `${seen} `;
    if (!short) return;
    if (empty === '' && look.visible < 60 && anchor === undefined && node.region !== 'foot' && saysEmpty.test(seen))
      empty = fold(seen, 60);
    if (look.visible < 60) {
      if (anchor === undefined && trail.leads(seen)) node.region = 'crumb';
      else if (node.region === 'crumb' && anchor === undefined && look.visible > 1) trail.text(seen);
    }
    if (look.digits && dateLike.test(seen)) {
      rows.date(node, fold(seen, 60));
      if (anchor === undefined) noteDate(seen, fold(html.slice(beforeStart, beforeEnd), 200).slice(-14), node.region);
    }
    beforeStart = start;
    beforeEnd = end;
  }

  function closeTag(name: string): void {
    if (name === 'a') closeAnchor();
    else if (name === 'script' || name === 'style' || name === 'title' || name === 'textarea') {
      if (raw === 'script') scripts.close(html);
      raw = undefined;
    } else if (structural.has(name)) tree.pop(name, left);
    else if (headings.has(name)) heading = '';
  }

  tokenize(html, {
    tagName(start, end) {
      tag = html.slice(start, end).toLowerCase();
      attributes.clear();
    },
    attributeName: (start, end) => attributes.name(html, start, end),
    attributeData: (start, end) => attributes.data(html, start, end),
    attributeEntity: (codepoint) => attributes.entity(codepoint),
    attributeEnd: () => attributes.end(),
    tagEnd: openTag,
    closeTag: (start, end) => closeTag(html.slice(start, end).toLowerCase()),
    text(start, end) {
      if (raw === undefined) text(html, start, end);
      else if (raw === 'script') scripts.text(start, end);
      else if (raw === 'title' && title.length < 300) title += html.slice(start, end);
    },
    textEntity(codepoint) {
      const char = String.fromCodePoint(codepoint);
      if (raw === undefined) {
        if (anchor !== undefined) anchor.said += char;
        else if (heading === 'h1') h1 += char;
      } else if (raw === 'title') title += char;
    },
  });
  closeAnchor();
  tree.end(left);
  return {
    title: fold(title, 200),
    h1: fold(h1, 200),
    lang,
    base,
    metas,
    links,
    rows: rows.rows,
    crumbs: trail.steps,
    forms: forms.all(),
    dates,
    islands: scripts.islands,
    textChars,
    mainChars,
    opening: fold(opening, 600),
    saysEmpty: empty,
    mainMedia,
    texts,
    skeleton: smallest(skeleton),
    bodyless: textChars === 0 && mainMedia === 0,
    firstScript: scripts.first,
  };
}
