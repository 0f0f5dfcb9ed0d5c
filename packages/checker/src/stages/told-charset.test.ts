import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldCharset } from './told-charset.ts';

const chinese = '\u5bf9\u4e0d\u8d77\uff0c\u4fe1\u606f\u4e0d\u5b58\u5728';
const gbk = Buffer.from([0xb6, 0xd4, 0xb2, 0xbb, 0xc6, 0xf0, 0xa3, 0xac, 0xd0, 0xc5, 0xcf, 0xa2]);
const cases: readonly (readonly [name: string, type: string, body: Buffer, document: string, expected: string])[] = [
  ['a page without a label', 'text/html', Buffer.from(chinese), 'Document', 'text/html; charset=utf-8'],
  ['such a page in GBK', 'text/html', gbk, 'Document', 'text/html; charset=gb18030'],
  ['a label in the header stays', 'text/html; charset=gbk', Buffer.from(chinese), 'Document', 'text/html; charset=gbk'],
  ['a label in the page stays', 'text/html', Buffer.from(`<meta charset="gbk">${chinese}`), 'Document', 'text/html'],
  ['data is left alone', 'text/html', Buffer.from(chinese), 'XHR', 'text/html'],
  ['a picture is left alone', 'image/png', gbk, 'Document', 'image/png'],
];
for (const [name, type, body, document, expected] of cases)
  test(`what a browser is told of an encoding: ${name}`, async () => {
    const answer = toldCharset(() => Promise.resolve({ status: 200, headers: { 'content-type': type }, body }));
    const told = await answer({ url: 'http://h/', method: 'GET', headers: {}, type: document });
    assert.ok(told !== 'abort');
    assert.equal(told.headers['content-type'], expected);
  });
