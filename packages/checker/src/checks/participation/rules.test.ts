import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn, type TestColumn } from '../../../testing/interaction.ts';
import { columnFacts } from '../../../testing/column-facts.ts';
import { participationRules } from '../../facts/inspect/participation-rules.ts';
import { participationRulesPublished } from './rules.ts';

const city = { ...columnFacts().site, organKind: 'city-government' as const };
const said = (columns: readonly TestColumn[], more: Partial<Parameters<typeof saidOn>[2]> = {}): string =>
  saidOn(participationRulesPublished, [participationRules], { columns, ...more }).split(' of ')[0] ?? '';

// zh: titles
const cases: readonly (readonly [name: string, got: string, expected: string])[] = [
  ['published', said([{ class: 'foi.rules', rows: [['岚川县重大行政决策程序规定', '2024-01-01']] }]), '1'],
  ['rules of participation', said([{ class: 'policy', rows: [['公众参与重大行政决策办法', '2020-01-01']] }]), '1'],
  ['nowhere on a city’s site', said([{ class: 'policy' }], { facts: { site: city } }), '1; no-rules fail 2'],
  ['nowhere on a department’s site', said([{ class: 'policy' }]), '1; no-rules person 2'],
  [
    'an interpretation is none',
    said([{ class: 'policy', rows: [['《重大行政决策程序规定》解读']] }]),
    '1; no-rules person 2',
  ],
  ['seen once', said([{ class: 'policy' }], { looks: 1 }), 'unmeasured needs.confirm'],
  [
    'many articles were not read',
    said([{ class: 'policy' }], { facts: { crawl: { pagesRead: 20, pagesKnown: 200, chromeCoverage: 1 } } }),
    'unmeasured tool.budget',
  ],
];
for (const [name, got, expected] of cases) test(name, () => assert.equal(got, expected));
