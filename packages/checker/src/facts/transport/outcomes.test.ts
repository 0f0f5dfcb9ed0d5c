import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NameAnswer, TlsAnswer } from '../../run/transport.ts';
import { hostOutcome, recordOutcome, tlsOutcome } from './outcomes.ts';

const hosts: readonly (readonly [host: string, expected: string])[] = [
  ['www.lanchuan.gov.cn', 'ok'],
  ['gov.cn', 'ok'],
  ['www.lanchuan.gov.cn.', 'ok'],
  ['xn--fiq.xn--zfr164b', 'chinese-domain'],
  ['lanchuan.cn', 'other-domain'],
  ['lanchuan-gov.cn', 'other-domain'],
  ['www.gov.cn.example.com', 'other-domain'],
  ['203.0.113.7', 'no-domain'],
  ['[2001:db8::1]', 'no-domain'],
];
for (const [host, expected] of hosts)
  test(`host: ${host} is ${expected}`, () => assert.equal(hostOutcome(host), expected));

const handshakes: readonly (readonly [is: TlsAnswer['is'], code: string, expected: string])[] = [
  ['ok', '', 'ok'],
  ['refused', '', 'refused'],
  ['cert', 'CERT_HAS_EXPIRED', 'cert-expired'],
  ['cert', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'cert-chain'],
  ['cert', 'SELF_SIGNED_CERT_IN_CHAIN', 'cert-root'],
  ['cert', 'SOMETHING_NEW', 'cert-root'],
  ['protocol', '', 'tls-protocol'],
  ['local', '', 'open:net.local'],
  ['private-address', '', 'open:net.vantage'],
];
for (const [is, code, expected] of handshakes)
  test(`tls outcome: ${is} ${code} is ${expected}`, () =>
    assert.equal(tlsOutcome({ is, code, protocol: '', validTo: '' }), expected));

const found = (...addresses: readonly string[]): NameAnswer => ({ is: 'found', addresses });
const no = (is: NameAnswer['is']): NameAnswer => ({ is, addresses: [] });
const four = found('203.0.113.7');
const reference = found('2001:503:ba3e::2:30');
const isRefused = (address: string): boolean => /^(?:10\.|fd)/.test(address);
const records: readonly (readonly [name: string, answers: Parameters<typeof recordOutcome>[0], expected: string])[] = [
  ['an address is found', [{ six: found('2001:db8::7'), four, reference }], 'ok'],
  [
    'one server that knows it is enough',
    [
      { six: no('none'), four, reference },
      { six: found('2001:db8::7'), four, reference },
    ],
    'ok',
  ],
  ['servers that work know of none', [{ six: no('none'), four, reference }], 'absent'],
  [
    'an address made by our own NAT64 is none, and its maker no witness',
    [{ six: found('64:ff9b::cb00:7107'), four, reference }],
    'open:net.vantage',
  ],
  ['a private address helps nobody', [{ six: found('fd00::1'), four, reference }], 'open:net.vantage'],
  ['a server that hides IPv6 is no witness', [{ six: no('none'), four, reference: no('none') }], 'open:net.vantage'],
  [
    'a server that fails is none',
    [{ six: no('failed'), four: no('failed'), reference: no('failed') }],
    'open:net.dns-local',
  ],
  [
    'nor one that does not know the name',
    [{ six: no('unknown'), four: no('unknown'), reference }],
    'open:net.dns-local',
  ],
  [
    'a name that is private alone is not judged',
    [{ six: no('none'), four: found('10.0.0.1'), reference }],
    'open:net.vantage',
  ],
  [
    'what one server does not see of the public net, and another hides, is no absence',
    [
      { six: no('none'), four: found('10.0.0.1'), reference },
      { six: no('none'), four, reference: no('none') },
    ],
    'open:net.vantage',
  ],
  ['no server, no answer', [], 'open:net.dns-local'],
];
for (const [name, answers, expected] of records)
  test(`ipv6 record: ${name}`, () => assert.equal(recordOutcome(answers, isRefused), expected));
