import {
  attributeKeys,
  audienceKeys,
  dayKindKeys,
  levelKeys,
  onlineKeys,
  ownerKindKeys,
  powerKindKeys,
  stageKeys,
  wayKeys,
  type Basis,
  type Day,
  type DisclosureItem,
  type Guide,
  type HistoryEntry,
  type ListItem,
} from '@gongkai/model';
import free from './free.json' with { type: 'json' };
import { cellsOf, linesOf, type ItemFields, type RegisterList } from './rules.ts';

/** A version as the public shapes are made of it. */
export interface Shown {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly fields: ItemFields;
  readonly version: number;
  readonly changedOn: Day;
  readonly history: readonly HistoryEntry[];
  /** Where its guide is; '' while it has none. */
  readonly guideUrl: string;
}

const get = (fields: ItemFields, name: string): string => fields[name] ?? '';
const lines = (fields: ItemFields, name: string) => linesOf(get(fields, name)).map(cellsOf);
/** Those that say something. */
const some = <K extends string>(given: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')) as Partial<
    Record<K, string>
  >; // the same keys, fewer of them
const count = (text = ''): number | undefined => (/^\d+$/.test(text) ? Number(text) : undefined);
const isFree = (text: string): boolean => free.fees.includes(text.trim());
const isNone = (text: string): boolean => free.none.includes(text.trim());

const basesOf = (fields: ItemFields): readonly Basis[] =>
  lines(fields, 'basis').map(([title = '', article, url]) => ({ title, ...some({ article, url }) }));
const levelsOf = (fields: ItemFields) =>
  get(fields, 'levels')
    .split(' ')
    .map((text) => levelKeys.get(text))
    .filter((level) => level !== undefined);

/** A row of 权责清单 or 公共服务清单 as gk-power-list reads it. */
export function listItemOf(list: 'power' | 'service', shown: Shown): ListItem {
  const { code, name, department, fields, version, changedOn, history, guideUrl } = shown;
  const online = onlineKeys.get(get(fields, 'online'));
  const ownerKind = ownerKindKeys.get(get(fields, 'ownerKind'));
  const face = get(fields, 'faceToFace');
  return {
    list,
    code,
    name,
    kind: powerKindKeys.get(get(fields, 'kind')) ?? '',
    dept: get(fields, 'owner') || department,
    basis: basesOf(fields),
    levels: levelsOf(fields),
    version: String(version),
    changedOn,
    ...(guideUrl && { guideUrl }),
    ...(ownerKind && { ownerKind }),
    ...(online && { online }),
    ...(face && { faceToFace: face === 'true' }),
    ...(history.length > 0 && { history }),
  };
}

/** A row of the catalogue as gk-catalogue reads it; the office's own rules stay inside. */
export function disclosureItemOf({ code, name, fields, changedOn, history }: Shown): DisclosureItem {
  const stage = stageKeys.get(get(fields, 'stage'));
  const reason = { code: get(fields, 'reasonCode'), text: get(fields, 'reason') };
  return {
    code,
    name,
    content: linesOf(get(fields, 'content')),
    basis: basesOf(fields),
    timeLimit: get(fields, 'timeLimit'),
    subject: get(fields, 'subject'),
    channels: linesOf(get(fields, 'channels')),
    audience: audienceKeys.get(get(fields, 'audience')) ?? '',
    way: wayKeys.get(get(fields, 'way')) ?? '',
    level: levelsOf(fields),
    attribute: attributeKeys.get(get(fields, 'attribute')) ?? '',
    changedOn,
    ...some({ url: get(fields, 'url'), field: get(fields, 'area') }),
    ...(stage && { stage }),
    ...((reason.code || reason.text) && { reason }),
    ...(history.length > 0 && { history }),
  };
}

/** The sheet for one item 办事指南 as gk-service-guide reads it. */
export function guideOf({ code, name, fields, changedOn }: Shown): Guide {
  const statutoryDays = count(get(fields, 'statutoryDays'));
  const promisedDays = count(get(fields, 'promisedDays'));
  const agencies = get(fields, 'agencies');
  const url = get(fields, 'onlineUrl');
  return {
    code,
    name,
    scope: get(fields, 'scope'),
    basis: basesOf(fields),
    acceptedBy: get(fields, 'acceptedBy'),
    flow: lines(fields, 'flow').map(([step = '', by, days]) => ({ step, ...some({ by }), ...numbered('days', days) })),
    materials: lines(fields, 'materials').map(([material = '', form, copies, sampleUrl, mistakes = '']) => ({
      name: material,
      ...some({ form, sampleUrl }),
      ...numbered('copies', copies),
      mistakes: mistakes
        .split(/[;\uff1b]/)
        .map((text) => ({ text: text.trim() }))
        .filter(({ text }) => text !== ''),
    })),
    dayKind: dayKindKeys.get(get(fields, 'dayKind')) ?? '',
    fees: isFree(get(fields, 'fees'))
      ? 'none'
      : lines(fields, 'fees').map(([item = '', basis, standard]) => ({ item, ...some({ basis, standard }) })),
    contact: some({
      phone: get(fields, 'phone'),
      place: get(fields, 'place'),
      hours: get(fields, 'hours'),
      complaint: get(fields, 'complaint'),
    }),
    updatedOn: changedOn,
    ...(statutoryDays !== undefined && { statutoryDays }),
    ...(promisedDays !== undefined && { promisedDays }),
    ...(agencies !== '' &&
      !isNone(agencies) && {
        agencies: lines(fields, 'agencies').map(([agency = '', service, fee, days]) => ({
          name: agency,
          ...some({ service, fee }),
          ...numbered('days', days),
        })),
      }),
    ...(url !== '' && { online: { url } }),
  };
}

const numbered = <K extends string>(key: K, text: string | undefined): Partial<Record<K, number>> => {
  const found = count(text);
  const made: Partial<Record<K, number>> = {};
  if (found !== undefined) made[key] = found;
  return made;
};

/** Words an item is found by. */
export const searchText = (list: RegisterList, code: string, fields: ItemFields): string =>
  [
    code,
    ...(list === 'catalogue'
      ? ['subject', 'content', 'timeLimit', 'reason']
      : ['scope', 'acceptedBy', 'duties', 'basis']
    ).map((name) => get(fields, name)),
  ]
    .join(' ')
    .slice(0, 2000);
