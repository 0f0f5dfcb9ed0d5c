import { rowsOf } from '../lists/rows-of.ts';
import { decodePage } from '../scan/charset.ts';
import type { Seen } from './answer.ts';

const script = /<script\b([^>]{0,500})>([^]*?)<\/script/gi;
// a counter writes a number, and a statistics script its own tag: neither is a text
const writes =
  /innerHTML|document\.write(?:ln)?\(\s{0,9}(?!unescape|["'`]\s{0,9}<(?:script|img|iframe))(?:[A-Za-z_$]|["'`](?:[^"'`]{20}|[^"'`]{0,19}<a\s))|\.(?:html|append|load|text)\(|\bajax\(|\.get(?:JSON)?\(|\.post\(|fetch\(|axios|XMLHttpRequest|new Vue|createApp/;
const frameworks = /(?:vue|react|angular|chunk|app|main|index|detail|content|article)[\w.-]{0,40}\.js/i;
const heldText = /<textarea\b[^>]{0,300}>[^<]{0,400}[\u4e00-\u9fff]{10}/i;
const hiddenText = /display\s{0,3}:\s{0,3}none[^>]{0,200}>[^]{0,400}?[\u4e00-\u9fff]{12}/i;
const media =
  /(?<!href\s{0,3}=\s{0,3})["'(][^"'()\s<>]{1,300}\.(?:mp4|m3u8|flv|f4v|mp3|swf|wmv|pdf|ofd|docx?|wps)(?:[?#][^"'()\s]{0,200})?["')]/i;

/** True when scripts of a page may still write what it does not hold: an answer without a browser cannot tell. */
export const mayBeWritten = (html: string): boolean => isScripted(html) || heldText.test(html) || hiddenText.test(html);

/** The same of a page as it was looked at; never so of one that a browser drew. */
export const mayStillWrite = ({ page, via, bytes, contentType }: Seen): boolean =>
  page !== undefined && via !== 'browser' && mayBeWritten(decodePage(bytes, contentType).html);

function isScripted(html: string): boolean {
  for (const [, attributes = '', body = ''] of html.matchAll(script))
    if (writes.test(body) || frameworks.test(attributes)) return true;
  return false;
}

/** True when a page names a recording or a file anywhere: in the script of a player, in a handler. */
export const namesMedia = (html: string): boolean => media.test(html);

/** Scripts that by their name write the menu, the head or what all pages have. */
const menuScripts =
  /<script\b[^>]{0,300}\bsrc\s{0,3}=[^>]{0,300}(?:nav|menu|top|head|common|public|daohang|dh)[\w.-]{0,20}\.js/i;

/** A home page that names fewer places than this is not all that visitors see of it, when a script may write. */
const FEW = 10;

/** True when short names of places are so few on a home page that a script must write its menu, and one may. */
export const mayNameMore = (html: string, names: Iterable<string>): boolean =>
  new Set(names).size < FEW && (menuScripts.test(html) || mayBeWritten(html));

/** A main part with fewer characters may be a frame for what a script brings; with fewer than the second, beside a list it asks for. */
const [FRAME, BESIDE] = [60, 400];

/** True when a page as it came without a browser may say more in one: a list that a script brings, or a bare frame for a text. */
export function mayTellMore({ page, via, bytes, contentType }: Seen): boolean {
  if (page === undefined || via === 'browser') return false;
  const chars = page.text.replace(/\s/g, '').length;
  const { rows, unread } = rowsOf(page.scan);
  if (chars < BESIDE && unread !== undefined && rows.length === 0) return true;
  return chars < FRAME && isScripted(decodePage(bytes, contentType).html);
}
