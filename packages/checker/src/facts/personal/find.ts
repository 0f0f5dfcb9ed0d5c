import { isBankCard } from './bank-card.ts';
import { isIdentityNumber } from './identity.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { masked } from './mask.ts';

export type PersonalKind = 'identity' | 'mobile' | 'bank-card';

/** A number that belongs to a person and stands in the open. The number itself is nowhere in it. */
export interface PersonalHit {
  readonly kind: PersonalKind;
  /** First three and last two characters. */
  readonly masked: string;
  /** Keyed hash of the number, so that the same one is known again within a run. */
  readonly seal: string;
  /** Offset in the text. */
  readonly at: number;
}

const BEFORE = 30;
const MOST = 200;
const FEWEST_MOBILES = 3;

const numbers =
  /(?<![\dA-Za-z./_=*-])(?:\d{6} ?\d{8} ?\d{3}[\dXx]|\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?|1[3-9]\d{9})(?![\dA-Za-z*])/g;
const name = new RegExp(`(?<![\\p{Script=Han}])[${lexicon.surnames}]\\p{Script=Han}{1,2}(?!\\p{Script=Han})`, 'u');

/**
 * Numbers in a text that belong to persons, each once: identity numbers by their check digit; bank cards by checksum and the
 * words before them; mobile numbers only where three or more stand in one text beside names and none is an office's.
 *
 * @param text lines of the page; cells of a row in one line
 */
export function findPersonal(text: string, seal: (number: string) => string): readonly PersonalHit[] {
  const plain = text.normalize('NFKC');
  const found: PersonalHit[] = [];
  const mobiles: PersonalHit[] = [];
  const seen = new Set<string>();
  for (const { 0: written, index: at } of plain.matchAll(numbers)) {
    if (found.length >= MOST) break;
    const number = written.replaceAll(' ', '').toUpperCase();
    const before = lineBefore(plain, at);
    const kind = kindOf(number, before);
    if (kind === undefined || seen.has(number)) continue;
    seen.add(number);
    const hit = { kind, masked: masked(number), seal: seal(number), at };
    if (kind !== 'mobile') found.push(hit);
    else if (name.test(before) || name.test(lineAfter(plain, at + written.length))) mobiles.push(hit);
  }
  const all = mobiles.length >= FEWEST_MOBILES ? [...found, ...mobiles] : found;
  return all.toSorted((a, b) => a.at - b.at).slice(0, MOST);
}

function kindOf(number: string, before: string): PersonalKind | undefined {
  const says = (words: readonly string[]): boolean => words.some((word) => before.includes(word));
  if (number.length === 18 && isIdentityNumber(number) && !says(lexicon.notIdentity)) return 'identity';
  if (number.length === 11) return says(lexicon.office) ? undefined : 'mobile';
  if (isBankCard(number) && says(lexicon.bank) && !says(lexicon.publicAccount)) return 'bank-card';
  return undefined;
}

const lineBefore = (text: string, at: number): string =>
  text.slice(Math.max(0, at - BEFORE, text.lastIndexOf('\n', at - 1) + 1), at);

function lineAfter(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, Math.min(from + BEFORE, end < 0 ? text.length : end));
}
