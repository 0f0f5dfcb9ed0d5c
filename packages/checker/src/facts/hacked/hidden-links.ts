import { Parser } from 'htmlparser2';
import { fold } from '../scan/text.ts';

/** A link to another site that a visitor cannot see. */
export interface HiddenLink {
  readonly url: string;
  readonly text: string;
  /** How it is hidden, as the page writes it: `display:none`, `left:-9999px` … */
  readonly by: string;
}

const MOST = 200;
const DEEPEST = 2000;
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Styles that take an element from view. A menu that opens is hidden too: what is in it tells them apart. */
const hiding: readonly RegExp[] = [
  /display\s*:\s*none/i,
  /visibility\s*:\s*hidden/i,
  /(?:left|top|text-indent|margin-left|margin-top)\s*:\s*-\s*\d{3,}(?:\.\d+)?\s*(?:px|em|pt)?/i,
  /font-size\s*:\s*[01](?:px|pt)?\s*(?:;|$)/i,
  /(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*[0-3](?:px)?\s*(?:;|$)/i,
  /opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)/i,
];

function hiddenBy(tag: string, given: Readonly<Record<string, string>>): string {
  const style = given['style'] ?? '';
  for (const one of hiding) {
    const found = style === '' ? null : one.exec(style.slice(0, 1000));
    if (found !== null) return found[0].trim();
  }
  if ('hidden' in given) return 'hidden';
  if (tag === 'marquee' && /^[0-3](?:px)?$/.test(given['height'] ?? given['width'] ?? ''))
    return `marquee ${given['height'] ?? ''}`;
  return '';
}

/** Links to other hosts that stand where nobody sees them, page order, at most 200. */
export function hiddenLinks(html: string, base: string): readonly HiddenLink[] {
  const found: HiddenLink[] = [];
  const open: { readonly tag: string; readonly by: string }[] = [];
  const { host } = new URL(base);
  let current: { url: string; text: string; by: string } | undefined;
  const parser = new Parser({
    onopentag(tag, given) {
      const by = (open.at(-1)?.by ?? '') || hiddenBy(tag, given);
      if (!empty.has(tag) && open.length < DEEPEST) open.push({ tag, by });
      if (tag !== 'a' || by === '' || found.length >= MOST) return;
      const href = given['href'] ?? '';
      const url = /^(?:https?:)?\/\//i.test(href.trim()) ? URL.parse(href.trim(), base) : null;
      if (url !== null && url.host !== host) found.push((current = { url: url.href, text: '', by }));
    },
    ontext(text) {
      if (current !== undefined && current.text.length < 200) current.text += text;
    },
    onclosetag(tag) {
      if (tag === 'a') {
        if (current !== undefined) current.text = fold(current.text, 80);
        current = undefined;
      }
      if (open.at(-1)?.tag === tag) open.pop();
    },
  });
  parser.write(html.slice(0, 4_000_000));
  parser.end();
  return found;
}
