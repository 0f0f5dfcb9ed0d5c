import type { Day } from '../day.ts';
import type { ItemFile } from '../item-file.ts';
import type { Words } from '../words.ts';

/** Kinds of what is found that have a name of their own here; any other is shown as the publisher writes it. */
export const searchKinds = {
  document: { zh: '文件', en: 'Document' },
  interpretation: { zh: '解读', en: 'Interpretation' },
  catalogue: { zh: '公开事项', en: 'Disclosure item' },
  guide: { zh: '办事指南', en: 'Service guide' },
  consultation: { zh: '意见征集', en: 'Consultation' },
  response: { zh: '热点回应', en: 'Response' },
  dataset: { zh: '数据', en: 'Dataset' },
  news: { zh: '动态', en: 'News' },
  notice: { zh: '公告', en: 'Notice' },
} as const satisfies Readonly<Record<string, Words>>;

/** One page that can be found; `''` means not filled in. */
export interface SearchDoc {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly date?: Day;
  readonly column: string;
  readonly dept: string;
  /** Key of {@link searchKinds}, or a word of the publisher's own. */
  readonly kind: string;
  /** The text, or its beginning, when it is not in a file of its own. */
  readonly text?: string;
  /** Place in {@link SearchIndex.shards} of the file that has the text. */
  readonly shard?: number;
  /** The passage that fits the question, chosen by the server. */
  readonly snippet?: string;
}

/** The titles of a site, and where their texts lie: `index.json` of a static search. */
export interface SearchIndex extends ItemFile<'gongkai.search-index/1', SearchDoc> {
  /** Addresses of the `gongkai.search-text/1` files, relative to the index. */
  readonly shards: readonly string[];
  /** Words that mean the same, in groups: `["低保", "最低生活保障"]`. */
  readonly synonyms: readonly (readonly string[])[];
}

/** One answer of the platform's own search. */
export type SearchPage = ItemFile<'gongkai.search/1', SearchDoc>;

/** The text of one page. */
export interface SearchText {
  readonly id: string;
  readonly text: string;
}

/** Some of the texts of a site: `text-00.json` …, read when somebody asks for more than titles. */
export type SearchTexts = ItemFile<'gongkai.search-text/1', SearchText>;
