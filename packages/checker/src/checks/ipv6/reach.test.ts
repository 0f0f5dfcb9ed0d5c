import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureLinks, saidOf } from '../../../testing/link-facts.ts';
import { probeFacts } from '../../../testing/probe-facts.ts';
import { ipv6Reach } from './reach.ts';

const cases: readonly (readonly [name: string, seen: Parameters<typeof probeFacts>[0], expected: string])[] = [
  ['a page that opens is well', { 'ipv6-record': 'ok', 'ipv6-reach': 'ok' }, '1'],
  [
    'one that refuses costs',
    { 'ipv6-record': 'ok', 'ipv6-reach': 'refused refused' },
    '1; ipv6-unreachable fail http://h/ ×1',
  ],
  [
    'one of another title is for a person',
    { 'ipv6-record': 'ok', 'ipv6-reach': 'other-title other-title' },
    '1; ipv6-other-page person http://h/ ×1',
  ],
  [
    'a host without address is not reached',
    { 'ipv6-record': 'absent absent', 'ipv6-reach': 'open:no.population' },
    '1; ipv6-no-record fail http://h/ ×1',
  ],
  [
    'a network of ours without IPv6 says nothing',
    { 'ipv6-record': 'ok', 'ipv6-reach': 'open:net.vantage' },
    'unmeasured net.vantage',
  ],
  ['nor does a record that is open', { 'ipv6-record': 'open:net.dns-local' }, 'unmeasured net.dns-local'],
  ['one look is none', { 'ipv6-record': 'ok', 'ipv6-reach': 'refused' }, 'unmeasured needs.confirm'],
];
for (const [name, seen, expected] of cases)
  test(`ipv6.reach: ${name}`, () => assert.equal(saidOf(measureLinks(ipv6Reach, probeFacts(seen), {})), expected));
