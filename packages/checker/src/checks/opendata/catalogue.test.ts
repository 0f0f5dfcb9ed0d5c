import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { columnFact, columnLook } from '../../../testing/column-facts.ts';
import { dataPages, type DataPage } from '../../facts/inspect/datasets.ts';
import { inspectedOf } from '../../../testing/inspected.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { opendataCatalogue } from './catalogue.ts';
import { saidOf } from '../../../testing/said-of.ts';

const page = (...files: readonly string[]): DataPage => ({ files, chars: 200 });
const looked = (...looks: readonly (DataPage | undefined)[]): Partial<SiteFacts> => ({
  columns: [columnFact({ class: 'data', url: 'http://h/sj/', items: 0 })],
  inspected: inspectedOf(dataPages, looks.length === 0 ? [] : [['http://h/sj/', looks]]),
});
const absent = new Map([['data', [{ ...columnLook('absent'), via: 'facts' }, columnLook('absent', 10)]]]);

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
  ['no column, looked for twice', { ...looked(), columns: [columnFact()], absent }, '1; fail opendata-missing'],
  ['no column, not looked for', { ...looked(), columns: [columnFact()] }, 'unmeasured needs.confirm'],
];
for (const [name, facts, expected] of cases)
  test(`opendata.catalogue: ${name}`, () => assert.equal(saidOf(measureInspected(opendataCatalogue, facts)), expected));
