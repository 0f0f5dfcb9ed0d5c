import { bare } from '../results/titles.ts';
import furniture from './furniture.json' with { type: 'json' };
import type { Block, PageText } from './page-text.ts';

const isFurniture = new RegExp(furniture.line);
/** A body begins here. */
const FEW = 20;
/** What stands where a template has its menus or its foot is a body only from here on. */
const MUCH = 100;
const SENTENCE = 15;
const sentence = /[\u3002\uff1b\uff01\uff1f]/;
const visible = (text: string): number => text.replace(/\s/g, '').length;

/**
 * Visible characters of an article's text without titles, the line under them, and buttons. Themes call the box of a text
 * by all kinds of names: when there is next to nothing in the main part, sentences anywhere else are it.
 *
 * @param listed what lists call the article
 */
export function bodyChars({ blocks, scan }: PageText, listed: string): number {
  const titles = new Set([listed, scan.h1, scan.title, scan.metas['articletitle'] ?? ''].map(bare));
  const said = blocks.filter(
    ({ text, hidden, tag }) => !hidden && !/^h[1-3]$/.test(tag) && !titles.has(bare(text)) && !isFurniture.test(text),
  );
  const charsOf = (some: readonly Block[]): number => some.reduce((sum, { text }) => sum + visible(text), 0);
  const main = charsOf(said.filter(({ region }) => region === 'main'));
  if (main >= FEW) return main;
  const spoken = said.filter(({ text }) => sentence.test(text) && text.length >= SENTENCE);
  const beside = charsOf(spoken.filter(({ region }) => region === 'head' || region === 'crumb' || region === 'side'));
  const around = charsOf(spoken.filter(({ region }) => region === 'nav' || region === 'foot'));
  return Math.max(main, beside, around >= MUCH ? around : 0);
}
