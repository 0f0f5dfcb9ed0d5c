import { columnWhy, say, type ColumnNames, type Observation, type OwedColumn } from '@gongkai/model';
import { mayNameMore } from '../inspect/written.ts';
import type { PageScan } from '../page.ts';
import type { ColumnFact } from './column.ts';
import type { ColumnEvidence } from './evidence.ts';
import { namer, type Namer } from './names.ts';
import { nearNames, type NearName } from './near.ts';
import { onceFor } from './once-for.ts';

/** A home page that names fewer places than this, on a site of more pages, is not all that visitors see of it. */
const LEAST = 10;
const SHORT = 10;

const namesOf = (texts: readonly string[], reader: Namer): ReadonlySet<string> =>
  new Set(texts.filter((text) => text.length <= SHORT && reader.couldName(text)));

/** True when the home page leads to so little that it must have a menu which a script draws. */
const hidesMenu = ({ links, pagesRead, home }: ColumnEvidence, reader: Namer): boolean =>
  pagesRead > LEAST &&
  namesOf(
    links.filter(({ url, onHome }) => onHome && url !== home).map(({ text }) => text),
    reader,
  ).size < LEAST;

/** True when a home page, as it comes without a browser, names few places and a script of it may draw the menu. */
export function mayHideMenu(html: string, scan: PageScan, names: ColumnNames, siteName: string): boolean {
  const texts = scan.links.map(({ text }) => text);
  return mayNameMore(html, namesOf(texts, namer(names, siteName)));
}

/** Every class that anything on the site is named by, whether it proved to be a column or not. */
function namedClasses({ links, steps, labels, ends, pages }: ColumnEvidence, reader: Namer): ReadonlySet<string> {
  const texts = [...[...links, ...steps, ...labels].map(({ text }) => text), ...ends];
  for (const page of pages.values())
    texts.push(page.columnName, page.columnType, page.h1, page.title.split(/[-_|\u2014]/, 1)[0] ?? '');
  return new Set(texts.flatMap((text) => reader.classOf(text)?.class ?? []));
}

/** Classes that pages are called by which only the sitemap file names, each with the first of them. */
function classesOfNamed({ named = [] }: ColumnEvidence, reader: Namer): ReadonlyMap<string, NearName> {
  const found = new Map<string, NearName>();
  for (const { url, title, h1, columnName } of named)
    for (const text of [columnName, h1, ...title.split(/[-_|\u2014]/, 1)]) {
      const key = text === '' ? undefined : reader.classOf(text)?.class;
      if (key !== undefined && !found.has(key)) found.set(key, { text, url });
    }
  return found;
}

/** All that a site gives names by; undefined when its menu was not seen. */
const givenNames = onceFor((evidence, names) => {
  const reader = namer(names, evidence.siteName);
  if (hidesMenu(evidence, reader)) return undefined;
  return {
    near: nearNames(evidence, reader),
    named: classesOfNamed(evidence, reader),
    classes: namedClasses(evidence, reader),
  };
});

/**
 * Owed classes that nothing on the site is named by, each with the looks that did not find it: the crawl's own index,
 * the sitemap page where there is one, and later looks (`column-class:<class>`). A class some link names, without a
 * column to prove it, is not in it: that is open, not missing. A class beside which some name stands that no class knows
 * has one look only, `near`, with that name: whether the two are the same a person must say.
 */
export function absentClasses(
  evidence: ColumnEvidence,
  columns: readonly ColumnFact[],
  owed: readonly OwedColumn[],
  names: ColumnNames,
): ReadonlyMap<string, readonly Observation[]> {
  const { homeLook, sitemap, looks, pagesRead } = evidence;
  const given = givenNames(evidence, names);
  if (homeLook === undefined || given === undefined) return new Map();
  const { near, named, classes } = given;
  const met = new Set([...classes, ...columns.map((column) => column.class)]);
  const absent = owed.filter((one) => !met.has(one.class));
  return new Map(
    absent.map(({ class: key, words: { zh: name } }): readonly [string, readonly Observation[]] => {
      const page = named.get(key);
      if (page !== undefined) {
        const note = say(columnWhy.unlinked, 'zh', { name: page.text, url: page.url });
        return [key, [{ ...homeLook, via: 'sitemap', outcome: 'near', url: page.url, note }]];
      }
      const maybe = near.get(key);
      if (maybe !== undefined) {
        const note = say(columnWhy.near, 'zh', { name, near: maybe.text });
        return [key, [{ ...homeLook, via: 'facts', outcome: 'near', url: maybe.url, note }]];
      }
      const inFacts: Observation = {
        ...homeLook,
        via: 'facts',
        outcome: 'absent',
        note: say(columnWhy.facts, 'zh', { pages: pagesRead, name }),
      };
      const inSitemap: readonly Observation[] =
        sitemap === undefined
          ? []
          : [{ ...sitemap, via: 'sitemap', outcome: 'absent', note: say(columnWhy.absentInSitemap, 'zh', { name }) }];
      return [key, [inFacts, ...inSitemap, ...(looks.get(`column-class:${key}`) ?? [])]];
    }),
  );
}

/** The look that met a name which may be the class's own, undefined when there is none. */
export const nearLook = (looks: readonly Observation[] | undefined): Observation | undefined =>
  looks?.find(({ outcome }) => outcome === 'near');

/** Classes that the links and the trail of one page are named by: what a later look at the home page goes by. */
export function classesNamedOn(scan: PageScan, names: ColumnNames, siteName: string): ReadonlySet<string> {
  const reader = namer(names, siteName);
  const texts = [...scan.links, ...scan.crumbs].map(({ text }) => text);
  return new Set(texts.filter((text) => text !== '').flatMap((text) => reader.classOf(text)?.class ?? []));
}
