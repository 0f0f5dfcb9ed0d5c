import {
  daysBetween,
  isCancelled,
  lastChangeOf,
  levels,
  listNames,
  onlineKinds,
  ownerKinds,
  powerKinds,
  repeatedCodesIn,
  say,
  type Day,
  type ListItem,
  type ListItems,
  type Locale,
  type Words,
} from '@gongkai/model';
import { recent, type Listing, type Note } from '../parts/list/listing.ts';
import type { Reader } from '../parts/list/loaded.ts';
import { notesOf } from '../parts/list/notes.ts';
import { unfilledIn } from '../parts/list/unfilled.ts';
import type { PowerEntry } from './entry.ts';
import { shareIn } from './share.ts';

/** Names of columns and facets, and what editors are told, in both languages: this file is loaded on demand. */
const words: Readonly<Record<string, Words>> = {
  both: { zh: '权责清单和公共服务清单', en: 'Powers, duties and public services' },
  name: { zh: '事项名称', en: 'Item' },
  code: { zh: '事项编码', en: 'Code' },
  kind: { zh: '类别', en: 'Kind' },
  dept: { zh: '实施主体', en: 'Responsible body' },
  online: { zh: '办理方式', en: 'How' },
  guide: { zh: '办事指南', en: 'Guide' },
  owner: { zh: '服务主体', en: 'Served by' },
  basis: { zh: '设定依据', en: 'Legal basis' },
  levels: { zh: '行使层级', en: 'Level' },
  version: { zh: '清单版本', en: 'Version' },
  faceToFace: { zh: '不见面', en: 'No visit' },
  noVisit: { zh: '不见面办理', en: 'No visit needed' },
  visit: { zh: '须到窗口', en: 'In person' },
  recent: { zh: '动态调整', en: 'Adjustments' },
  recentDays: { zh: '最近调整（90 天内）', en: 'Adjusted in the last 90 days' },
};
const toldToEditors = {
  repeated: { zh: '同一编码用于多个事项：{codes}', en: 'One code stands at several items: {codes}' },
  groundless: { zh: '{count} 项取消未写依据', en: '{count} removals name no legal basis' },
} satisfies Readonly<Record<string, Words>>;

const columns = ['name', 'code', 'kind', 'dept', 'online', 'guide', 'owner', 'levels', 'basis', 'version'];
/** What a list must say of every item (JY-001, JY-002, JY-005). */
export const compulsory: readonly string[] = ['code', 'kind', 'dept', 'guide'];
export const usual: readonly string[] = ['name', 'code', 'kind', 'dept', 'online', 'guide'];

/** Orders of the facets whose values are known. */
export const orders: Listing['orders'] = {
  kind: Object.keys(powerKinds),
  online: Object.keys(onlineKinds),
  faceToFace: ['false', 'true'],
};
/** Names of columns and facets in one language. */
export const labelIn =
  (locale: Locale) =>
  (id: string): string =>
    words[id]?.[locale] ?? id;
/** The name of a facet's value. */
export const valueIn =
  (locale: Locale): Listing['labelOf'] =>
  (facet, value) => {
    if (facet === 'kind') return powerKinds[value as keyof typeof powerKinds]?.[locale] ?? value;
    if (facet === 'online') return onlineKinds[value as keyof typeof onlineKinds]?.[locale] ?? value;
    if (facet === 'faceToFace') return labelIn(locale)(value === 'false' ? 'noVisit' : 'visit');
    return facet === 'recent' ? labelIn(locale)('recentDays') : value;
  };

/** The items of a list as rows; `only` keeps one of the two lists. */
export function itemListing({ items, department }: ListItems, reader: Reader): Listing<PowerEntry> {
  const { locale, only, today } = reader;
  const kept = items.filter(({ list }) => only === undefined || list === '' || list === only);
  const entries = kept.map((item, place) => entryOf(item, `${item.code}#${place}`, locale, today));
  const label = labelIn(locale);
  const shown = columns
    .filter((id) => id === 'name' || entries.some(({ cells }) => cells[id]))
    .map((id) => ({ id, label: label(id) }));
  const unfilled = unfilledIn(compulsory, shown, entries);
  const [first] = kept;
  const list = only ?? (kept.every((item) => item.list === first?.list) ? first?.list : undefined);
  const name = listNames[list as keyof typeof listNames]?.[locale] ?? label('both');
  return {
    title: (locale === 'zh' ? department : '') + name,
    entries,
    columns: shown,
    unfilled,
    notes: [...notesOf(reader, { entries, unfilled }), ...notesForEditors(kept, locale)],
    usual,
    facets: ['kind', 'dept', 'online', 'faceToFace'],
    facetLabel: label,
    orders,
    labelOf: valueIn(locale),
    ...shareIn(kept, locale),
  };
}

/** What the rules of a list ask for beside its fields: one code per item, and a basis for every removal (JY-003, JY-101). */
function notesForEditors(items: readonly ListItem[], locale: Locale): readonly Note[] {
  const codes = repeatedCodesIn(items).join(', ');
  const count = items.filter(({ history = [] }) => history.some(({ kind, basis }) => kind === 'cancelled' && !basis));
  return [
    ...(codes ? [{ kind: 'editors', text: say(toldToEditors.repeated, locale, { codes }) } as const] : []),
    ...(count.length > 0
      ? [{ kind: 'editors', text: say(toldToEditors.groundless, locale, { count: count.length }) } as const]
      : []),
  ];
}

function entryOf(item: ListItem, key: string, locale: Locale, today: Day): PowerEntry {
  const { name, code, kind, dept, online, faceToFace, ownerKind, guideUrl, basis, history = [] } = item;
  const joint = locale === 'zh' ? '\u3001' : ', ';
  const changedOn = lastChangeOf(item);
  const isRecent = changedOn !== undefined && daysBetween(changedOn, today) <= 90;
  const how = [online && onlineKinds[online][locale], faceToFace === false && labelIn(locale)('faceToFace')]
    .filter(Boolean)
    .join(joint);
  return {
    key,
    title: name,
    code,
    history,
    basis,
    cancelled: isCancelled(item),
    source: item,
    cells: {
      name,
      code,
      ...((kind || item.list === 'power') && { kind: kind && powerKinds[kind][locale] }),
      dept,
      ...(how && { online: how }),
      guide: guideUrl ? labelIn(locale)('guide') : '',
      ...(ownerKind && { owner: ownerKinds[ownerKind][locale] }),
      ...(item.levels.length > 0 && { levels: item.levels.map((level) => levels[level][locale]).join(joint) }),
      basis: basis.map(({ title, article = '' }) => title + article).join(locale === 'zh' ? '\uff1b' : '; '),
      ...(item.version && { version: item.version }),
    },
    facets: {
      kind: kind ? [kind] : [],
      dept: dept ? [dept] : [],
      online: online ? [online] : [],
      faceToFace: faceToFace === undefined ? [] : [String(faceToFace)],
      ...(isRecent && { recent: [recent] }),
    },
    ...(guideUrl && { url: guideUrl }),
    ...(online && { online }),
    ...(faceToFace !== undefined && { faceToFace }),
    ...(changedOn && { changedOn }),
  };
}
