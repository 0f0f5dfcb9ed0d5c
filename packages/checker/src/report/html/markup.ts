import { clean } from '../clean.ts';

const written: unique symbol = Symbol('written');

/** HTML that may go out as it is; only {@link html} makes it, so text of a site never becomes markup. */
export interface Markup {
  readonly [written]: string;
}

type Part = string | number | undefined | false | Markup | readonly Markup[];

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for any place in HTML, an attribute value in quotes included. */
const escaped = (text: string): string => clean(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

function textOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'length' in part ? part.map((one) => one[written]).join('') : part[written];
}

/** A template of HTML: strings are escaped, markup and lists of it stay, `undefined` and `false` write nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    [written]: strings
      // the indents of our source are no part of the page
      .map((text, index) => text.replace(/\n\s*/g, '\n') + (index < parts.length ? textOf(parts[index]) : ''))
      .join(''),
  };
}

/** Nothing. */
export const none: Markup = html``;

/** Text of our own source that HTML reads raw: the one style sheet. */
export const style = (css: string): Markup => ({ [written]: `<style>${css}</style>` });

/** Bytes it takes in the file. */
export const bytesOf = (markup: Markup): number => Buffer.byteLength(markup[written]);

/** The text for the file. */
export const pageText = (markup: Markup): string => markup[written];
