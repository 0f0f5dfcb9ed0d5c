import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  explained,
  salvageActivities,
  salvageAnnualReports,
  salvageConsultations,
  salvageDatasets,
  salvageGuides,
  salvageInterpretations,
  salvageLeaders,
  salvageList,
  salvageMediaAccounts,
  salvageOpinionResponses,
  say,
  type Day,
} from '@gongkai/model';
import { prerenderAnnualReport } from '../../packages/elements/src/prerender/annual-report.ts';
import { prerenderConsultation } from '../../packages/elements/src/prerender/consultation.ts';
import { prerenderInterpretation } from '../../packages/elements/src/prerender/interpretation.ts';
import { prerenderLeaders } from '../../packages/elements/src/prerender/leaders.ts';
import { prerenderMediaMatrix } from '../../packages/elements/src/prerender/media-matrix.ts';
import { prerenderOpenData } from '../../packages/elements/src/prerender/open-data.ts';
import { prerenderOpinionResponse } from '../../packages/elements/src/prerender/opinion-response.ts';
import { prerenderParticipation } from '../../packages/elements/src/prerender/participation.ts';
import { prerenderPowerList } from '../../packages/elements/src/prerender/power-list.ts';
import { prerenderServiceGuide } from '../../packages/elements/src/prerender/service-guide.ts';
import { articleAt, type Department } from './content.ts';
import { file, type Answer } from './files.ts';
import { itemsOf, liveFor } from './live.ts';
import type { Setting } from './print.ts';
import { searchIndex } from './search-index.ts';
import type { SeedSite } from './site.ts';

/** An element printed from a data file of the site, or written out as it stands in the template. */
type Part = string | ({ readonly tag: string; readonly file: string } & Readonly<Record<string, string>>);

interface Place {
  /** True where the element takes the place of the page's own text, which the data say better. */
  readonly instead?: boolean;
  readonly parts: readonly Part[];
}

/** What a webmaster pasted into one page; nothing on most pages. */
export interface Pasted {
  readonly html: string;
  readonly isInstead: boolean;
}

export interface Elements {
  /** `place` as in faults.json: `column zn`, `zcwj/0`. */
  at(place: string): Pasted;
  /** The data files, by path. */
  readonly files: ReadonlyMap<string, Answer>;
}

type Read<T> = { readonly value: T | undefined; readonly flaws: readonly Parameters<typeof explained>[0][] };
type Shown = Readonly<Record<string, string>> & { readonly src: string };

const none: Pasted = { html: '', isInstead: false };

/** The elements of `seeds/sites/<id>/elements.json` with their data; `{zcwj/0}`, `{column zn}`, `{other}` are addresses. */
export function elementsOf(
  department: Department,
  { origin, other, day, live }: Setting,
  { addressOf, columnAddress }: Pick<SeedSite, 'addressOf' | 'columnAddress'>,
): Elements {
  const folder = new URL(`../sites/${department.id}/`, import.meta.url);
  const places = new URL('elements.json', folder);
  if (!existsSync(places)) return { at: () => none, files: new Map() };
  const address = (name: string): string => {
    if (name === 'other') return other;
    if (name.startsWith('column ')) return columnAddress(department.column(name.slice(7)));
    return addressOf(articleAt(department, name));
  };
  const filled = (text: string): string => text.replace(/\{(other|column \w+|\w+\/\d+)\}/g, (_, name) => address(name));
  const data = new Map(
    readdirSync(new URL('data/', folder)).map((name) => [
      `/gkdata/${name}`,
      filled(readFileSync(new URL(`data/${name}`, folder), 'utf8')),
    ]),
  );
  const pasted: Readonly<Record<string, Place>> = JSON.parse(filled(readFileSync(places, 'utf8')));

  const printed = (part: Part): string => {
    if (typeof part === 'string') return live ? asking(dated(part)) : dated(part);
    const { tag, file: name, ...options } = part;
    const src = `/gkdata/${name}.json`;
    const print = printers[tag];
    const text = data.get(src);
    if (!print || text === undefined) throw new Error(`${department.id}/elements.json: ${tag} ${name}`);
    const own: unknown = JSON.parse(text);
    const shown = live && liveFor(live, origin, { tag, file: name, options, own });
    return shown
      ? print(shown.json, { ...shown.options, src: shown.src, today: day })
      : print(own, { ...options, src, today: day });
  };
  /** A search of the site's own index asks the platform instead, once it stands. */
  const asking = (part: string): string =>
    part.replace('src="/gkdata/search.json"', `endpoint="/gk-api/v1" department="${department.name}"`);
  /** Text around a consultation tells its term and how much came as the element does: `{opens 2026-04}`, `{count 2026-04}`. */
  const dated = (text: string): string =>
    text.replace(/\{(opens|closes|count) ([\w-]+)\}/g, (_, end, consultation) => {
      const own: unknown = JSON.parse(data.get('/gkdata/consultations.json') ?? '{}');
      const wanted = { tag: 'gk-consultation', file: 'consultations', options: { consultation }, own };
      const shown = live && liveFor(live, origin, wanted);
      const id = shown?.options['consultation'] ?? consultation;
      const found = itemsOf(shown?.json ?? own).find((item) => item['id'] === id);
      return end === 'count' ? String(found?.['commentCount']) : dayInWords(String(found?.[`${end}On`]));
    });
  const at = (place: string): Pasted => {
    const found = pasted[place];
    return found ? { html: found.parts.map(printed).join('\n'), isInstead: found.instead ?? false } : none;
  };
  const files = new Map([...data].map(([path, text]) => [path, file('application/json', text)]));
  files.set('/gkdata/search.json', file('application/json', searchIndex(department, day, addressOf)));
  return { at, files };
}

const dayInWords = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** A data file of a demo site has no flaw: what is wrong in it is said at the start. */
function whole<T>({ value, flaws }: Read<T>): T {
  const [flaw] = flaws;
  if (flaw) {
    const { at, words, values } = explained(flaw);
    throw new Error(`seeds: data file ${at}: ${say(words, 'en', values)}`);
  }
  if (value === undefined) throw new Error('seeds: a data file could not be read');
  return value;
}

/** The one item a page is about. */
function one<T>(items: readonly T[], isIt: (item: T) => boolean): T {
  const found = items.find(isIt);
  if (!found) throw new Error('seeds: a data file lacks the item its page shows');
  return found;
}

const printers: Readonly<Record<string, (data: unknown, shown: Shown) => string>> = {
  'gk-annual-report': (data, shown) =>
    prerenderAnnualReport(
      one(whole(salvageAnnualReports(data)).items, ({ year }) => String(year) === shown['year']),
      shown,
    ),
  'gk-consultation': (data, shown) =>
    withMore(
      prerenderConsultation(
        one(whole(salvageConsultations(data)).items, ({ id }) => id === shown['consultation']),
        { ...shown, today: shown['today'] as Day },
      ),
      shown,
    ),
  'gk-interpretation': (data, shown) => prerenderInterpretation(whole(salvageInterpretations(data)), shown),
  'gk-leaders': (data, shown) => prerenderLeaders(whole(salvageLeaders(data)), shown),
  'gk-media-matrix': (data, shown) => prerenderMediaMatrix(whole(salvageMediaAccounts(data)), shown),
  'gk-open-data': (data, shown) => prerenderOpenData(whole(salvageDatasets(data)), shown),
  'gk-opinion-response': (data, shown) => prerenderOpinionResponse(whole(salvageOpinionResponses(data)), shown),
  'gk-participation': (data, shown) => prerenderParticipation(whole(salvageActivities(data)), { src: shown.src }),
  'gk-power-list': (data, { src, list }) =>
    prerenderPowerList(whole(salvageList(data)), { src, list: list === 'service' ? 'service' : 'power' }),
  'gk-service-guide': (data, shown) =>
    prerenderServiceGuide(
      one(whole(salvageGuides(data)).items, ({ code }) => code === shown['code']),
      shown,
    ),
};

/** Attributes the printed part does not know: where opinions go, and those already there. */
const withMore = (html: string, { endpoint, comments }: Shown): string =>
  html.replace(
    '<gk-consultation',
    `<gk-consultation${endpoint ? ` endpoint="${endpoint}"` : ''}${comments ? ` comments="${comments}"` : ''}`,
  );
