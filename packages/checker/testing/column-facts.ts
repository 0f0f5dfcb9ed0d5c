import type { Observation, OwedColumn } from '@gongkai/model';
import type { ColumnFact } from '../src/facts/columns/column.ts';
import type { SiteFacts } from '../src/facts/facts.ts';

/** A look at a column or class. */
export const columnLook = (outcome: string, minute = 0): Observation => ({
  at: `2026-11-20T09:${String(minute).padStart(2, '0')}:00+08:00`,
  via: 'http',
  outcome,
});

/** A list column with content, changed by what is given. */
export const columnFact = (given: Partial<ColumnFact> = {}): ColumnFact => ({
  url: 'http://h/tzgg/',
  name: '通知公告',
  class: 'notice',
  form: 'list',
  cadence: 'P6M',
  score: 6,
  why: ['导航“通知公告”，出现在 9 页'],
  firstLevel: true,
  path: ['通知公告'],
  items: 3,
  readBy: 'rows',
  newest: { day: '2026-11-01', url: 'http://h/tzgg/1.html', title: '一件事', source: 'row' },
  state: 'filled',
  observations: [columnLook('newest:2026-11-01')],
  ...given,
});

/** A column that was read and holds nothing, seen `looks` times. */
export const emptyColumn = (given: Partial<ColumnFact> = {}, looks = 2): ColumnFact => {
  const { newest: _, ...rest } = columnFact({ items: 0, readBy: '', state: 'empty' });
  return { ...rest, observations: Array.from({ length: looks }, (__, at) => columnLook('empty', at)), ...given };
};

/** A column whose newest item is of `day`, seen `looks` times. */
export const columnOf = (
  day: `${number}-${number}-${number}`,
  given: Partial<ColumnFact> = {},
  looks = 2,
): ColumnFact =>
  columnFact({
    newest: { day, url: 'http://h/tzgg/1.html', title: '一件事', source: 'row' },
    observations: Array.from({ length: looks }, (_, at) => columnLook(`newest:${day}`, at)),
    ...given,
  });

export const owedColumn = (key: string, cadence?: string): OwedColumn => ({
  class: key,
  ...(cadence === undefined ? {} : { cadence }),
  words: { zh: `${key}栏目`, en: key },
  basis: '第二十条',
  verified: true,
});

/** Facts of a site that was read whole on 2026-11-20 and has nothing but the given columns. */
export const columnFacts = (given: Partial<SiteFacts> = {}): SiteFacts => ({
  site: {
    schema: 'gongkai.site/1',
    name: '岚川县住建局',
    url: 'http://h/',
    organKind: 'department',
    level: 'county',
    hosts: ['h'],
    serviceHosts: [],
  },
  asOf: '2026-11-20',
  seed: '1',
  crawl: { pagesRead: 20, pagesKnown: 20, chromeCoverage: 1 },
  links: { checked: 0, targets: [] },
  owed: [],
  columns: [],
  ...given,
});
