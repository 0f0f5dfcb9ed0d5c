import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureLinks, saidOf } from '../../../testing/link-facts.ts';
import { probeFacts } from '../../../testing/probe-facts.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { siteDomain } from './domain.ts';

const cases: readonly (readonly [name: string, facts: SiteFacts, expected: string])[] = [
  ['a host under .gov.cn is well', probeFacts({ host: 'ok' }), '1'],
  ['another host costs', probeFacts({ host: 'other-domain other-domain' }), '1; other-domain fail http://h/ ×1'],
  ['a bare address costs', probeFacts({ host: 'no-domain no-domain' }), '1; no-domain fail http://h/ ×1'],
  ['a host that was met once waits', probeFacts({ host: 'other-domain' }), 'unmeasured needs.confirm'],
  ['a private host is not judged', probeFacts({ host: 'open:net.vantage' }), 'unmeasured net.vantage'],
  [
    'an enterprise need not',
    probeFacts({ host: 'other-domain other-domain' }, { organKind: 'public-enterprise' }),
    'na not.applicable',
  ],
  ['a run that did not probe says nothing', probeFacts({}), 'unmeasured tool.budget'],
];
for (const [name, facts, expected] of cases)
  test(`site.domain: ${name}`, () => assert.equal(saidOf(measureLinks(siteDomain, facts, {})), expected));
