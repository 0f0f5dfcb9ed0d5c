import { organFields, readOrgan, type OrganField, type OrganLink, type OrganRead } from '../interact/organ.ts';
import words from '../interact/organ-words.json' with { type: 'json' };
import { readLeaders, type LeadersRead } from '../interact/leaders.ts';
import type { ColumnFact } from '../columns/column.ts';
import type { Seen } from './answer.ts';
import type { Inspection, InspectSource, Subject } from './inspection.ts';
import { namedBy } from './absence.ts';
import { isOfSite } from './own-host.ts';
import { sampled } from './sampled.ts';
import { mayTellMore } from './written.ts';

/** Pages looked at beside the columns' own: where there are more, those left out may say what these do not. */
export const ORGAN_PAGES = 10;
export const LEADER_PAGES = 24;
const CONTACT_PAGES = 3;

const isContact = namedBy(words.contactPages);
/** Pages that say how to reach the organ, wherever they hang: the guide to openness, and those named so in menus. */
const contactPages = (source: InspectSource): readonly Subject[] => [
  ...ofClass(source, ['foi.guide']).map(({ url }) => ({ key: url, url, data: 'contact' })),
  ...[...new Set(source.links.filter(({ text }) => text.length <= 8 && isContact(text)).map(({ url }) => url))]
    .filter((url) => isOfSite(source, url))
    .slice(0, CONTACT_PAGES)
    .map((url) => ({ key: url, url, data: 'contact' })),
];

const ofClass = ({ columns }: InspectSource, classes: readonly string[]): readonly ColumnFact[] =>
  columns.filter((column) => classes.includes(column.class));

const below = (source: InspectSource, classes: readonly string[], most: number): readonly Subject[] =>
  sampled(
    source.seed,
    ofClass(source, classes).flatMap(({ url }) => source.itemsOf(url)),
    most,
    ({ url }) => url,
  ).map(({ url }) => ({ key: url, url }));

const once = (subjects: readonly Subject[]): readonly Subject[] => [
  ...new Map(subjects.map((subject) => [subject.key, subject])).values(),
];

/** Pages behind the links of those, looked at only where something is still lacking. */
const PART_PAGES = 12;
const PROFILE_ITEMS = 5;

/** True when a script may bring more than was read: what is lacking then is not known. */
interface MayTellMore {
  readonly scripted?: true;
}

/** A page about the organ, and of which class the column is that it was found by; '' for a page below one. */
export interface OrganFact extends OrganRead, MayTellMore {
  readonly class: string;
}

/** Pages on which an organ says what it is, does, and where it is found. */
export const organPages: Inspection<OrganFact | null> = {
  id: 'organ',
  version: 4,
  rendered: true,
  choose: (source) =>
    once([
      ...ofClass(source, ['organ', 'profile', 'leaders']).map(({ url, class: key }) => ({ key: url, url, data: key })),
      ...below(source, ['organ'], ORGAN_PAGES),
      ...contactPages(source),
    ]),
  read: (seen, { data }) => readFact(seen, data),
  outcome: (fact) => (fact === null ? '' : missingOf(fact).join(' ')),
};

/** A page with fewer characters of its own introduces nothing. */
export const BARE = 40;

const partNames = { organ: new RegExp(words.parts.organ), profile: new RegExp(words.parts.profile) };

/** Pages that those about the organ lead to, where these do not say all: columns below, articles of a list. */
export const organParts: Inspection<OrganFact | null> = {
  id: 'organ-parts',
  version: 1,
  after: ['organ'],
  rendered: true,
  choose(source) {
    const seen = source.factsOf(organPages);
    const known = new Set(seen.map(({ subject }) => subject.url));
    // another column, and a link of the home page, is no part of one of them, unless its name says so
    const columns = new Map(source.columns.map((column) => [column.url, column.class]));
    const chrome = new Set(source.links.filter(({ onHome }) => onHome).map(({ url }) => url));
    const isPart = (key: 'organ' | 'profile', { url, text }: OrganLink): boolean =>
      partNames[key].test(text)
        ? key === 'organ' || ['other', key].includes(columns.get(url) ?? key)
        : !columns.has(url) && !chrome.has(url);
    const partsOf = (key: 'organ' | 'profile'): readonly Subject[] =>
      seen
        .filter(({ fact }) => fact?.class === key || (key === 'organ' && fact?.class === ''))
        .flatMap(({ fact }) => fact?.leads ?? [])
        .filter((link) => !known.has(link.url) && isOfSite(source, link.url) && isPart(key, link))
        .slice(0, PART_PAGES)
        .map(({ url }) => ({ key: url, url, data: key }));
    const said = new Set(seen.flatMap(({ fact }) => fact?.fields ?? []));
    const items = below(source, ['profile'], PROFILE_ITEMS).map((one) => ({ ...one, data: 'profile' }));
    const profiles = seen.filter(({ fact }) => fact?.class === 'profile');
    return once([
      ...(organFields.some((field) => !said.has(field)) ? partsOf('organ') : []),
      ...(profiles.every(({ fact }) => fact !== null && fact.chars < BARE) ? [...partsOf('profile'), ...items] : []),
    ]);
  },
  read: (seen, { data }) => readFact(seen, data),
  outcome: (fact) => (fact === null ? '' : missingOf(fact).join(' ')),
};

const readFact = (seen: Seen, data: unknown): OrganFact | null =>
  seen.page === undefined
    ? null
    : { ...readOrgan(seen.page), ...scriptedOf(seen), class: typeof data === 'string' ? data : '' };

const scriptedOf = (seen: Seen): MayTellMore => (mayTellMore(seen) ? { scripted: true } : {});

export const missingOf = ({ fields }: { readonly fields: readonly OrganField[] }): readonly OrganField[] =>
  organFields.filter((field) => !fields.includes(field));

const outcomeOfLeaders = ({ names, posts, hasDuties, openness }: LeadersRead): string =>
  [
    names.length === 0 && 'no-names',
    posts === 0 && 'no-posts',
    !hasDuties && 'no-duties',
    openness === '' && 'no-openness',
  ]
    .filter((part) => part !== false)
    .join(' ');

/** A page about leaders. */
export interface LeadersFact extends LeadersRead, MayTellMore {}

const readOf = (seen: Seen): LeadersFact | null =>
  seen.page === undefined ? null : { ...readLeaders(seen.page), ...scriptedOf(seen) };

/** The leaders' columns. */
export const leaderColumns: Inspection<LeadersFact | null> = {
  id: 'leaders',
  version: 3,
  rendered: true,
  choose: (source) => ofClass(source, ['leaders']).map(({ url }) => ({ key: url, url })),
  read: readOf,
  outcome: (fact) => (fact === null ? '' : outcomeOfLeaders(fact)),
};

/** Leaders' own pages, where their column leads to such. */
export const leaderPages: Inspection<LeadersFact | null> = {
  id: 'leader-pages',
  version: 3,
  after: ['leaders'],
  rendered: true,
  choose: (source) =>
    once([
      ...source.factsOf(leaderColumns).flatMap(({ fact }) => (fact?.pages ?? []).map((url) => ({ key: url, url }))),
      ...below(source, ['leaders'], LEADER_PAGES),
    ]).slice(0, LEADER_PAGES),
  read: readOf,
  outcome: (fact) => (fact === null ? '' : outcomeOfLeaders(fact)),
};
