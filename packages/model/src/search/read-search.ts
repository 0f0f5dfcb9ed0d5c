import { isFields, type FieldReader, type Fields } from '../field-reader.ts';
import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import { keysOf } from '../keys-of.ts';
import type { Read } from '../problem.ts';
import labels from './labels.json' with { type: 'json' };
import { searchKinds, type SearchDoc, type SearchIndex, type SearchPage, type SearchTexts } from './search.ts';

const kindKeys = keysOf(searchKinds, labels);
const index = { noun: 'search', schema: 'gongkai.search-index/1', name: 'title' } as const;
const page = { noun: 'search', schema: 'gongkai.search/1', name: 'title' } as const;
const texts = { noun: 'search', schema: 'gongkai.search-text/1', name: 'id' } as const;

/** Reads an index of titles or every problem in it, each with its place. Never throws. */
export const readSearchIndex = (json: unknown): Read<SearchIndex> => strictly(salvageSearchIndex(json));

/** What of an index of titles can be searched, and what is wrong with the rest. */
export function salvageSearchIndex(json: unknown): Salvaged<SearchIndex> {
  const { value: file, flaws } = salvageFile(index, json, readDoc);
  if (!file || !isFields(json)) return { value: undefined, flaws };
  const shards = textsIn(json['shards']);
  const value = { ...file, shards, synonyms: listIn(json['synonyms']).map(wordsOf) };
  const lost = file.items.findIndex(({ shard = 0 }) => shard > 0 && shard >= shards.length);
  if (lost < 0) return { value, flaws };
  return { value, flaws: [...flaws, { code: 'search.no-shard', at: `/items/${lost}/shard` }] };
}

/** What of an answer of the platform can be shown. */
export const salvageSearchPage = (json: unknown): Salvaged<SearchPage> => salvageFile(page, json, readDoc);

/** The texts of one file, those that can be read. */
export const salvageSearchTexts = (json: unknown): Salvaged<SearchTexts> =>
  salvageFile(texts, json, (reader, row, at) => ({
    id: reader.text(row, 'id', at),
    text: reader.text(row, 'text', at),
  }));

function readDoc(reader: FieldReader, row: Fields, at: string): SearchDoc {
  const kind = reader.text(row, 'kind', at);
  const date = reader.day(row, 'date', at);
  const shard = reader.count(row, 'shard', at);
  return {
    id: reader.text(row, 'id', at),
    title: reader.text(row, 'title', at),
    url: reader.text(row, 'url', at),
    column: reader.text(row, 'column', at),
    dept: reader.text(row, 'dept', at),
    kind: kindKeys.get(kind) ?? kind,
    ...(date && { date }),
    ...reader.some(row, ['text', 'snippet'], at),
    ...(shard !== undefined && { shard }),
  };
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textsIn = (value: unknown): readonly string[] => listIn(value).filter((each) => typeof each === 'string');

/** A group of words; also the way people write it down, `低保=最低生活保障`. */
const wordsOf = (group: unknown): readonly string[] =>
  (typeof group === 'string' ? group.split(/[=\uff1d]/) : textsIn(group)).map((word) => word.trim()).filter(Boolean);
