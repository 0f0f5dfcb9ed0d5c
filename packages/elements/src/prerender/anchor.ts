import { escaped } from './escaped.ts';

/** A link for readers without script; the text alone where the address would run something. */
export function anchor(text: string, url: string | undefined): string {
  return url && /^(https?:|[^:]*$)/i.test(url) ? `<a href="${escaped(url)}">${escaped(text)}</a>` : escaped(text);
}

/** The start tag with those attributes that have a value. */
export function startTag(tag: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.keys(attributes).map((name) => {
    const value = attributes[name];
    return value === undefined ? '' : ` ${name}="${escaped(value)}"`;
  });
  return `<${tag}${written.join('')}>`;
}

/** Where the data of the part lie, for crawlers and importers. */
export const alternate = (src: string): string =>
  `<link rel="alternate" type="application/json" href="${escaped(src)}">\n`;

/**
 * A link on a line of its own, between what stands before and after it: many sites take the underline off links, and
 * among text colour alone would tell it. All three are markup already.
 */
export const ownLine = (before: string, link: string, after = ''): string =>
  [before, link, after]
    .map((part) => part.trim())
    .filter(Boolean)
    .join('<br>');
