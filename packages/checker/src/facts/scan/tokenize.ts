import { Tokenizer } from 'htmlparser2';

/** What a scan listens to; ends of pieces are offsets into the page. */
export interface Listener {
  tagName(start: number, end: number): void;
  attributeName(start: number, end: number): void;
  attributeData(start: number, end: number): void;
  attributeEntity(codepoint: number): void;
  attributeEnd(): void;
  /** `end` is the offset behind the `>`; returns where to go on: there, or further on when the rest is known. */
  tagEnd(end: number): number;
  closeTag(start: number, end: number): void;
  text(start: number, end: number): void;
  textEntity(codepoint: number): void;
}

/** What the library does not publish; without it nothing leaps, and the tests of this file say so. */
interface Position {
  index: number;
  /** True inside script, style, title, textarea and their like: there the library looks for the end tag itself. */
  readonly isSpecial: boolean;
}

const nothing = (): void => {};
const gt = 62;

/**
 * Runs the bare tokenizer over a page: entities decoded, comments and declarations passed over. The library looks at each
 * character of a text; between tags one search for the next `<` does the same.
 */
export function tokenize(html: string, listener: Listener): void {
  let ampersand = -1;
  /** Gives out the plain text that begins at `from` and lets the tokenizer go on behind it. */
  const leap = (from: number): void => {
    let next = html.indexOf('<', from);
    if (next < 0) next = html.length;
    if (ampersand < from) {
      ampersand = html.indexOf('&', from);
      if (ampersand < 0) ampersand = html.length;
    }
    if (ampersand < next) next = from;
    else if (next > from) listener.text(from, next);
    position.index = next - 1; // the library steps on by one
  };
  const tagEnd = (at: number): void => {
    const from = listener.tagEnd(at + 1);
    if (!position.isSpecial) leap(from);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: listener.tagName,
      onattribname: listener.attributeName,
      onattribdata: listener.attributeData,
      onattribentity: listener.attributeEntity,
      onattribend: listener.attributeEnd,
      onopentagend: tagEnd,
      onselfclosingtag: tagEnd,
      onclosetag(start, end) {
        listener.closeTag(start, end);
        if (html.charCodeAt(end) === gt) leap(end + 1);
      },
      ontext: listener.text,
      ontextentity: listener.textEntity,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  );
  const position = tokenizer as unknown as Position;
  tokenizer.write(html);
  tokenizer.end();
}
