import type { PageText } from '../inspect/page-text.ts';
import words from './field-words.json' with { type: 'json' };

/** The nine things an openness guide must say (条例 第十二条). */
export type GuideField = keyof typeof words.guide;
export const guideFields = Object.keys(words.guide) as readonly GuideField[];
export const guideWords: Readonly<Record<GuideField, { readonly zh: string; readonly en: string }>> = words.guide;

const patterns = guideFields.map((field) => ({ field, says: new RegExp(words.guide[field].says, 'im') }));
/** Spaces between Chinese characters of a line. */
const spread = /(?<=\p{Script=Han})[ \u00a0\u3000]+(?=\p{Script=Han})/gu;
const LONGEST_LABEL = 10;

/** What of Article 12 a guide says: in prose, by labels with their value beside or below, in tables by row or by column. */
export function guideOf(page: PageText): readonly GuideField[] {
  const lines = page.text.normalize('NFKC').replace(spread, '').split('\n');
  // a label alone in its line speaks of the next
  const pairs = lines.flatMap((line, at) =>
    line.length <= LONGEST_LABEL || line.endsWith(':') ? [`${line.replace(/:$/, '')}:${lines[at + 1] ?? ''}`] : [],
  );
  const cells = page.tables.flatMap(({ rows: [head = [], ...rows] }) => [
    head.join(':'),
    ...rows.map((row) => row.join(':')),
    ...rows.flatMap((row) => row.map((cell, at) => `${head[at] ?? ''}:${cell}`)),
  ]);
  const text = [...lines, ...pairs, ...cells.map((cell) => cell.normalize('NFKC').replace(spread, ''))].join('\n');
  return patterns.filter(({ says }) => says.test(text)).map(({ field }) => field);
}
