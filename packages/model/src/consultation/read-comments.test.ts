import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readComments, readCommentStatus, readNewComment } from './read-comments.ts';

test('readComments: a comment with reply, adoption and cluster; labels as people write them', () => {
  const read = readComments({
    schema: 'gongkai.comments/1',
    items: [
      {
        ref: 'C-1',
        body: '建议提高补贴',
        at: '2026-10-03T09:00:00+08:00',
        clause: '第六条',
        cluster: '提高补贴标准',
        reply: { by: '住建局', at: '2026-10-09', body: '已研究' },
        adoption: { state: '部分采纳', reason: '受财力所限' },
      },
      { ref: 'C-2', body: '支持', at: '', adoption: 'adopted' },
    ],
  });
  assert.deepEqual(read.ok && read.value.items, [
    {
      ref: 'C-1',
      body: '建议提高补贴',
      at: '2026-10-03T09:00:00+08:00',
      clause: '第六条',
      cluster: { summary: '提高补贴标准' },
      reply: { by: '住建局', at: '2026-10-09', body: '已研究' },
      adoption: { state: 'partly', reason: '受财力所限' },
    },
    { ref: 'C-2', body: '支持', at: '', adoption: { state: 'adopted', reason: '' } },
  ]);
});

test('readComments: each fault has its place', () => {
  const read = readComments({
    schema: 'gongkai.comments/1',
    items: [{ ref: 'a' }, { body: 'b', at: 'gestern' }, { body: 'c', adoption: { state: '?' } }],
  });
  assert.deepEqual(read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`), [
    '/items/0 comment.field-missing',
    '/items/1/at comment.not-a-time',
    '/items/2/adoption/state comment.unknown-value',
  ]);
});

const statuses: [name: string, json: unknown, expected: unknown][] = [
  ['bare', { ref: 'C-1', state: 'pending', next: '审核后显示' }, { next: '审核后显示', reason: '' }],
  ['as item', { schema: 'gongkai.comment/1', item: { ref: 'C-1', state: 'pending' } }, { next: '', reason: '' }],
  ['with words', { ref: 'C-1', state: 'pending', next: { words: '审核后显示' } }, { next: '审核后显示', reason: '' }],
];
for (const [name, json, rest] of statuses)
  test(`readCommentStatus: ${name}`, () =>
    assert.deepEqual(readCommentStatus(json), { ref: 'C-1', state: 'pending', ...(rest as object) }));
test('readCommentStatus: hidden comes with its reason; a login page is no status', () => {
  assert.equal(readCommentStatus({ ref: 'C-1', state: 'hidden', reason: '含他人电话' })?.reason, '含他人电话');
  for (const json of [null, '', [], {}, { ref: 'a', state: 'x' }]) assert.equal(readCommentStatus(json), undefined);
});

test('readNewComment: what is sent, trimmed; empty fields stay away', () => {
  assert.deepEqual(
    readNewComment({ topic: 'consultations/1', body: ' 支持 ', name: '', contact: ' 138 ', purpose: 'x' }),
    {
      ok: true,
      value: { topic: 'consultations/1', body: '支持', contact: '138' },
    },
  );
});
test('readNewComment: topic and body are owed, length has an end', () => {
  const places = (json: unknown, most?: number): readonly string[] => {
    const read = readNewComment(json, most);
    return read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`);
  };
  assert.deepEqual(places(null), ['/topic comment.field-missing', '/body comment.field-missing']);
  assert.deepEqual(places({ topic: 'mailbox', body: 'abcd' }, 3), ['/body comment.too-long']);
  assert.deepEqual(places({ topic: 'mailbox', body: 'abc' }, 3), []);
});

test('reading never throws, whatever the JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      readComments(json);
      readCommentStatus(json);
      readNewComment(json);
      readComments({ schema: 'gongkai.comments/1', items: [json] });
    }),
  );
});
