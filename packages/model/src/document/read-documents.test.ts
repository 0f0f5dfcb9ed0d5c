import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocuments } from './read-documents.ts';

const file = (...items: unknown[]): unknown => ({ schema: 'gongkai.documents/1', items });

test('readDocuments: a document with its interpretation', () => {
  const read = readDocuments(
    file({
      id: 7,
      title: '办法',
      issuer: '民政局',
      topic: '民政',
      publishedOn: '2026-01-02T08:00:00Z',
      attribute: '主动公开',
      status: 'valid',
      interpretations: [{ title: '解读', url: '/j', publishedOn: '2026-01-05' }],
    }),
  );
  assert.deepEqual(read, {
    ok: true,
    value: {
      schema: 'gongkai.documents/1',
      department: '',
      items: [
        {
          id: '7',
          title: '办法',
          issuer: '民政局',
          topic: ['民政'],
          publishedOn: '2026-01-02',
          attribute: 'open',
          status: 'valid',
          interpretations: [{ title: '解读', url: '/j', publishedOn: '2026-01-05' }],
        },
      ],
    },
  });
});
test('readDocuments: every problem has its place', () => {
  const read = readDocuments(file({ id: 'a' }, { title: 'b', status: '?', formedOn: 'x' }));
  assert.deepEqual(read.ok ? [] : read.problems.map(({ at }) => at).toSorted(), [
    '/items/0',
    '/items/1/formedOn',
    '/items/1/status',
  ]);
});
