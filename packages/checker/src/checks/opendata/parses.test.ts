import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { columnFact } from '../../../testing/column-facts.ts';
import { datasets, type DatasetFact } from '../../facts/inspect/datasets.ts';
import { inspectedOf } from '../../../testing/inspected.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { opendataParses } from './parses.ts';
import { saidOf } from '../../../testing/said-of.ts';

const data: DatasetFact = { type: 'text', is: 'data', rows: 12, columns: 4 };
const pdf: DatasetFact = { type: 'pdf', is: 'not-machine-readable', rows: 0, columns: 0 };
const empty: DatasetFact = { type: 'text', is: 'no-rows', rows: 0, columns: 0 };
const looked = (...subjects: readonly (readonly (DatasetFact | undefined)[])[]): Partial<SiteFacts> => ({
  inspected: inspectedOf(
    datasets,
    subjects.map((looks, at) => [`http://h/${at}.csv`, looks]),
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
  ['rows that parse', looked([data], [data]), '2'],
  ['a PDF, twice', looked([data], [pdf, pdf]), '2; fail data-not-machine-readable'],
  ['a file of a heading, twice', looked([empty, empty]), '1; fail data-no-rows'],
  [
    'a file that does not parse, twice',
    looked([
      { ...pdf, is: 'broken' },
      { ...pdf, is: 'broken' },
    ]),
    '1; fail data-broken',
  ],
  ['a PDF, seen once', looked([pdf]), '1; open needs.confirm 1'],
  ['an archive', looked([{ ...pdf, is: 'unread', type: 'zip' }]), 'unmeasured unsupported.format'],
  ['no answer', looked([undefined]), 'unmeasured site.unreachable'],
  ['a column without files', { ...looked(), columns: [columnFact({ class: 'data' })] }, 'unmeasured no.population'],
  ['no open data at all', looked(), 'na no.population'],
];
for (const [name, facts, expected] of cases)
  test(`opendata.parses: ${name}`, () => assert.equal(saidOf(measureInspected(opendataParses, facts)), expected));

test('opendata.parses: a pack row may ask for a smaller sample', () => {
  const facts = looked([data], [pdf, pdf]);
  assert.equal(saidOf(measureInspected(opendataParses, facts, { sample: 1 })), '1');
});
