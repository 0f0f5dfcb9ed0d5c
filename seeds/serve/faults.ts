import { readFileSync } from 'node:fs';
import { articleAt, readDepartment } from './content.ts';
import type { SeedId } from './serve.ts';
import type { SeedSite } from './site.ts';

export interface LinkFault {
  /** Path on the site, on the neighbours' host, or a whole address. */
  readonly url: string;
  /** `home`, `column/index` of an article, `column <id>`; or one of two words for many pages. */
  readonly on: readonly string[] | 'every page' | 'every article';
  readonly what: string;
  /** Status of the answer; 200 is a page that says it is not there, 0 is never asked. */
  readonly answers: number;
}

/** `seeds/sites/<id>/faults.json`: everything that is wrong with a demo site. What is not listed is in order. */
export interface Faults {
  readonly links: {
    readonly own: readonly LinkFault[];
    readonly external: readonly LinkFault[];
    readonly private: readonly LinkFault[];
  };
  readonly columns: {
    /** Of `m` columns the organ kind owes, `n` are there with content. */
    readonly n: number;
    readonly m: number;
    /** Classes nobody opened a column for. */
    readonly missing: readonly string[];
    /** Names of columns without any item. */
    readonly empty: readonly string[];
    /** Names of columns whose newest item is older than their cadence allows. */
    readonly stale: readonly string[];
  };
  readonly search: 'works' | 'finds nothing' | 'ignores the query';
  /** By check: what it finds in what pages say, as `kind path`. A check that no site names here is not compared. */
  readonly content: Readonly<Record<string, readonly string[]>>;
  /** What a person must look at: by check, as `kind path`. Numbers in it are nobody's. */
  readonly safety: Readonly<Record<string, readonly string[]>>;
  /** axe rules (WCAG A and AA) that fail on every page of a template. */
  readonly a11y: Readonly<Record<string, readonly string[]>>;
  /** What is wrong with pages as a browser shows them, sorted: `too-wide` for a telephone … */
  readonly render: readonly string[];
  /** What checks of content find, by check: the kind of each finding, sorted. A check that finds nothing is left out. */
  readonly checks: Readonly<Record<string, readonly string[]>>;
}

export const readFaults = (id: SeedId): Faults =>
  JSON.parse(readFileSync(new URL(`../sites/${id}/faults.json`, import.meta.url), 'utf8'));

/** Paths of the pages a fault stands on. `every page` is all of `htmlPages`. */
export function pagesOf(
  id: SeedId,
  site: SeedSite,
  { on }: LinkFault,
  htmlPages: readonly string[],
): readonly string[] {
  const department = readDepartment(id);
  if (on === 'every page') return htmlPages.toSorted();
  if (on === 'every article') return department.articles.map((article) => site.addressOf(article)).toSorted();
  return on
    .map((place) => {
      if (place === 'home') return '/';
      if (place.startsWith('column ')) return site.columnAddress(department.column(place.slice(7)));
      return site.addressOf(articleAt(department, place));
    })
    .toSorted();
}
