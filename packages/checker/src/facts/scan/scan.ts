import { Tokenizer } from 'htmlparser2';
import type { CrawlScan, Region } from '../page.ts';
import { attributes as openAttributes } from './attributes.ts';
import { keepForms } from './forms.ts';
import { crumbLeads, saysEmpty } from './lexicon.ts';
import { keepLinks } from './links.ts';
import { namesReader } from './regions.ts';
import { keepRows } from './rows.ts';
import { islandMarks, readMeta } from './scripts.ts';
import { fold, lookAt, type Look } from './text.ts';
import { isEmptyElement, openTree, type Node } from './tree.ts';

/** Elements that make the tree: what holds regions, rows and templates. Inline markup passes through. */
const structural = new Set(
  'html body div ul ol li dl dt dd table tbody tr td th p form nav header footer main section article aside center frameset noscript template'.split(' '),
);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const dateLike = /(?:19|20)\d{2}\s*[-/.\u5e74]\s*\d{1,2}|\d{1,2}[-/]\d{1,2}|\d{1,2}\u6708\d{1,2}/;
const ISLAND = 262_144;
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
  const crumbs: { text: string; href: string }[] = [];
  const dates: { label: string; text: string; region: Region }[] = [];
  const islands: { type: string; text: string }[] = [];
  const texts: number[] = [];
  const skeleton = new Set<number>();
  const look: Look = { visible: 0, folded: 0, digits: false };
  const tree = openTree({ tag: '', tagHash: 0, region: 'main', hidden: false, firstLink: 0, dates: undefined, spent: false });

  let title = '';
  let h1 = '';
  let lang = '';
  let base = '';
  let tag = '';
  let raw: 'title' | 'script' | 'style' | 'textarea' | undefined;
  let rawStart = 0;
  let scriptType = '';
  let scripted = false;
  let firstScript = '';
  let anchor: { text: string; said: string; region: Region; href: string } | undefined;
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
    if (anchorLink && said !== '' && (anchorLink.text === '' || said.length >= anchorLink.text.length || !anchorLink.text.includes(said.replace(/\.{3,}|\u2026/g, '')))) anchorLink.text = said;
    if (anchor.region === 'crumb' && anchorLink && crumbs.length < 12) crumbs.push({ text: anchorLink.text, href: anchor.href });
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
        anchor = { text: '', said: '', region, href: attributes.get('href') };
        if (attributes.has('onclick')) islands.length < 40 && islands.push({ type: 'onclick', text: attributes.get('onclick').slice(0, 500) });
        break;
      case 'meta':
        readMeta(metas, attributes, (href) => keeper.addOne(href, 'refresh', 'main', ''));
        break;
      case 'base':
        if (base === '') base = attributes.get('href');
        break;
      case 'script':
        raw = 'script';
        rawStart = -1;
        scriptType = attributes.get('type').toLowerCase();
        scripted = !attributes.has('src');
        break;
      case 'style':
      case 'title':
      case 'textarea':
        raw = tag;
        if (tag === 'textarea') forms.field(attributes.get('name'), 'textarea', '', attributes.get('placeholder') || attributes.get('title'), region);
        break;
      case 'input':
        forms.field(attributes.get('name') || attributes.get('id'), attributes.get('type').toLowerCase() || 'text', attributes.get('value'), attributes.get('placeholder') || attributes.get('title'), region);
        if (/^(?:submit|button|image)$/i.test(attributes.get('type'))) forms.button(attributes.get('value') || attributes.get('alt'));
        break;
      case 'select':
        forms.field(attributes.get('name'), 'select', '', attributes.get('title'), region);
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
    if (empty === '' && look.visible < 60 && anchor === undefined && node.region !== 'foot' && saysEmpty.test(seen)) empty = fold(seen, 60);
    if (look.visible < 60) {
      if (anchor === undefined && seen.includes('\u4f4d\u7f6e') && crumbLeads.some((lead) => seen.includes(lead))) node.region = 'crumb';
      else if (node.region === 'crumb' && anchor === undefined && look.visible > 1) crumb(seen);
    }
    if (look.digits && dateLike.test(seen)) {
      rows.date(node, fold(seen, 60));
      if (anchor === undefined) noteDate(seen, fold(html.slice(beforeStart, beforeEnd), 200).slice(-14), node.region);
    }
    beforeStart = start;
    beforeEnd = end;
  }

  function crumb(seen: string): void {
    for (const part of seen.split(/[>\u00bb\u203a\uff1e/|]+/)) {
      const name = fold(part, 40);
      if (name !== '' && !crumbLeads.some((lead) => name.includes(lead)) && crumbs.length < 12 && name.length > 1) crumbs.push({ text: name, href: '' });
    }
  }

  function closeTag(name: string): void {
    if (name === 'a') closeAnchor();
    else if (name === 'script' || name === 'style' || name === 'title' || name === 'textarea') {
      if (raw === 'script' && scripted && rawStart >= 0) script();
      raw = undefined;
    } else if (structural.has(name)) tree.pop(name, left);
    else if (headings.has(name)) heading = '';
  }

  let rawEnd = 0;
  function script(): void {
    const body = html.slice(rawStart, Math.min(rawEnd, rawStart + ISLAND));
    if (firstScript === '') firstScript = body.slice(0, 400);
    if (/xml|json/.test(scriptType) || islandMarks(body)) islands.push({ type: scriptType, text: body });
    rawStart = -1;
  }

  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase();
        attributes.clear();
      },
      onattribname: (start, end) => attributes.name(html, start, end),
      onattribdata: (start, end) => attributes.data(html, start, end),
      onattribentity: (codepoint) => attributes.entity(codepoint),
      onattribend: () => attributes.end(),
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag: (start, end) => closeTag(html.slice(start, end).toLowerCase()),
      ontext(start, end) {
        if (raw === undefined) text(html, start, end);
        else if (raw === 'script') {
          if (rawStart < 0) rawStart = start;
          rawEnd = end;
        } else if (raw === 'title' && title.length < 300) title += html.slice(start, end);
      },
      ontextentity(codepoint) {
        const char = String.fromCodePoint(codepoint);
        if (raw === undefined) {
          if (anchor !== undefined) anchor.said += char;
          else if (heading === 'h1') h1 += char;
        } else if (raw === 'title') title += char;
      },
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  closeAnchor();
  tree.end(left);
  return {
    title: fold(title, 200), h1: fold(h1, 200), lang, base, metas, links, rows: rows.rows, crumbs, forms: forms.all(), dates, islands,
    textChars, mainChars, opening: fold(opening, 600), saysEmpty: empty, mainMedia, texts,
    skeleton: [...skeleton].map((hash) => hash >>> 0).toSorted((a, b) => a - b).slice(0, 64),
    bodyless: textChars === 0 && mainMedia === 0, firstScript,
  };
}
