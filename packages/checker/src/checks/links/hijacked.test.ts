import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteFacts } from '../../facts/facts.ts';
import { inspectedOf } from '../../../testing/inspected.ts';
import { linksHijacked } from './hijacked.ts';
import { measureInspected } from '../../../testing/inspected.ts';
import { outbound, type OutboundFact } from '../../facts/inspect/outbound.ts';
import { saidOf } from '../../../testing/said-of.ts';

const theirs: OutboundFact = { title: '协会', sign: '', word: '' };
const parked: OutboundFact = { title: 'x.com', sign: 'parked', word: 'domain is for sale' };
const looked = (...looks: readonly (OutboundFact | undefined)[]): Partial<SiteFacts> => ({
  inspected: inspectedOf(outbound, [['http://x.com/', looks]]),
});

type Row = readonly [name: string, facts: Partial<SiteFacts>, expected: string];
const cases: readonly Row[] = [
  [
    'nothing came of the home page',
    { crawl: { pagesRead: 0, pagesKnown: 1, chromeCoverage: 0, homeFault: 'site.unreachable' } },
    'unmeasured site.unreachable',
  ],
  ['a run of an older tool', {}, 'unmeasured tool.version'],
  ['still theirs', looked(theirs), '1'],
  ['for sale, twice', looked(parked, parked), '1; person outbound-parked'],
  [
    'a gambling site, twice',
    looked({ ...parked, sign: 'trade', word: '棋牌' }, { ...parked, sign: 'trade', word: '棋牌' }),
    '1; person outbound-trade',
  ],
  ['for sale, seen once', looked(parked), '1; open needs.confirm 1'],
  ['no other sites', { inspected: inspectedOf(outbound, []) }, 'na no.population'],
];
for (const [name, facts, expected] of cases)
  test(`links.hijacked: ${name}`, () => assert.equal(saidOf(measureInspected(linksHijacked, facts)), expected));
