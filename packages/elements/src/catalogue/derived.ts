import type { Day, Locale } from '@gongkai/model';
import type { Query } from '../parts/list/entry.ts';
import { pageOf, type PageOf } from '../parts/list/paging.ts';
import { remembered } from '../parts/list/remembered.ts';
import { rows } from '../parts/list/rows.ts';
import { searchIn, type Search } from '../parts/list/search.ts';
import type { CatalogueEntry, CatalogueSay, Listing } from './entry.ts';
import { staleDaysOf, stateOf, type ListState, type Standing } from './list-state.ts';
import type { Loaded } from './loaded.ts';

/** What everything on screen follows from. */
export interface Grounds {
  readonly loaded: Loaded | undefined;
  readonly failed: string;
  readonly query: Query;
  readonly size: number;
  readonly say: CatalogueSay;
  readonly locale: Locale;
  /** Another value when the texts are others. */
  readonly texts: unknown;
  readonly field: string | undefined;
  readonly maxAgeDays: number | undefined;
  readonly today: Day;
  /** Reads pinyin initials; undefined until somebody needs them. */
  readonly initialsOf: ((title: string) => string) | undefined;
}

export interface Derived extends Standing {
  readonly state: ListState;
  readonly listing: Listing | undefined;
  readonly search: Search;
  /** Every row that fits the question. */
  readonly rows: readonly CatalogueEntry[];
  readonly page: PageOf<CatalogueEntry>;
  readonly caption: string;
  /** When the data were made, as a day for readers. */
  readonly updatedOn: string | undefined;
  readonly today: Day;
  /** True when the rows are in our own table, so that the page's content steps aside. */
  readonly showsOwnTable: boolean;
  readonly hidesLightContent: boolean;
}

const longDay = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' } as const;

/** A function from grounds to what follows; listing, search index and found rows are remembered between calls. */
export function deriving(): (grounds: Grounds) => Derived {
  const listingFor = remembered<Listing | undefined>();
  const searchFor = remembered<Search>();
  const rowsFor = remembered<readonly CatalogueEntry[]>();
  return ({ loaded, failed, query, size, say, locale, texts, field, maxAgeDays, today, initialsOf }) => {
    const listing = listingFor([loaded, texts, field, today], () =>
      loaded?.kind === 'file' || loaded?.kind === 'table'
        ? loaded.list?.({ flaws: [], pages: 'all', ...loaded, say, locale, today, field })
        : undefined,
    );
    const entries = listing?.entries ?? [];
    const search = searchFor([listing, initialsOf], () => searchIn(entries, initialsOf));
    const { text, filters, sort } = query;
    const found = rowsFor([search, text, filters, sort], () => rows(entries, search, query, locale));
    const page = pageOf(found, query.page, size);
    const generatedAt = loaded?.kind === 'file' ? loaded.file.generatedAt : undefined;
    const standing: Standing = {
      loaded,
      failed,
      count: entries.length,
      found: found.length,
      unfilled: listing?.unfilled.length ?? 0,
      staleDays: staleDaysOf(generatedAt, today, maxAgeDays),
    };
    const showsOwnTable = loaded?.kind === 'file' && entries.length > 0;
    return {
      ...standing,
      state: stateOf(standing),
      listing,
      search,
      rows: found,
      page,
      caption: listing
        ? `${listing.title} ${say('range', { from: page.from, to: page.to, count: found.length })}`
        : say('table'),
      updatedOn: generatedAt && new Date(generatedAt).toLocaleDateString(locale === 'zh' ? 'zh-CN' : 'en', longDay),
      today,
      showsOwnTable,
      hidesLightContent: showsOwnTable || (listing !== undefined && entries.length > 0 && found.length === 0),
    };
  };
}
