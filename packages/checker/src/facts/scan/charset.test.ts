import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePage } from './charset.ts';

// 政务公开 in each encoding
const gbk = Buffer.from('d5fecef1b9abbfaa', 'hex');
const big5 = Buffer.from('acb5b0c8a4bdb67d', 'hex');
const utf8 = Buffer.from('政务公开');
const page = (meta: string, text: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<html><head>${meta}</head><p>`), text]);
const metaOf = (name: string): string => `<meta charset="${name}">`;

const cases: readonly (readonly [name: string, body: Buffer, type: string, charset: string, mislabelled: boolean])[] = [
  ['UTF-8 without a word', page('', utf8), 'text/html', 'utf-8', false],
  ['UTF-8 that says so', page(metaOf('UTF-8'), utf8), 'text/html', 'utf-8', false],
  ['UTF-8 written utf8', page(metaOf('utf8'), utf8), 'text/html', 'utf-8', false],
  [
    'UTF-8 with its mark, whatever it says',
    Buffer.concat([Buffer.from('efbbbf', 'hex'), page(metaOf('gbk'), utf8)]),
    '',
    'utf-8',
    false,
  ],
  ['UTF-8 that says GBK', page(metaOf('gbk'), utf8), 'text/html', 'utf-8', true],
  [
    'UTF-16 with its mark',
    Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from('政务公开', 'utf16le')]),
    '',
    'utf-16le',
    false,
  ],
  ['GBK in the header', page('', gbk), 'text/html; charset=GBK', 'gb18030', false],
  [
    'GB2312 in the meta tag',
    page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', gbk),
    'text/html',
    'gb18030',
    false,
  ],
  ['GBK without a word', page('', gbk), 'text/html', 'gb18030', false],
  ['GBK that says UTF-8', page(metaOf('utf-8'), gbk), 'text/html', 'gb18030', true],
  ['GBK that says utf8', page(metaOf('utf8'), gbk), 'text/html', 'gb18030', true],
  ['GBK with a name that nobody knows', page(metaOf('chinese-x'), gbk), 'text/html', 'gb18030', true],
  ['Big5 that says so', page(metaOf('big5'), big5), 'text/html', 'big5', false],
  [
    'a meta tag after a long comment',
    page(`<!--${'x'.repeat(3000)}-->${metaOf('gbk')}`, gbk),
    'text/html',
    'gb18030',
    false,
  ],
  ['plain ASCII that says GBK', page(metaOf('gbk'), Buffer.from('x')), 'text/html', 'utf-8', false],
  ['nothing at all', Buffer.alloc(0), '', 'utf-8', false],
];
for (const [name, body, type, charset, mislabelled] of cases)
  test(`decodePage: ${name}`, () => {
    const got = decodePage(body, type);
    assert.deepEqual([got.charset, got.mislabelled], [charset, mislabelled]);
    if (body.length > 100 && charset !== 'big5') assert.match(got.html, /政务公开$|x$/);
  });

test('decodePage: a few broken bytes in a page that says UTF-8 leave it in UTF-8', () => {
  const { html, charset } = decodePage(
    page(metaOf('utf-8'), Buffer.concat([Buffer.from('政务公开'.repeat(200)), Buffer.from([0xff])])),
    '',
  );
  assert.equal(charset, 'utf-8');
  assert.match(html, /政务公开\ufffd$/);
});
