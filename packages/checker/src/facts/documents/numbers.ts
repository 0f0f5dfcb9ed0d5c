import lexicon from './lexicon.json' with { type: 'json' };

const shape = new RegExp(lexicon.number, 'gu');

/** The numbers of documents in a text, brackets of all kinds folded; before the year stands all that may be a name. */
export function documentNumbers(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.slice(0, 200_000).matchAll(shape)) {
    const name = /^\p{Script=Han}+/u.exec(match[0])?.[0] ?? '';
    found.push(`${name}\u3014${match[1] ?? ''}\u3015${Number(match[2])}\u53f7`);
  }
  return found;
}

/** True when a mention is this number: words of the sentence may stand before the name. */
export const mentions = (numbers: readonly string[], number: string): boolean =>
  number !== '' && numbers.some((one) => one.endsWith(number));
