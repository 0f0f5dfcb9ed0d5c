import { isDay, subtractPeriod, type Day } from '@gongkai/model';
import { consultationKind } from '../interact/consultation.ts';
import words from '../interact/event-words.json' with { type: 'json' };
import { bare } from '../results/titles.ts';
import type { Inspection, InspectSource, Subject } from './inspection.ts';
import { listRows } from './list-rows.ts';
import { mayStillWrite } from './written.ts';

/** What is counted over a year. */
export const activityClasses = ['consult', 'interview', 'openday'] as const;
export type ActivityClass = (typeof activityClasses)[number];

/** One thing that was held or put out; without a day it may be of any year. */
export interface Activity {
  readonly title: string;
  readonly url: string;
  readonly day?: Day;
}

/** The activities of one column, as the crawl met them and as its first page shows them. */
export interface ActivitiesFact {
  readonly class: ActivityClass;
  readonly activities: readonly Activity[];
  /** The mechanism of a list that was not read, '' when all was. */
  readonly unread: string;
  /** Within a year of the day of the run; within its calendar year. */
  readonly inYear: number;
  readonly thisYear: number;
}

const MOST = 60;
/** Nobody asks for more in a year. */
const PLENTY = 12;
const openday = new RegExp(words.openday);
const interview = new RegExp(words.interview);

/** Results of consultations are none, and everything in the column of interviews or open days is one. */
const counts = (key: ActivityClass, title: string): boolean =>
  key === 'consult' ? ['draft', 'survey'].includes(consultationKind(title)) : true;

function known(source: InspectSource, key: ActivityClass, column: string): readonly Activity[] {
  const since = subtractPeriod(source.asOf, 'P2Y');
  return source
    .itemsOf(column)
    .filter(({ title, day }) => counts(key, title) && (day === undefined || day >= since))
    .map(({ title, url, day }) => ({ title, url, ...(day && { day }) }));
}

const told: Readonly<Record<ActivityClass, (title: string) => boolean>> = {
  consult: (title) => counts('consult', title),
  interview: (title) => interview.test(title),
  openday: (title) => openday.test(title),
};

/** Open days are mostly reported among the news, calls for comments among the notices: wherever they stand, they were held. */
function reported({ columns, itemsOf, asOf }: InspectSource, key: ActivityClass): readonly Activity[] {
  const since = subtractPeriod(asOf, 'P2Y');
  return columns
    .filter((column) => column.class !== key)
    .flatMap(({ url }) => itemsOf(url))
    .filter(({ title, day }) => told[key](title) && day !== undefined && day >= since)
    .map(({ title, url, day }) => ({ title, url, ...(day && { day }) }));
}

function choose(source: InspectSource): readonly Subject[] {
  const ofColumns = source.columns.flatMap((column): readonly Subject[] => {
    const key = activityClasses.find((one) => one === column.class);
    if (key === undefined) return [];
    const activities = [...known(source, key, column.url), ...reported(source, key)].slice(0, MOST);
    return [{ key: `${key} ${column.url}`, url: column.url, data: { class: key, activities } }];
  });
  const hasOpenDays = ofColumns.some(({ key }) => key.startsWith('openday'));
  const elsewhere = {
    key: 'openday',
    url: source.home,
    data: { class: 'openday', activities: reported(source, 'openday').slice(0, MOST), isHome: true },
  };
  return hasOpenDays ? ofColumns : [...ofColumns, elsewhere];
}

function dataOf({ data }: Subject): {
  readonly class: ActivityClass;
  readonly activities: readonly Activity[];
  readonly isHome: boolean;
} {
  const given: unknown = Reflect.get(Object(data), 'activities');
  return {
    class: activityClasses.find((one) => one === Reflect.get(Object(data), 'class')) ?? 'openday',
    activities: Array.isArray(given)
      ? given.map((one: unknown) => {
          const day: unknown = Reflect.get(Object(one), 'day');
          return {
            title: String(Reflect.get(Object(one), 'title')),
            url: String(Reflect.get(Object(one), 'url')),
            ...(isDay(day) ? { day } : {}),
          };
        })
      : [],
    isHome: Reflect.get(Object(data), 'isHome') === true,
  };
}

const says = new RegExp(words.saysNothing);
/** What an activity is known by: its title on its day, for a monthly one bears the same; its address where the title is that of a button. */
export const activityKey = ({ title, day, url }: Activity): string =>
  says.test(bare(title)) ? url : `${bare(title)} ${day ?? ''}`;

/** Each once: a column shows an item in more than one place, and items come again on later pages. */
const distinct = (all: readonly Activity[]): readonly Activity[] => {
  const known = new Map<string, Activity>();
  const addresses = new Set<string>();
  for (const one of all) {
    const key = activityKey(one);
    if (known.has(key) || addresses.has(one.url) || bare(one.title) === '') continue;
    known.set(key, one);
    addresses.add(one.url);
  }
  return [...known.values()];
};

/** How often something was done: consultations, interviews and open days of the last two years. */
export const activities: Inspection<ActivitiesFact> = {
  id: 'activities',
  version: 3,
  rendered: true,
  choose,
  read(seen, subject, { asOf }) {
    const { class: key, activities: before, isHome } = dataOf(subject);
    const list = listRows(seen.page, asOf);
    // a link without a day on the column's page may be a menu
    const shown = list.rows.filter(
      ({ title, day }) => day !== undefined && counts(key, title) && (!isHome || openday.test(title)),
    );
    const all = distinct([...before, ...shown]).slice(0, 2 * MOST);
    const since = subtractPeriod(asOf, 'P1Y');
    return {
      class: key,
      activities: all,
      // a few that the home page shows are not the list
      unread: list.rows.length > 0 || isHome ? '' : list.unread || (mayStillWrite(seen) ? 'xhr' : ''),
      inYear: all.filter(({ day }) => day !== undefined && day >= since).length,
      thisYear: all.filter(({ day }) => day?.slice(0, 4) === asOf.slice(0, 4)).length,
    };
  },
  outcome: ({ inYear, thisYear, class: key }) =>
    inYear >= PLENTY || (key === 'openday' && thisYear >= PLENTY) ? '' : `in-year:${inYear} this-year:${thisYear}`,
};
