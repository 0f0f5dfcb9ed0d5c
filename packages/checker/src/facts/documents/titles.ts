import { bare } from '../results/titles.ts';
import lexicon from './lexicon.json' with { type: 'json' };

const issuedAs = new RegExp(lexicon.issuedAs);
const about = new RegExp(lexicon.about);
const lead = new RegExp(lexicon.lead);
const tail = new RegExp(lexicon.tail);
const saysInterpretation = new RegExp(lexicon.saysInterpretation);

/** Shorter names fit too many titles. */
const SHORTEST = 6;

/** What a document is called inside its title: without who issues it, and as what. */
export function coreOf(title: string): string {
  const quoted = /\u300a([^\u300b]{4,200})\u300b/.exec(title)?.[1];
  const plain = quoted ?? title.replace(issuedAs, '');
  return bare(plain.replace(about, '').replace(lead, '').replace(tail, ''));
}

/** Share of a document's core that another title holds, in its order, 0–1; 0 for a core too short to tell. */
export function containment(document: string, title: string): number {
  const core = coreOf(document);
  const other = bare(title);
  if (core.length < SHORTEST) return 0;
  if (other.includes(core)) return 1;
  const pairs = pairsOf(core);
  const held = pairsOf(other);
  const figures = (text: string): readonly string[] => text.match(/\d+/g) ?? [];
  const [own, theirs] = [figures(core), figures(other)];
  // last year's rules, and number 13 of them, differ from this year's in nothing else
  if (theirs.length > 0 && own.some((figure) => !theirs.includes(figure))) return 0;
  let kept = 0;
  for (const pair of pairs) if (held.has(pair)) kept += 1;
  return pairs.size === 0 ? 0 : kept / pairs.size;
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** From here on a title names the document. */
export const ALIKE = 0.8;

export const isInterpretationTitle = (title: string): boolean => saysInterpretation.test(title);

const needsNone = new RegExp(lexicon.needsNone);
/** Documents that nobody has to interpret: appointments, honours, what is passed on. */
export const needsNoInterpretation = (title: string): boolean => needsNone.test(title);

/**
 * True for a link that may lead to this document's interpretation: its text names the document, or names none at all.
 * Lists of what else is new lead to the interpretations of others.
 */
export const mayInterpret = (document: string, title: string): boolean =>
  containment(document, title) >= ALIKE || !/\u300a[^\u300b]{4,}\u300b/.test(title);
