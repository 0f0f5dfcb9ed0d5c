import {
  attributes,
  documentStatuses,
  type Locale,
  type PublicDocument,
  type PublicDocuments,
  type Words,
} from '@gongkai/model';
import type { Listing } from '../parts/list/listing.ts';
import type { Reader } from '../parts/list/loaded.ts';
import { notesOf } from '../parts/list/notes.ts';
import type { CatalogueEntry } from './entry.ts';

/** Texts that only documents need, in both languages: this file is loaded on demand. */
const words: Readonly<Record<string, Words>> = {
  documents: { zh: '公开文件目录', en: 'Catalogue of open documents' },
  name: { zh: '标题', en: 'Title' },
  docNo: { zh: '文号', en: 'Document no.' },
  subject: { zh: '发文机关', en: 'Issued by' },
  topic: { zh: '主题分类', en: 'Topic' },
  publishedOn: { zh: '发布日期', en: 'Published' },
  status: { zh: '有效性', en: 'Validity' },
  indexNo: { zh: '索引号', en: 'Index no.' },
  formedOn: { zh: '成文日期', en: 'Dated' },
  year: { zh: '年份', en: 'Year' },
  attribute: { zh: '公开属性', en: 'Openness' },
};

const columns = [
  'name',
  'docNo',
  'subject',
  'topic',
  'publishedOn',
  'attribute',
  'status',
  'indexNo',
  'formedOn',
] as const;

/** The documents of a file as rows; the title takes the place of an item's name, the issuer that of its subject. */
export function documentListing({ items }: PublicDocuments, reader: Reader): Listing<CatalogueEntry> {
  const { locale } = reader;
  const entries = items.map((document, place) => entryOf(document, `${document.id}#${place}`, locale));
  const label = (id: string): string => words[id]?.[locale] ?? id;
  return {
    title: label('documents'),
    entries,
    unfilled: [],
    notes: notesOf(reader, { entries, unfilled: [] }),
    columns: columns.filter((id) => entries.some(({ cells }) => cells[id])).map((id) => ({ id, label: label(id) })),
    facetLabel: label,
    usual: ['name', 'docNo', 'subject', 'topic', 'publishedOn', 'attribute'],
    facets: ['topic', 'subject', 'year', 'status'],
    orders: { attribute: Object.keys(attributes), status: Object.keys(documentStatuses), year: years(entries) },
    labelOf: (facet, value) => {
      if (facet === 'attribute') return attributes[value as keyof typeof attributes]?.[locale] ?? value;
      if (facet === 'status') return documentStatuses[value as keyof typeof documentStatuses]?.[locale] ?? value;
      return value;
    },
  };
}

const years = (entries: readonly CatalogueEntry[]): readonly string[] =>
  [...new Set(entries.flatMap(({ facets }) => facets['year'] ?? []))].sort().reverse();

function entryOf(document: PublicDocument, key: string, locale: Locale): CatalogueEntry {
  const { attribute, status, publishedOn, issuer, topic } = document;
  return {
    key,
    title: document.title,
    code: document.id,
    attribute,
    interpretations: document.interpretations,
    source: document,
    cells: {
      name: document.title,
      subject: issuer,
      topic: topic.join(locale === 'zh' ? '\u3001' : ', '),
      ...(document.docNo && { docNo: document.docNo }),
      ...(publishedOn && { publishedOn }),
      ...(document.formedOn && { formedOn: document.formedOn }),
      ...(document.indexNo && { indexNo: document.indexNo }),
      ...(attribute && { attribute: attributes[attribute][locale] }),
      ...(status && { status: documentStatuses[status][locale] }),
    },
    facets: {
      subject: issuer ? [issuer] : [],
      topic,
      attribute: attribute ? [attribute] : [],
      status: status ? [status] : [],
      year: publishedOn ? [publishedOn.slice(0, 4)] : [],
    },
    ...(document.url && { url: document.url }),
  };
}
