import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { columnFact, owedColumn } from '../../../testing/column-facts.ts';
import type { Sought } from '../../facts/inspect/absence.ts';
import { dataNamed, dataPages, type DataPage } from '../../facts/inspect/datasets.ts';
import { bothInspected, inspectedOf } from '../../../testing/inspected.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { opendataCatalogue } from './catalogue.ts';
import { saidOf } from '../../../testing/said-of.ts';

const page = (...files: readonly string[]): DataPage => ({ files, chars: 200 });
const looked = (...looks: readonly (DataPage | undefined)[]): Partial<SiteFacts> => ({
  columns: [columnFact({ class: 'data', url: 'http://h/sj/', items: 0 })],
  inspected: inspectedOf(dataPages, looks.length === 0 ? [] : [['http://h/sj/', looks]]),
});
const named = (...looks: readonly Sought['found'][]): Partial<SiteFacts> => ({
  columns: [columnFact()],
  inspected: bothInspected(
    inspectedOf(dataPages, []),
    inspectedOf(dataNamed, [['http://h/', looks.map((found) => ({ found, pages: 20 }))]]),
  ),
});

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['files to download', looked(page('http://h/a.csv', 'http://h/b.csv')), '2'],
  ['items of the column', { ...looked(page()), columns: [columnFact({ class: 'data', items: 4 })] }, '4'],
  ['a link to the platform', looked({ ...page(), platform: 'http://data.h/' }), '1'],
  ['nothing in it, twice', looked(page(), page()), '1; fail opendata-few'],
  ['nothing in it, seen once', looked(page()), 'unmeasured needs.confirm'],
  ['no column and no name of one, twice', named([], []), '1; fail opendata-missing'],
  ['no column and no name of one, seen once', named([]), 'unmeasured needs.confirm'],
  ['no column, where the organ owes none', { ...named([], []), owed: [owedColumn('notice')] }, 'na not.applicable'],
  [
    'a column whose list a script draws',
    {
      ...looked(page(), page()),
      columns: [columnFact({ class: 'data', state: 'open', reason: 'tool.no-browser', items: 0 })],
    },
    'unmeasured tool.no-browser',
  ],
  [
    'no column, but a name',
    named([{ text: '公共数据', url: 'http://h/x/', place: 'home' }]),
    '1; person opendata-named',
  ],
  [
    'half a site read',
    { ...named([], []), crawl: { pagesRead: 1, pagesKnown: 2, chromeCoverage: 0.5 } },
    'unmeasured tool.budget',
  ],
];
for (const [name, facts, expected] of cases)
  test(`opendata.catalogue: ${name}`, () => assert.equal(saidOf(measureInspected(opendataCatalogue, facts)), expected));
