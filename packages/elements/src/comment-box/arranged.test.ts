import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CommentPublic } from '@gongkai/model';
import { arranged, clauseNumber, pieces } from './arranged.ts';

const said = (ref: string, given: Partial<CommentPublic> = {}): CommentPublic => ({ ref, body: ref, at: '', ...given });
const refs = (comments: readonly CommentPublic[]): string => comments.map(({ ref }) => ref).join(' ');

test('arranged: newest first, those without a time last, in the publisher\u2019s order', () => {
  const list = [
    said('x'),
    said('old', { at: '2026-10-01' }),
    said('y'),
    said('new', { at: '2026-10-02T08:00:00+08:00' }),
  ];
  assert.equal(refs(arranged(list, 'all', 'newest')), 'new old x y');
});
test('arranged: by article, as it is counted and not as it is written', () => {
  const list = [
    said('none'),
    said('ten', { clause: '第十条' }),
    said('two', { clause: '第二条' }),
    said('9', { clause: '第9条' }),
  ];
  assert.equal(refs(arranged(list, 'all', 'clause')), 'two 9 ten none');
});
test('arranged: adopted means wholly or partly; none means none', () => {
  const list = (['adopted', 'partly', 'not'] as const).map((state) => said(state, { adoption: { state, reason: '' } }));
  assert.equal(refs(arranged([...list, said('open')], 'adopted', 'newest')), 'adopted partly');
  assert.deepEqual(arranged(list, 'none', 'newest'), []);
});

const clauses: [text: string, number: number][] = [
  ['第一条', 1],
  ['第十条', 10],
  ['第二十三条第二款', 23],
  ['第一百零五条', 105],
  ['第 12 条', 12],
  ['附则', Number.POSITIVE_INFINITY],
  ['', Number.POSITIVE_INFINITY],
];
for (const [text, number] of clauses)
  test(`clauseNumber: ${text || 'nothing'} is ${number}`, () => assert.equal(clauseNumber(text), number));

const texts: [text: string, urls: readonly string[]][] = [
  ['见https://a.cn/b?c=1。谢谢', ['https://a.cn/b?c=1']],
  ['see http://a.cn/x.html, and http://b.cn.', ['http://a.cn/x.html', 'http://b.cn']],
  ['javascript:alert(1) data:text/html,x ftp://a.cn', []],
  ['<a href="https://a.cn">', ['https://a.cn']],
];
for (const [text, urls] of texts)
  test(`pieces: addresses in ${text}`, () =>
    assert.deepEqual(
      pieces(text)
        .filter(({ url }) => url)
        .map((piece) => piece.text),
      urls,
    ));
test('pieces: nothing of a text is lost', () => {
  fc.assert(
    fc.property(fc.string(), (text) =>
      assert.equal(
        pieces(text)
          .map((piece) => piece.text)
          .join(''),
        text,
      ),
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom('http://a', '.', '。', ' ', 'b/', '?')), (parts) =>
      assert.equal(
        pieces(parts.join(''))
          .map((piece) => piece.text)
          .join(''),
        parts.join(''),
      ),
    ),
  );
});
