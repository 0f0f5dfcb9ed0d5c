import type { CrawlScan } from '../page.ts';
import { closeAnchor, type Anchor } from './anchor.ts';
import { attributes as openAttributes } from './attributes.ts';
import { keepForms } from './forms.ts';
import { keepHandler } from './handlers.ts';
import { keepLinks } from './links.ts';
import { namesReader, smallest } from './regions.ts';
import { keepRows } from './rows.ts';
import { keepSaid } from './said.ts';
import { type KnownMarkup, type Tally } from './same-markup.ts';
import { keepScripts, readMeta } from './scripts.ts';
import { beginsChrome, keepStretches } from './stretches.ts';
import { tagName } from './tag-name.ts';
import { fold } from './text.ts';
import { tokenize } from './tokenize.ts';
import { keepTrail } from './trail.ts';
import { openTree, type Node } from './tree.ts';

/** Elements that make the tree: what holds regions, rows and templates. Inline markup passes through. */
const structural = new Set(
  'html body div ul ol li dl dt dd table tbody tr td th p form nav header footer main section article aside center frameset noscript template'.split(
    ' ',
  ),
);
const boxes = new Set('div ul ol dl table form center section article'.split(' '));
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const readNames = namesReader();

/**
 * Reads a page in one pass of the tokenizer: links, rows, trail, forms, dates and the texts that tell templates and missing
 * pages apart. Comments and script texts hold no links. Strings may be slices of `html`: store them, do not hold them.
 *
 * @param known the crawl's memory of menus and footers: what stood on an earlier page is not read again
 */
export function scanPage(html: string, known?: KnownMarkup): CrawlScan {
  const attributes = openAttributes();
  const tally: Tally = {
    links: [],
    rows: [],
    forms: [],
    texts: [],
    names: [],
    textChars: 0,
    h1: '',
    labelStart: 0,
    labelEnd: 0,
    controls: 0,
    scripts: 0,
    others: 0,
  };
  const { links } = tally;
  const keeper = keepLinks(links);
  const rows = keepRows(links, tally.rows);
  const forms = keepForms(tally.forms);
  const metas: Record<string, string> = {};
  const trail = keepTrail();
  const said = keepSaid(tally, rows, trail);
  const scripts = keepScripts();
  const tree = openTree<Node>({
    tag: '',
    tagHash: 0,
    region: 'main',
    hidden: false,
    firstLink: 0,
    dates: undefined,
    spent: false,
  });

  const stretches = known && keepStretches({ html, known, tally, tree, forms, scripts });

  let title = '';
  let titles = 0; // the first alone is the page's
  let lang = '';
  let base = '';
  let tag = '';
  let raw: 'title' | 'script' | 'style' | 'textarea' | undefined;
  let anchor: Anchor | undefined;
  let heading = '';
  let mainMedia = 0;

  const left = (node: Node): void => {
    rows.left(node, tree.top());
    if (node.tag === 'form') forms.close();
    stretches?.left(node);
  };

  function leaveAnchor(): void {
    if (anchor !== undefined) closeAnchor(anchor, trail, tally);
    anchor = undefined;
  }

  /** Opens the element; true when a menu, a header or a footer begins with it. */
  function openNode(): boolean {
    const parent = tree.top();
    const id = attributes.get('id');
    const classes = attributes.get('class');
    const { region: named, hash } = readNames(tag, id, classes);
    let tagHash = parent.tagHash;
    if (id !== '' || classes !== '') {
      tagHash = hash;
      tally.names.push(Math.imul(parent.tagHash, 31) ^ tagHash);
    }
    // old pages write the trail into the cell that holds the whole list
    const isAfter = parent.afterTrail !== undefined && boxes.has(tag) && trail.steps.length > 0;
    const region = named ?? (isAfter ? parent.afterTrail : undefined) ?? parent.region;
    const hidden = parent.hidden || attributes.has('hidden') || attributes.get('style').includes('display:none');
    tree.push({ tag, tagHash, region, hidden, firstLink: links.length, dates: undefined, spent: false }, left);
    if (tag === 'form') {
      tally.controls += 1;
      forms.open(attributes, region);
      if (attributes.get('action').trim() !== '') keeper.addOne(attributes.get('action'), 'form', region, '');
    } else if (tag === 'html') lang = attributes.get('lang') || lang;
    return beginsChrome(region, parent.region);
  }

  function openTag(): boolean {
    const begins = structural.has(tag) && openNode();
    const { region, hidden } = tree.top();
    if (tag === 'a') leaveAnchor();
    const link = keeper.add(tag, attributes, region, hidden);
    switch (tag) {
      case 'a':
        anchor = { said: '', region, href: attributes.get('href'), link };
        break;
      case 'meta':
        readMeta(metas, attributes, (href) => keeper.addOne(href, 'refresh', 'main', ''));
        tally.others += 1;
        break;
      case 'base':
        if (base === '') base = attributes.get('href');
        tally.others += 1;
        break;
      case 'script':
        raw = 'script';
        scripts.open(attributes.get('type'), attributes.has('src'));
        if (scripts.query(attributes)) tally.others += 1;
        break;
      case 'style':
      case 'title':
        raw = tag;
        titles += Number(tag === 'title');
        break;
      case 'textarea':
        raw = tag;
        control(region);
        break;
      case 'input':
      case 'select':
        control(region);
        break;
      case 'img':
      case 'iframe':
      case 'video':
      case 'audio':
      case 'embed':
      case 'object':
        if (region === 'main') {
          mainMedia += 1;
          tally.others += 1;
        }
        if (tag === 'img' && anchor?.link?.text === '') anchor.link.text = fold(attributes.get('alt'), 120);
        break;
      case 'time':
        if (attributes.has('datetime')) said.date(attributes.get('datetime'), 'datetime', region);
        break;
      default:
        if (headings.has(tag)) heading = tag;
        else if (tag === 'svg') titles = 2; // titles in it are those of drawings
    }
    if (attributes.has('onclick') && keepHandler(tag, attributes.get('onclick'), link, scripts)) tally.others += 1;
    return begins;
  }

  function control(region: Node['region']): void {
    tally.controls += 1;
    if (!forms.isOpen()) tally.others += 1; // goes to a form that stands nowhere
    forms.control(tag, attributes, region);
  }

  function closeTag(name: string): void {
    if (name === 'a') leaveAnchor();
    else if (name === 'script' || name === 'style' || name === 'title' || name === 'textarea') {
      if (raw === 'script') {
        tally.scripts += 1;
        if (scripts.close(html)) tally.others += 1;
      }
      raw = undefined;
    } else if (structural.has(name)) tree.pop(name, left);
    else if (headings.has(name)) heading = '';
  }

  tokenize(html, {
    tagName(start, end) {
      tag = tagName(html, start, end);
      attributes.clear();
    },
    attributeName: (start, end) => attributes.name(html, start, end),
    attributeData: (start, end) => attributes.data(html, start, end),
    attributeEntity: (codepoint) => attributes.entity(codepoint),
    attributeEnd: () => attributes.end(),
    tagEnd(end) {
      const begins = openTag();
      if (stretches === undefined) return end;
      stretches.forget();
      return begins && anchor === undefined && heading === '' && said.empty === '' ? stretches.past(end) : end;
    },
    closeTag(start, end) {
      closeTag(tagName(html, start, end));
      stretches?.settle(end, anchor === undefined && heading === '');
    },
    text(start, end) {
      if (raw === undefined) said.text(html, start, end, tree.top(), anchor, heading);
      else if (raw === 'script') scripts.text(start, end);
      else if (raw === 'title' && titles === 1 && title.length < 300) title += html.slice(start, end);
    },
    textEntity(codepoint) {
      const char = String.fromCodePoint(codepoint);
      if (raw === undefined) {
        if (anchor !== undefined) anchor.said += char;
        else if (heading === 'h1') tally.h1 += char;
      } else if (raw === 'title' && titles === 1) title += char;
    },
  });
  leaveAnchor();
  tree.end(left);
  const { textChars, texts } = tally;
  return {
    title: fold(title, 200),
    h1: fold(tally.h1, 200),
    lang,
    base,
    metas,
    links,
    rows: tally.rows,
    crumbs: trail.steps,
    forms: tally.forms,
    dates: said.dates,
    islands: scripts.islands,
    textChars,
    mainChars: said.mainChars,
    opening: fold(said.opening, 600),
    saysEmpty: said.empty,
    mainMedia,
    texts,
    skeleton: smallest(new Set(tally.names)),
    bodyless: textChars === 0 && mainMedia === 0,
    firstScript: scripts.first,
    stretches: stretches?.found ?? [],
  };
}
