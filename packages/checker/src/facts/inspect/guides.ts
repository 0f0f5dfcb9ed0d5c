import { guideElements } from '../guides/elements.ts';
import lexicon from '../guides/lexicon.json' with { type: 'json' };
import { readGuide, type GuideFact } from '../guides/read-guide.ts';
import type { Inspection, InspectSource, Subject } from './inspection.ts';
import { listings } from './listings.ts';
import { isOfSite } from './own-host.ts';
import { sampled } from './sampled.ts';

/** Where a guide was found: among the services, or behind a row of the power list. */
export interface GuideSubject {
  readonly from: 'service' | 'power';
  /** The item it is for. */
  readonly name: string;
}

/** Enough for the veto, which begins at five bad ones, and for every pack's sample. */
const MOST = 12;
const MOST_POWERS = 8;
const title = new RegExp(lexicon.guideTitle);
const other = new RegExp(lexicon.notGuide);

interface Found {
  readonly url: string;
  readonly name: string;
}

const isGuide = (text: string): boolean => title.test(text) && !other.test(text);

/** Items of the service columns that are guides by their title, or by the name of their column; else pages titled so. */
function serviceGuides(source: InspectSource): readonly Found[] {
  const found: Found[] = [];
  for (const column of source.columns) {
    if (column.class !== 'service') continue;
    const items = source.itemsOf(column.url).filter(({ title: text }) => !other.test(text));
    const named = isGuide(column.name) ? items : items.filter(({ title: text }) => isGuide(text));
    found.push(...named.map(({ url, title: name }) => ({ url, name })));
  }
  if (found.length === 0)
    for (const { url, h1, title: head, rows } of source.pages())
      if (rows < 5 && isGuide(h1 || head)) found.push({ url, name: h1 || head });
  return found.filter(({ url }) => isOfSite(source, url) && !file.test(url));
}

const file = new RegExp(lexicon.file, 'i');

/** Guides behind the rows of the lists, by their own links. */
const powerGuides = (source: InspectSource): readonly Found[] =>
  source
    .factsOf(listings)
    .flatMap(({ fact }) => fact.rows.map(({ name, guide }) => ({ url: guide, name })))
    .filter(({ url }) => url !== '' && isOfSite(source, url) && !file.test(url));

/** A seeded sample of service guides 办事指南, read for the elements they owe. */
export const guides: Inspection<GuideFact> = {
  id: 'guides',
  version: 1,
  after: [listings.id],
  rendered: true,
  choose(source) {
    const { seed } = source;
    const subjectOf =
      (from: GuideSubject['from']) =>
      ({ url, name }: Found): Subject => ({ key: `${from} ${url}`, url, data: { from, name } satisfies GuideSubject });
    return [
      ...sampled(seed, serviceGuides(source), MOST, ({ url }) => url).map(subjectOf('service')),
      ...sampled(seed, powerGuides(source), MOST_POWERS, ({ url }) => url).map(subjectOf('power')),
    ];
  },
  read: ({ page }) => (page === undefined ? unreadable : readGuide(page)),
  outcome: (fact) =>
    guideElements.filter((element) => fact.given[element] === undefined && !fact.unsure.includes(element)).join(' '),
};

/** A guide that is a file or a picture: a machine cannot say what it gives. */
const unreadable: GuideFact = {
  title: '',
  given: {},
  blank: [],
  unsure: [],
  forms: [],
  namesForm: false,
  chars: 0,
  media: 1,
};
