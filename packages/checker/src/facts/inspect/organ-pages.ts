import { organFields, readOrgan, type OrganField, type OrganRead } from '../interact/organ.ts';
import { readLeaders, type LeadersRead } from '../interact/leaders.ts';
import type { ColumnFact } from '../columns/column.ts';
import type { Inspection, InspectSource, Subject } from './inspection.ts';
import { sampled } from './sampled.ts';

/** Pages looked at beside the columns' own. */
const ORGAN_PAGES = 10;
const LEADER_PAGES = 24;

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

/** A page about the organ, and of which class the column is that it was found by; '' for a page below one. */
export interface OrganFact extends OrganRead {
  readonly class: string;
}

/** Pages on which an organ says what it is, does, and where it is found. */
export const organPages: Inspection<OrganFact | null> = {
  id: 'organ',
  version: 2,
  rendered: true,
  choose: (source) =>
    once([
      ...ofClass(source, ['organ', 'profile', 'leaders']).map(({ url, class: key }) => ({ key: url, url, data: key })),
      ...below(source, ['organ'], ORGAN_PAGES),
    ]),
  read: ({ page }, { data }) =>
    page === undefined ? null : { ...readOrgan(page), class: typeof data === 'string' ? data : '' },
  outcome: (fact) => (fact === null ? '' : missingOf(fact).join(' ')),
};

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

/** The leaders' columns. */
export const leaderColumns: Inspection<LeadersRead | null> = {
  id: 'leaders',
  version: 2,
  rendered: true,
  choose: (source) => ofClass(source, ['leaders']).map(({ url }) => ({ key: url, url })),
  read: ({ page }) => (page === undefined ? null : readLeaders(page)),
  outcome: (fact) => (fact === null ? '' : outcomeOfLeaders(fact)),
};

/** Leaders' own pages, where their column leads to such. */
export const leaderPages: Inspection<LeadersRead | null> = {
  id: 'leader-pages',
  version: 2,
  after: ['leaders'],
  rendered: true,
  choose: (source) =>
    once([
      ...source.factsOf(leaderColumns).flatMap(({ fact }) => (fact?.pages ?? []).map((url) => ({ key: url, url }))),
      ...below(source, ['leaders'], LEADER_PAGES),
    ]).slice(0, LEADER_PAGES),
  read: ({ page }) => (page === undefined ? null : readLeaders(page)),
  outcome: (fact) => (fact === null ? '' : outcomeOfLeaders(fact)),
};
