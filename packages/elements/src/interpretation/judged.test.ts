import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpretation } from '../../../model/testing/interpretation.ts';
import { judged, unfilledIn, unreadable } from './judged.ts';

const counts: [days: number | undefined, verdict: string | undefined][] = [
  [undefined, undefined],
  [0, 'same-day'],
  [1, 'in-time'],
  [3, 'in-time'],
  [4, 'late'],
];
for (const [days, verdict] of counts)
  test(`judged: ${days} working days are ${verdict}`, () =>
    assert.equal(judged(days === undefined ? {} : { workingDays: days }), verdict));

test('unfilledIn: what is owed and empty, with how often', () => {
  const missing = unfilledIn([interpretation({ by: [{ dept: '' }] }), interpretation({ documentUrl: '' })]);
  const of = (column: string): number | undefined => missing.find((each) => each.column === column)?.count;
  assert.deepEqual([of('by'), of('documentUrl'), of('publishedOn')], [1, 1, undefined]);
  assert.deepEqual([of('elements.background'), of('elements.changes')], [undefined, 2]);
});

test('unreadable: a picture wants a text or a table, a film captions or a transcript, a sound a transcript', () => {
  const lacks = (medium: object): unknown =>
    unreadable([interpretation({ media: [{ kind: 'video', url: '/a.mp4', ...medium }] })])[0]?.lacks;
  assert.equal(lacks({}), 'noCaptions');
  assert.equal(lacks({ captionsUrl: '/a.vtt' }), undefined);
  assert.equal(lacks({ transcript: '各位网友' }), undefined);
  assert.equal(lacks({ url: '/a.mp3', captionsUrl: '/a.vtt' }), 'noCaptions');
  assert.equal(lacks({ url: '/a.png' }), 'noAlt');
  assert.equal(lacks({ url: '/a.png', alt: '流程' }), undefined);
  assert.equal(lacks({ url: '/a.png', tableUrl: '/t' }), undefined);
  assert.equal(lacks({ url: '/a.html' }), undefined);
});
