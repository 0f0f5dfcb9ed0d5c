import type { PageScan } from '../page.ts';
import type { Unread } from './list-read.ts';
import { scriptedHref } from './scripted.ts';
import lexicon from './lists.json' with { type: 'json' };

const empty = /^(?:javascript:|about:|data:|#|$)/i;

/** A frame in the middle of a page that shows another page in it. */
const framesList = ({ links }: PageScan): boolean =>
  links.some(
    ({ kind, region, href, hidden }) => kind === 'frame' && region === 'main' && !hidden && !empty.test(href.trim()),
  );

const { templates, boxes } = lexicon.hollow;
const template = new RegExp(templates, 'i');
const hollowBox = new RegExp(boxes, 'i');
const scripted = /<script\b/i;

/** True when a page holds the frame of a list that a script fills: marks of a template, or an empty box that bears a name. */
export const isHollow = (html: string): boolean => scripted.test(html) && (template.test(html) || hollowBox.test(html));

/** An array of records that name something, in a form that no reader here understands. */
const holdsArray = (script: string): boolean =>
  lexicon.json.title.some((key) => script.includes(key)) &&
  /\[\s{0,50}\{\s{0,50}["']?\w{1,30}["']?\s{0,5}:/.test(script);

const drawing = new RegExp(lexicon.drawing, 'i');
const loading = new RegExp(lexicon.loading, 'i');
/** More text than this is no box that waits for its rows. */
const WAITING = 120;

/** Rows that a script will draw: by a library made for it, or where it says to wait. */
const isDrawn = ({ links, mainChars, opening }: PageScan): boolean =>
  links.some(({ kind, href }) => kind === 'js' && drawing.test(href)) || (mainChars < WAITING && loading.test(opening));

/**
 * The mechanism by which a page without rows may still have some: a script that asks for them, a frame, a form that
 * posts back, an array in a form nobody reads. Undefined when there is no sign of any. A hit counter asks for
 * something too, so a bare call counts only beside a word of lists.
 */
export function unreadMark(scan: PageScan, script: string): Unread | undefined {
  for (const { kind, any, with: words } of lexicon.unread)
    if (
      any.some((mark) => script.includes(mark)) &&
      (words.length === 0 || words.some((word) => script.includes(word)))
    )
      return kind as Unread;
  if (script !== '' && holdsArray(script)) return 'json';
  if (framesList(scan)) return 'frame';
  if (isDrawn(scan)) return 'xhr';
  if (scan.islands.some(({ type, text }) => type === 'onclick' && scriptedHref(text) !== undefined)) return 'xhr';
  return scan.links.some(({ href, region }) => region === 'main' && href.includes('__doPostBack'))
    ? 'postback'
    : undefined;
}
