import type { Day, Locale } from '@gongkai/model';
import type { Query } from './entry.ts';
import type { Listing, TableEntry, TableSay } from './listing.ts';
import { pageOf, type PageOf } from './paging.ts';
import { remembered } from './remembered.ts';
import { rows } from './rows.ts';
import { searchIn, type Search } from './search.ts';
import { staleDaysOf, stateOf, type ListState, type Standing } from './list-state.ts';
import type { Loaded } from './loaded.ts';

/** What everything on screen follows from. */
export interface Grounds<E extends TableEntry> {
  readonly loaded: Loaded<E> | undefined;
  readonly failed: string;
  readonly query: Query;
  readonly size: number;
  readonly say: TableSay;
  readonly locale: Locale;
  /** Another value when the texts are others. */
  readonly texts: unknown;
  /** The page wants the rows of this kind alone. */
  readonly only: string | undefined;
  readonly maxAgeDays: number | undefined;
  readonly today: Day;
  /** Reads pinyin initials; undefined until somebody needs them. */
  readonly initialsOf: ((title: string) => string) | undefined;
}

export interface Derived<E extends TableEntry> extends Standing {
  readonly loaded: Loaded<E> | undefined;
  readonly state: ListState;
  readonly listing: Listing<E> | undefined;
  readonly search: Search;
  /** Every row that fits the question. */
  readonly rows: readonly E[];
  readonly page: PageOf<E>;
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
export function deriving<E extends TableEntry>(): (grounds: Grounds<E>) => Derived<E> {
  const listingFor = remembered<Listing<E> | undefined>();
  const searchFor = remembered<Search>();
  const rowsFor = remembered<readonly E[]>();
  return ({ loaded, failed, query, size, say, locale, texts, only, maxAgeDays, today, initialsOf }) => {
    const listing = listingFor([loaded, texts, only, today], () =>
      loaded?.kind === 'file' || loaded?.kind === 'table'
        ? loaded.list?.({ flaws: [], pages: 'all', ...loaded, say, locale, today, only })
        : undefined,
    );
    const entries = listing?.entries ?? [];
    const search = searchFor([listing, initialsOf], () => searchIn(entries, initialsOf));
    const { text, filters, sort } = query;
    const found = rowsFor([search, text, filters, sort], () => rows(entries, search, query, locale));
    const page = pageOf(found, query.page, size);
    const generatedAt = loaded?.kind === 'file' ? loaded.file.generatedAt : undefined;
    const standing = {
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
