import lexicon from './labels.json' with { type: 'json' };

export type LabelKind = 'published' | 'formed' | 'other';

/** Longest first, so that the word for "date" never wins over the label it ends. */
const known: readonly (readonly [string, LabelKind])[] = (['published', 'formed', 'other'] as const)
  .flatMap((kind) => lexicon[kind].map((word): readonly [string, LabelKind] => [word, kind]))
  .toSorted(([a], [b]) => b.length - a.length);

/** The label without the spaces that CMS tables put between its characters, and without its colon. */
const bare = (label: string): string =>
  label
    .slice(-40)
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u3000]/g, '')
    .replace(/[:\u2236\])\u3011|>]+$/, '');

type Said = { readonly kind: LabelKind; readonly word: string } | undefined;

const lastSigns: ReadonlySet<string> = new Set(known.map(([word]) => word.slice(-1)));
const behind = /[\s\u200b-\u200f\u3000:\uff1a\ufe55\u2236\])\uff09\uff3d\u3011|\uff5c>\uff1e]/;

/** A look at its last sign tells most texts, which are no labels, without folding them. */
function mayEndALabel(label: string): boolean {
  let at = label.length - 1;
  while (at >= 0 && behind.test(label.charAt(at))) at -= 1;
  return lastSigns.has(label.charAt(at).normalize('NFKC'));
}

/** What the words before a date say about it; undefined when they say nothing. */
export function labelKind(label: string): Said {
  if (!mayEndALabel(label)) return undefined;
  const text = bare(label);
  for (const [word, kind] of known) if (text.endsWith(word)) return { kind, word };
  return undefined;
}

const dated = /(?:19|20)\d{2}\s{0,2}[-/.\u5e74]\s{0,2}\d{1,2}[^\s]{0,12}/g;

/**
 * The dates of one text with the words before each: those in the text itself, else the words that stood before it. A
 * line under a title often holds its label, its date and the next label in one piece.
 */
export function labelledDates(
  text: string,
  before: string,
): readonly { readonly label: string; readonly text: string }[] {
  const found: { label: string; text: string }[] = [];
  let from = 0;
  for (const match of text.slice(0, 200).matchAll(dated)) {
    const lead = text.slice(from, match.index).trim();
    found.push({
      label: /[\p{L}\p{N}]/u.test(lead) || from > 0 ? lead : before,
      text: text.slice(match.index, match.index + 40),
    });
    from = match.index + match[0].length;
  }
  return found.length > 0 ? found : [{ label: before, text }];
}
