import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { annualFacts, annualPage, listOf, reportLook } from '../../../testing/annual-looks.ts';
import { annualOnTime } from './on-time.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/said-of.ts';

const { publishedOn: _, ...bare } = annualPage();
const undated = { report: bare };
const late = reportLook({ publishedOn: '2026-02-11' });

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['in time', annualFacts([reportLook()]), '1'],
  ['late, twice', annualFacts([late, late]), '1; fail annual-late'],
  ['late, seen once', annualFacts([late]), '1; open needs.confirm 1'],
  [
    'late for a department, in time for a county',
    {
      ...annualFacts([late]),
      site: {
        schema: 'gongkai.site/1',
        name: '某县',
        url: 'http://h/',
        organKind: 'city-government',
        level: 'county',
        hosts: ['h'],
        serviceHosts: [],
      },
    },
    '1',
  ],
  [
    'a day that only the address holds',
    annualFacts([
      reportLook({ publishedOn: '2026-02-11', publishedFrom: 'url' }),
      reportLook({ publishedOn: '2026-02-11', publishedFrom: 'url' }),
    ]),
    '1; person annual-late-doubtful',
  ],
  [
    'a day years later: the page was moved',
    annualFacts([reportLook({ year: 2022 }), reportLook({ year: 2022 })]),
    '1; person annual-late-doubtful',
  ],
  ['no day at all', annualFacts([undated]), 'unmeasured no.population'],
  ['no report', annualFacts([listOf(2025)]), 'unmeasured no.population'],
];
for (const [name, facts, expected] of cases)
  test(`annual.on-time: ${name}`, () => assert.equal(saidOf(measureInspected(annualOnTime, facts)), expected));
