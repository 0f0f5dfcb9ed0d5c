import type { Article, Department } from './content.ts';

const fold = (value: string): string => value.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const pairs = (value: string): readonly string[] =>
  Array.from({ length: Math.max(0, value.length - 1) }, (_, at) => value.slice(at, at + 2));

/** A search that works: whole phrase first, then titles that hold most of the query's pairs of characters. */
export function searcher(department: Department, addressOf: (article: Article) => string) {
  const rows = department.articles.map((article) => ({ article, title: fold(article.title) }));
  return (query: string): readonly Article[] => {
    const wanted = fold(query);
    if (wanted.length < 2) return [];
    const parts = pairs(wanted);
    const score = (title: string): number =>
      title.includes(wanted) ? 2 : parts.filter((pair) => title.includes(pair)).length / parts.length;
    return rows
      .map(({ article, title }) => ({ article, score: score(title) }))
      .filter((one) => one.score >= 0.6)
      .toSorted((a, b) => b.score - a.score || addressOf(b.article).localeCompare(addressOf(a.article)))
      .map(({ article }) => article);
  };
}
