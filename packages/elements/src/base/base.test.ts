import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode } from './decode.ts';
import { isAddress, safeUrl } from './safe-url.ts';
import { fill } from './speech.ts';
import { toJson } from './to-json.ts';

const base = 'https://www.example.gov.cn/zwgk/';
const urls: [url: string, safe: boolean][] = [
  ['/zwgk/1.html', true],
  ['https://example.gov.cn/', true],
  ['mailto:a@example.gov.cn', true],
  ['tel:0510-1', true],
  ['javascript:alert(1)', false],
  [' JAVA\tSCRIPT:alert(1)', false],
  ['data:text/html,x', false],
  ['http://[', false],
  ['', false],
];
for (const [url, safe] of urls)
  test(`safeUrl: ${JSON.stringify(url)} is ${safe ? 'kept' : 'refused'}`, () =>
    assert.equal(safeUrl(url, base), safe ? url : undefined));

const addresses: [text: string, is: boolean][] = [
  ['https://a.cn/1', true],
  ['/1.html', true],
  ['./1.html', true],
  ['../1.html', true],
  ['见 /1.html', false],
  ['/ 1', false],
  ['/', false],
  ['为了养老', false],
];
for (const [text, is] of addresses)
  test(`isAddress: ${text} is ${is ? 'one' : 'none'}`, () => assert.equal(isAddress(text), is));

test('decode: UTF-8 with and without BOM, else GB18030', () => {
  assert.equal(decode(new TextEncoder().encode('\ufeff政府')), '政府');
  assert.equal(decode(Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae)), '政府');
  assert.equal(decode(new Uint8Array()), '');
});
test('toJson: JSON.parse reads back what was written, whatever the page put on prototypes', () => {
  const Hostile = Array.prototype as unknown as { toJSON?: () => string };
  Hostile.toJSON = () => '"broken"';
  try {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = toJson(value);
        delete Hostile.toJSON;
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
        Hostile.toJSON = () => '"broken"';
      }),
    );
  } finally {
    delete Hostile.toJSON;
  }
});
test('fill: numbers are grouped, unknown marks stay in sight', () => {
  assert.equal(fill('{count} of {n} {x}', 'en', { count: 5000, n: 'a' }), '5,000 of a {x}');
});
