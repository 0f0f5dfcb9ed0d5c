import type { Locale, Words } from '@gongkai/model';
import table from './elements.json' with { type: 'json' };

/** One of our elements that mends what a check finds, and what a webmaster pastes into the page. */
export interface Mending {
  readonly tag: string;
  /** Two lines: the loader, and the element around what the page has already. */
  readonly markup: string;
}

const inside: Words = { zh: '…页面上原有的内容…', en: '…what the page has already…' };

/**
 * The element that mends findings of a check; undefined where none of ours does. Rows of the table name checks by their
 * beginning. No element makes an office hold an open day or publish in time: checks of that kind are not in it.
 */
export function elementFor(check: string, locale: Locale): Mending | undefined {
  for (const [tag, beginnings, attributes] of table) {
    if (typeof tag !== 'string' || typeof attributes !== 'string' || !Array.isArray(beginnings)) continue;
    if (!beginnings.some((beginning) => check.startsWith(beginning))) continue;
    const open = attributes === '' ? tag : `${tag} ${attributes}`;
    return { tag, markup: `<script type="module" src="/gk/loader.js"></script>\n<${open}>${inside[locale]}</${tag}>` };
  }
  return undefined;
}
