import {
  attributes,
  audiences,
  daysBetween,
  isCancelled,
  lastChangeOf,
  levels,
  stages,
  ways,
  type Catalogue,
  type Day,
  type DisclosureItem,
  type Locale,
  type Words,
} from '@gongkai/model';
import { recent, type Listing } from '../parts/list/listing.ts';
import type { Reader } from '../parts/list/loaded.ts';
import { notesOf } from '../parts/list/notes.ts';
import { unfilledIn } from '../parts/list/unfilled.ts';
import { compulsory } from './compulsory.ts';
import type { CatalogueEntry } from './entry.ts';

/** Names of columns, facets and the whole, in both languages: this file is loaded on demand. */
const words: Readonly<Record<string, Words>> = {
  catalogue: { zh: '政务公开事项目录', en: 'Catalogue of open government items' },
  name: { zh: '事项名称', en: 'Item' },
  code: { zh: '事项编码', en: 'Code' },
  content: { zh: '内容要素', en: 'Content' },
  basis: { zh: '依据', en: 'Legal basis' },
  timeLimit: { zh: '时限', en: 'Time limit' },
  subject: { zh: '主体', en: 'Responsible body' },
  channels: { zh: '渠道', en: 'Channels' },
  audience: { zh: '对象', en: 'Audience' },
  way: { zh: '方式', en: 'Way' },
  level: { zh: '层级', en: 'Level' },
  attribute: { zh: '公开属性', en: 'Openness' },
  stage: { zh: '五公开阶段', en: 'Stage' },
  field: { zh: '重点领域', en: 'Key field' },
  recent: { zh: '动态调整', en: 'Adjustments' },
  recentDays: { zh: '最近调整（90 天内）', en: 'Adjusted in the last 90 days' },
};

/** Every column in the order of the official form 目录; the usual ones leave the rest to a row's details. */
const columns = [
  'name',
  'code',
  'content',
  'basis',
  'timeLimit',
  'subject',
  'channels',
  'audience',
  'way',
  'level',
  'attribute',
  'stage',
] as const;
const usual = ['name', 'content', 'subject', 'timeLimit', 'way', 'attribute'];
const tables: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  attribute: attributes,
  way: ways,
  audience: audiences,
  level: levels,
  stage: stages,
};

/** The items of a catalogue as rows. `field` keeps those of one key field 重点领域; `today` tells what is recent. */
export function itemListing({ items, department }: Catalogue, reader: Reader): Listing<CatalogueEntry> {
  const { locale, today, only: field } = reader;
  const kept = field ? items.filter((item) => item.field === field) : items;
  const seen = new Map<string, number>();
  const entries = kept.map((item) => {
    const times = seen.get(item.code) ?? 0;
    seen.set(item.code, times + 1);
    return entryOf(item, `${item.code}#${times}`, locale, today);
  });
  const label = (id: string): string => words[id]?.[locale] ?? id;
  const shown = columns
    .filter((id) => usual.includes(id) || entries.some(({ cells }) => cells[id]))
    .map((id) => ({ id, label: label(id) }));
  const unfilled = unfilledIn(compulsory, shown, entries);
  return {
    title: (locale === 'zh' ? department : '') + label('catalogue'),
    facetLabel: label,
    entries,
    columns: shown,
    unfilled,
    notes: notesOf(reader, { entries, unfilled }),
    usual,
    facets: ['attribute', 'subject', 'level', 'way'],
    orders: {
      attribute: Object.keys(attributes),
      way: Object.keys(ways),
      audience: Object.keys(audiences),
      level: Object.keys(levels),
      stage: Object.keys(stages),
    },
    labelOf: (facet, value) => tables[facet]?.[value]?.[locale] ?? (facet === 'recent' ? label('recentDays') : value),
  };
}

function entryOf(item: DisclosureItem, key: string, locale: Locale, today: Day): CatalogueEntry {
  const label = (words: Readonly<Record<string, Words>>, value: string): string => words[value]?.[locale] ?? '';
  const joint = locale === 'zh' ? '\u3001' : ', ';
  const list = locale === 'zh' ? '\uff1b' : '; ';
  const changedOn = lastChangeOf(item);
  const isRecent = changedOn !== undefined && daysBetween(changedOn, today) <= 90;
  return {
    key,
    title: item.name,
    code: item.code,
    attribute: item.attribute,
    basis: item.basis,
    history: item.history ?? [],
    cancelled: isCancelled(item),
    source: item,
    cells: {
      name: item.name,
      code: item.code,
      content: item.content.join(list),
      basis: item.basis.map(({ title, article = '' }) => title + article).join(list),
      timeLimit: item.timeLimit,
      subject: item.subject,
      channels: item.channels.join(joint),
      audience: label(audiences, item.audience),
      way: label(ways, item.way),
      level: item.level.map((level) => levels[level][locale]).join(joint),
      attribute: label(attributes, item.attribute),
      ...(item.stage && { stage: stages[item.stage][locale] }),
    },
    facets: {
      attribute: item.attribute ? [item.attribute] : [],
      subject: item.subject ? [item.subject] : [],
      level: item.level,
      way: item.way ? [item.way] : [],
      audience: item.audience ? [item.audience] : [],
      ...(item.stage && { stage: [item.stage] }),
      ...(item.field && { field: [item.field] }),
      ...(isRecent && { recent: [recent] }),
    },
    ...(item.url && { url: item.url }),
    ...(item.py && { py: item.py }),
    ...(item.reason && { reason: item.reason, also: [item.reason.text] }),
    ...(changedOn && { changedOn }),
  };
}
