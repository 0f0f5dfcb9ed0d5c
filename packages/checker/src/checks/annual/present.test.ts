import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { annualFacts, listOf, reportLook } from '../../../testing/annual-looks.ts';
import { annualPresent } from './present.ts';
import { columnFact, columnFacts, columnLook } from '../../../testing/column-facts.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/said-of.ts';

const every = [2023, 2024, 2025].map((year) => [reportLook({ year })] as const);
const absent = new Map([['foi.annual', [{ ...columnLook('absent'), via: 'facts' }, columnLook('absent', 10)]]]);

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['every year', annualFacts([listOf(2023, 2024, 2025)], ...every), '3'],
  ['a year that only the page names', annualFacts([listOf(2023, 2024, 2025)], [reportLook()]), '3'],
  ['a year that only another list names', annualFacts([listOf(2024, 2025)], [listOf(2023)]), '3'],
  [
    'a year that neither knows, twice',
    annualFacts([listOf(2023, 2025), listOf(2023, 2025)], [reportLook()]),
    '3; fail annual-missing',
  ],
  [
    'a year that is not there, seen once',
    annualFacts([listOf(2023, 2025)], [reportLook()]),
    '3; unmeasured annual-missing',
  ],
  [
    'a year that is not there, in a list that a script fills',
    annualFacts(
      [{ list: { years: [2023, 2025], unread: true } }, { list: { years: [2023, 2025], unread: true } }],
      [reportLook()],
    ),
    '3; unmeasured annual-missing',
  ],
  [
    'half a site read',
    { ...annualFacts([listOf(2025), listOf(2025)]), crawl: { pagesRead: 1, pagesKnown: 2, chromeCoverage: 0.5 } },
    'unmeasured tool.budget',
  ],
  [
    'no column, looked for twice',
    { ...annualFacts(), columns: [columnFact()], absent },
    '3; fail annual-column-missing',
  ],
  [
    'years before the first report of a young organ',
    annualFacts([listOf(2025), listOf(2025)], [reportLook()]),
    '3; person annual-missing; person annual-missing',
  ],
  ['a page that names no year', annualFacts([listOf(), listOf()]), `3${'; person annual-missing'.repeat(3)}`],
  [
    'an empty column',
    { ...annualFacts([listOf(), listOf()]), columns: [columnFact({ class: 'foi.annual', state: 'empty' })] },
    `3${'; fail annual-missing'.repeat(3)}`,
  ],
  [
    'a public enterprise',
    { ...annualFacts([listOf(2025)]), site: { ...columnFacts({}).site, organKind: 'public-enterprise' } },
    'na not.applicable',
  ],
  ['before the first report is due', { ...annualFacts([listOf()]), asOf: '2024-01-20' }, 'na not.applicable'],
];
for (const [name, facts, expected] of cases)
  test(`annual.present: ${name}`, () =>
    assert.equal(saidOf(measureInspected(annualPresent, facts, { since: 2023 })), expected));
