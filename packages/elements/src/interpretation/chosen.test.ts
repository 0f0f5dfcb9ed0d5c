import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpretation } from '../../../model/testing/interpretation.ts';
import { chosenFrom, type About } from './chosen.ts';

const items = [
  interpretation({ documentId: 'A', documentUrl: '/zcwj/1.html', url: '/zcjd/1.html', title: 'one' }),
  interpretation({ documentId: 'A', documentUrl: '/zcwj/1.html', url: '/zcjd/2.html', title: 'two' }),
  interpretation({ documentId: 'B', documentUrl: 'https://other.gov.cn/b', url: '/zcjd/3.html', title: 'three' }),
];
const cases: [name: string, about: Partial<About>, shows: string, titles: string[], own?: string][] = [
  ['a document by its address', { document: '/zcwj/1.html' }, 'interpretations', ['one', 'two']],
  ['a document by its id', { document: 'B' }, 'interpretations', ['three']],
  [
    'http or https, with or without a fragment',
    { document: 'http://other.gov.cn/b#top' },
    'interpretations',
    ['three'],
  ],
  ['an interpretation by its document', { interprets: 'A' }, 'document', ['one', 'two']],
  [
    'an interpretation by its own address',
    { interprets: '', page: 'https://a.cn/zcjd/2.html' },
    'document',
    ['one', 'two'],
    'two',
  ],
  [
    'a page that says nothing: an interpretation',
    { page: 'https://a.cn/zcjd/1.html#x' },
    'document',
    ['one', 'two'],
    'one',
  ],
  ['a page that says nothing: a document', { page: 'https://a.cn/zcwj/1.html' }, 'interpretations', ['one', 'two']],
  ['a page nobody interprets', { page: 'https://a.cn/other.html' }, 'interpretations', []],
  ['an interpretation the file does not have', { interprets: '', page: 'https://a.cn/x' }, 'document', []],
];
for (const [name, about, shows, titles, own] of cases) {
  test(`chosenFrom: ${name}`, () => {
    const chosen = chosenFrom(items, { document: undefined, interprets: undefined, page: 'https://a.cn/', ...about });
    assert.deepEqual([chosen.shows, chosen.items.map(({ title }) => title), chosen.own?.title], [shows, titles, own]);
  });
}
test('chosenFrom: a document without address never matches by the page', () => {
  const nameless = [interpretation({ documentId: '', documentUrl: '', url: '' })];
  assert.equal(
    chosenFrom(nameless, { document: undefined, interprets: undefined, page: 'https://a.cn/' }).items.length,
    0,
  );
});
