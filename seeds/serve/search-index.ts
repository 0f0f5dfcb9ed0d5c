import type { Article, Department } from './content.ts';

const kinds: Readonly<Record<string, string>> = {
  policy: 'document',
  rules: 'document',
  interp: 'interpretation',
  guide: 'guide',
  consult: 'consultation',
  respond: 'response',
  data: 'dataset',
  news: 'news',
};

/** Every article as a `gongkai.search-index/1` file: what a content system's template prints for the search element. */
export const searchIndex = (
  { name, short, articles }: Department,
  day: string,
  addressOf: (article: Article) => string,
): string =>
  JSON.stringify({
    schema: 'gongkai.search-index/1',
    generatedAt: `${day}T08:00:00+08:00`,
    department: name,
    shards: [],
    synonyms: [
      ['公租房', '公共租赁住房'],
      ['保租房', '保障性租赁住房'],
      ['老小区', '老旧小区'],
    ],
    items: articles.map((article) => ({
      id: String(article.number),
      title: article.title,
      url: addressOf(article),
      date: article.on,
      column: article.column.name,
      dept: short,
      kind: kinds[article.column.kind ?? ''] ?? 'notice',
    })),
  });
