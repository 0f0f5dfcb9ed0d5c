import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureLinks, saidOf } from '../../../testing/link-facts.ts';
import { probeFacts } from '../../../testing/probe-facts.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { siteHttps } from './https.ts';

const cases: readonly (readonly [name: string, seen: Parameters<typeof probeFacts>[0], expected: string])[] = [
  ['HTTPS that plain HTTP leads to is well', { https: 'ok', 'to-https': 'ok' }, '1'],
  [
    'no HTTPS costs, and nothing more is asked',
    { https: 'refused refused', 'to-https': 'plain plain' },
    '1; no-https fail http://h/ ×1',
  ],
  [
    'a certificate out of date costs',
    { https: 'cert-expired cert-expired', 'to-https': 'ok' },
    '1; cert-expired fail http://h/ ×1',
  ],
  [
    'a chain that browsers mend is only shown',
    { https: 'cert-chain cert-chain', 'to-https': 'ok' },
    '1; cert-chain unmeasured http://h/ ×1',
  ],
  [
    'a root unknown here is for a person',
    { https: 'cert-root cert-root', 'to-https': 'ok' },
    '1; cert-root person http://h/ ×1',
  ],
  [
    'a page in the clear costs beside it',
    { https: 'ok', 'to-https': 'plain plain' },
    '1; https-not-forced fail http://h/ ×1',
  ],
  ['what was seen in the clear once waits', { https: 'ok', 'to-https': 'plain' }, '1; open needs.confirm 1'],
  ['silence is believed at the third time', { https: 'timeout timeout', 'to-https': 'ok' }, 'unmeasured needs.confirm'],
  ['then it costs', { https: 'timeout timeout timeout', 'to-https': 'ok' }, '1; no-https fail http://h/ ×1'],
  ['our own network is not the site’s', { https: 'open:net.local' }, 'unmeasured net.local'],
  [
    'a private host is not judged',
    { https: 'open:net.vantage', 'to-https': 'open:net.vantage' },
    'unmeasured net.vantage',
  ],
  ['a run that did not probe says nothing', {}, 'unmeasured tool.budget'],
];
for (const [name, seen, expected] of cases)
  test(`site.https: ${name}`, () => {
    const facts: SiteFacts = probeFacts(seen);
    assert.equal(saidOf(measureLinks(siteHttps, facts, {})), expected);
  });
