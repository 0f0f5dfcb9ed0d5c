import { Parser } from 'htmlparser2';

/** A paragraph of a letter as it was issued, and what it is in it. */
export interface LetterLine {
  /** Its class, or its tag where it has none. */
  readonly role: string;
  readonly text: string;
}

const lines = new Set(['p', 'h1', 'blockquote']);

/** Reads a letter back out of its record, so that every other form of it says what was issued and nothing else. */
export function letterLines(html: string): readonly LetterLine[] {
  const found: LetterLine[] = [];
  let role = '';
  let text = '';
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (!lines.has(tag)) return;
      role = attributes['class'] ?? tag;
      text = '';
    },
    ontext(part) {
      if (role !== '') text += part;
    },
    onclosetag(tag) {
      if (!lines.has(tag) || role === '') return;
      found.push({ role, text: text.trim() });
      role = '';
    },
  });
  parser.end(html);
  return found;
}
