import assert from 'node:assert/strict';
import { test } from 'node:test';
import { charsetFault, readCharset } from './declared-charset.ts';

const utf8 = Buffer.from('<p>\u901a\u77e5\u516c\u544a');
const gbk = Buffer.from([0x3c, 0x70, 0x3e, 0xcd, 0xa8, 0xd6, 0xaa, 0xb9, 0xab, 0xb8, 0xe6]);
const meta = (label: string): Buffer => Buffer.from(`<meta charset="${label}">`);

const cases: readonly (readonly [name: string, bytes: Buffer, contentType: string, expected: string])[] = [
  ['the header says what the bytes are', utf8, 'text/html; charset=UTF-8', ''],
  ['so does the page', Buffer.concat([meta('utf-8'), utf8]), 'text/html', ''],
  ['the Chinese labels stand for one', Buffer.concat([meta('gb2312'), gbk]), 'text/html; charset=GBK', ''],
  ['a mark of order is a label', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), 'text/html', ''],
  ['nobody says', utf8, 'text/html', 'charset-undeclared'],
  ['bytes that any label fits need none', Buffer.from('<p>x'), 'text/html', ''],
  ['a label that is wrong', Buffer.concat([meta('gb2312'), utf8]), 'text/html', 'charset-mislabelled'],
  ['a header that is wrong', gbk, 'text/html; charset=utf-8', 'charset-mislabelled'],
  ['two labels that differ', Buffer.concat([meta('utf-8'), meta('gb2312'), utf8]), 'text/html', 'charset-conflict'],
  [
    'a label in a comment is none',
    Buffer.concat([Buffer.from('<!-- <meta charset="gbk"> -->'), meta('utf-8'), utf8]),
    'text/html',
    '',
  ],
];
for (const [name, bytes, contentType, expected] of cases)
  test(`charset: ${name}`, () => assert.equal(charsetFault(readCharset(bytes, contentType)), expected));
