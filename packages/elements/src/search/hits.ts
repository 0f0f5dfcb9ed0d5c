import type { SearchDoc } from '@gongkai/model';
import { folded } from './folded.ts';
import { fitOf, isIn, questionOf, type Question } from './question.ts';

/** One page that was found. */
export interface Hit {
  readonly doc: SearchDoc;
  /** 5 the very title … 2 its pairs of characters, 1 the text, 0 only near. */
  readonly fit: number;
}

/** A site's pages, folded once. */
export interface Index {
  readonly docs: readonly SearchDoc[];
  question(query: string): Question;
  /** Pages whose title fits; with `texts` (page id → folded text) those whose text does too. */
  find(question: Question, texts: ReadonlyMap<string, string>): readonly Hit[];
  /** Folded titles, in the order of the pages. */
  readonly titles: readonly string[];
}

export function indexOf(docs: readonly SearchDoc[], synonyms: readonly (readonly string[])[]): Index {
  const titles = docs.map(({ title }) => folded(title));
  return {
    docs,
    titles,
    question: (query) => questionOf(query, synonyms),
    find(question, texts) {
      const hits: Hit[] = [];
      for (const [at, doc] of docs.entries()) {
        const text = texts.get(doc.id);
        const fit = fitOf(titles[at] ?? '', question) || Number(text !== undefined && isIn(text, question));
        if (fit > 0) hits.push({ doc, fit });
      }
      return hits.sort(byFit);
    },
  };
}

/** Better first, then newer, then the shorter title. */
function byFit(a: Hit, b: Hit): number {
  const newer = (b.doc.date ?? '') > (a.doc.date ?? '') ? 1 : (b.doc.date ?? '') < (a.doc.date ?? '') ? -1 : 0;
  return b.fit - a.fit || newer || a.doc.title.length - b.doc.title.length;
}
