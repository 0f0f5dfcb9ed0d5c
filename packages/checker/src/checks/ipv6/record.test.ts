import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureLinks, saidOf } from '../../../testing/link-facts.ts';
import { probeFacts } from '../../../testing/probe-facts.ts';
import { ipv6Record } from './record.ts';

const cases: readonly (readonly [name: string, seen: Parameters<typeof probeFacts>[0], expected: string])[] = [
  ['a host with an address is well', { 'ipv6-record': 'ok' }, '1'],
  ['one without costs', { 'ipv6-record': 'absent absent' }, '1; ipv6-no-record fail http://h/ ×1'],
  ['one look is none', { 'ipv6-record': 'absent' }, 'unmeasured needs.confirm'],
  ['a name server that hides IPv6 is no witness', { 'ipv6-record': 'open:net.vantage' }, 'unmeasured net.vantage'],
  ['one that fails is none', { 'ipv6-record': 'absent open:net.dns-local' }, 'unmeasured net.dns-local'],
  ['a run that did not probe says nothing', {}, 'unmeasured tool.budget'],
];
for (const [name, seen, expected] of cases)
  test(`ipv6.record: ${name}`, () => assert.equal(saidOf(measureLinks(ipv6Record, probeFacts(seen), {})), expected));
