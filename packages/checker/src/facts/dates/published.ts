import type { Day } from '@gongkai/model';
import type { PageScan } from '../page.ts';
import { labelKind, labelledDates } from './label.ts';
import lexicon from './labels.json' with { type: 'json' };
import { readDate } from './read-date.ts';
import { dateOfUrl } from './url-date.ts';

/** The publication day of a page and where it stood: `meta`, `jsonld`, `time`, `label`, `url` or `text`. */
export interface Published {
  readonly day: Day;
  readonly source: 'meta' | 'jsonld' | 'time' | 'label' | 'url' | 'text';
  /** 0–1, from what such a source is worth on real sites. */
  readonly confidence: number;
}

/** Only a whole date tells when a page was published: a bare month and day may be of any year. */
function whole(text: string | undefined, asOf: Day): Day | undefined {
  if (text === undefined || text === '') return undefined;
  const read = readDate(text, asOf);
  return read.ok && read.form === 'full' ? read.day : undefined;
}

function fromMetas(scan: PageScan, asOf: Day): Published | undefined {
  const day = whole(scan.metas['pubdate'], asOf);
  if (day !== undefined) return { day, source: 'meta', confidence: 0.95 };
  for (const name of lexicon.metas) {
    const other = whole(scan.metas[name], asOf);
    if (other !== undefined) return { day: other, source: 'meta', confidence: 0.9 };
  }
  return undefined;
}

/** `datePublished` out of JSON-LD without reading the whole of it: the key is unique to publications. */
function fromJsonLd(scan: PageScan, asOf: Day): Published | undefined {
  const island = scan.islands.find(({ type }) => type.includes('ld+json'));
  const at = island?.text.indexOf('"datePublished"') ?? -1;
  if (island === undefined || at < 0) return undefined;
  const value = /^"datePublished"\s{0,9}:\s{0,9}"([^"]{8,40})"/.exec(island.text.slice(at, at + 80))?.[1];
  const day = whole(value, asOf);
  return day === undefined ? undefined : { day, source: 'jsonld', confidence: 0.9 };
}

/** Weak words stand beside clocks and meetings too; they count only in the article itself. */
const isWeak = (word: string): boolean => word.length <= 2;

const outside: ReadonlySet<string> = new Set(['nav', 'foot', 'side']);
const timeLabels: ReadonlySet<string> = new Set(['datetime', 'time']);

type Dated = { readonly label: string; readonly text: string; readonly region: PageScan['dates'][number]['region'] };

const datesOf = (scan: PageScan): readonly Dated[] =>
  scan.dates
    .filter(({ region }) => !outside.has(region))
    .flatMap(({ label, text, region }) => labelledDates(text, label).map((one): Dated => ({ ...one, region })));

/** The first date with a strong label; else the first with a weak one or a `time` element, in the article itself. */
function fromLabels(dates: readonly Dated[], asOf: Day): Published | undefined {
  let weak: Published | undefined;
  for (const { label, text, region } of dates) {
    const said = timeLabels.has(label) ? undefined : labelKind(label);
    if (said === undefined ? !timeLabels.has(label) : said.kind !== 'published') continue;
    const strong = said !== undefined && !isWeak(said.word);
    if (!strong && region !== 'main') continue;
    const day = whole(text, asOf);
    if (day === undefined) continue;
    if (strong) return { day, source: 'label', confidence: 0.9 };
    weak ??= { day, source: said === undefined ? 'time' : 'label', confidence: 0.9 };
  }
  return weak;
}

/** A date in figures without a label, as the first of an article that is no list: the line under the title. */
function fromText(scan: PageScan, dates: readonly Dated[], asOf: Day): Published | undefined {
  const first = dates.find(({ region }) => region === 'main');
  if (
    first === undefined ||
    labelKind(first.label) !== undefined ||
    scan.rows.filter(({ date }) => date !== '').length > 2
  )
    return undefined;
  const day = /^\W{0,2}\d{4}[-/.]\d/.test(first.text) ? whole(first.text, asOf) : undefined;
  return day === undefined ? undefined : { day, source: 'text', confidence: 0.6 };
}

/**
 * When a page was published, by the most trusted source that holds a usable day: PubDate, JSON-LD, the label under the
 * title, the address. The day a document was formed 成文日期 is never taken. Undefined when nothing tells.
 */
export function publishedOf(scan: PageScan, url: string, asOf: Day): Published | undefined {
  const said = fromMetas(scan, asOf) ?? fromJsonLd(scan, asOf);
  if (said !== undefined) return said;
  const dates = datesOf(scan);
  const labelled = fromLabels(dates, asOf);
  if (labelled !== undefined) return labelled;
  const day = dateOfUrl(url);
  if (day !== undefined && whole(day, asOf) !== undefined) return { day, source: 'url', confidence: 0.7 };
  return fromText(scan, dates, asOf);
}

/** The day by each source that says it outright: tags, JSON-LD, the label under the title. Addresses are often the day of import. */
export function saidDays(scan: PageScan, asOf: Day): readonly Published[] {
  return [fromMetas(scan, asOf), fromJsonLd(scan, asOf), fromLabels(datesOf(scan), asOf)].flatMap((one) => one ?? []);
}
