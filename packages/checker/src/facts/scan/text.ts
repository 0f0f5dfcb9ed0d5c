/** What one look over a piece of text gives, without making strings. */
export interface Look {
  /** Characters that are seen: white space does not count. */
  visible: number;
  /** Hash of the visible characters, digits left out, so that a counter or a date does not make a text new. */
  folded: number;
  digits: boolean;
}

/** Fills `look` for html[start, end). One object is used again and again: this runs for every text of every page. */
export function lookAt(look: Look, html: string, start: number, end: number): void {
  let visible = 0;
  let hash = 0x811c9dc5;
  let digits = false;
  for (let at = start; at < end; at += 1) {
    const code = html.charCodeAt(at);
    if (code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff) continue;
    visible += 1;
    if (code >= 48 && code <= 57) {
      digits = true;
      continue;
    }
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  look.visible = visible;
  look.folded = hash >>> 0;
  look.digits = digits;
}

/** White space folded to single spaces, ends trimmed, cut to `most` characters. */
export function fold(text: string, most: number): string {
  // most texts hold no white space at all: a look is cheaper than a replacement
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff)
      return text
        .replace(/[\s\u00a0\u3000\ufeff]+/g, ' ')
        .trim()
        .slice(0, most);
  }
  return text.length > most ? text.slice(0, most) : text;
}
