import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { percentEncode } from './legacy-bytes.ts';

const cases: readonly (readonly [name: string, text: string, charset: string, expected: string])[] = [
  ['ASCII stays', 'q=a b&c', 'gb18030', 'q=a b&c'],
  ['Chinese in UTF-8', '通知', 'utf-8', '%E9%80%9A%E7%9F%A5'],
  ['Chinese in GBK', 'q=通知', 'gb18030', 'q=%CD%A8%D6%AA'],
  ['Chinese in Big5', '通知', 'big5', '%B3q%AA%BE'.replace('q', '%71')],
  ['a page in UTF-16 asks in UTF-8', '通', 'utf-16le', '%E9%80%9A'],
  ['letters of the West', 'é', 'windows-1252', '%E9'],
  ['what has no bytes is a numeric reference', '한', 'gb18030', '%26%2354620%3B'],
  ['half a character does not throw', '\ud800', 'utf-8', '%EF%BF%BD'],
  ['half a character in GBK does not throw', '\ud800', 'gb18030', '%26%2355296%3B'],
];
for (const [name, text, charset, expected] of cases)
  test(`percentEncode: ${name}`, () => assert.equal(percentEncode(text, charset), expected));

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/%[\dA-F]{2}|[^%]/g) ?? [], (part) =>
    part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );
test('percentEncode: what is written in GBK is read back the same', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)) }),
      (text) => {
        const decoder = new TextDecoder('gb18030', { fatal: true });
        assert.equal(decoder.decode(bytesOf(percentEncode(text, 'gb18030'))), text);
      },
    ),
  ));
