import type { PageScan } from '../src/facts/page.ts';

/** What a scan of an empty page sees, with the given parts in it. */
export const pageScan = (given: Partial<PageScan> = {}): PageScan => ({
  title: '',
  h1: '',
  lang: '',
  base: '',
  metas: {},
  links: [],
  rows: [],
  crumbs: [],
  forms: [],
  dates: [],
  islands: [],
  textChars: 0,
  mainChars: 0,
  opening: '',
  saysEmpty: '',
  mainMedia: 0,
  ...given,
});

/** A row of the main list. */
export const row = (href: string, title: string, date = ''): PageScan['rows'][number] => ({
  href,
  title,
  date,
  region: 'main',
});
