import type { Article, Column } from './content.ts';
import type { Answer } from './files.ts';

interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Everything behind the question mark, bytes as latin1: GBK sites read it themselves. */
  readonly rawQuery: string;
  readonly body: string;
}

/** A demo site as a pure thing: pages by path, what it computes, and what it says to a wrong address. */
export interface SeedSite {
  readonly pages: ReadonlyMap<string, Answer>;
  readonly missing: Answer;
  answer(asked: Asked): Answer | undefined;
  /** Where an article stands. */
  addressOf(article: Article): string;
  columnAddress(column: Column): string;
}
