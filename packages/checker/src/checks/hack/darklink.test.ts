import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { hackDarklink } from './darklink.ts';
import { inspectedOf } from '../../../testing/inspected.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { safety, type SafetyFact } from '../../facts/inspect/safety.ts';
import { saidOf } from '../../../testing/said-of.ts';

const clean: SafetyFact = { personal: [], signs: [], words: [] };
const looked = (...looks: readonly (SafetyFact | undefined)[]): Partial<SiteFacts> => ({
  inspected: inspectedOf(safety, [['http://h/gs/1.html', looks]]),
});
const hacked: SafetyFact = { ...clean, signs: [{ kind: 'hidden-trade', shows: '棋牌 http://x/ (display:none)' }] };

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['nothing found', looked(clean), '1'],
  ['a hidden link, twice', looked(hacked, hacked), '1; person hidden-trade'],
  ['a hidden link, seen once', looked(hacked), '1; open needs.confirm 1'],
  ['one that is gone', looked(hacked, clean), '1'],
  ['no page was read', looked(undefined), 'unmeasured site.unreachable'],
  ['no page to read', { inspected: inspectedOf(safety, []) }, 'unmeasured no.population'],
];
for (const [name, facts, expected] of cases)
  test(`hack.darklink: ${name}`, () => assert.equal(saidOf(measureInspected(hackDarklink, facts)), expected));
