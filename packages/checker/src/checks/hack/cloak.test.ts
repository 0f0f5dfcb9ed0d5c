import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { cloak, type CloakFact } from '../../facts/inspect/cloak.ts';
import { hackCloak } from './cloak.ts';
import { inspectedOf } from '../../../testing/inspected.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { saidOf } from '../../../testing/said-of.ts';

const same: CloakFact = { title: '岚川县', plainTitle: '岚川县', isOther: false, trade: '' };
const other: CloakFact = { ...same, title: '真人娱乐', isOther: true, trade: '真人娱乐' };
const looked = (...looks: readonly (CloakFact | undefined)[]): Partial<SiteFacts> => ({
  inspected: inspectedOf(cloak, [['http://h/', looks]]),
});

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['the same page', looked(same), '1'],
  ['another page, twice', looked(other, other), '1; person cloaked'],
  ['another page, seen once', looked(other), '1; open needs.confirm 1'],
  ['nobody asked for it', { inspected: inspectedOf(cloak, []) }, 'unmeasured not.asked'],
];
for (const [name, facts, expected] of cases)
  test(`hack.cloak: ${name}`, () => assert.equal(saidOf(measureInspected(hackCloak, facts)), expected));
