import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLink, writeLink } from './deep-link.ts';
import { everything } from './entry.ts';

const cases: [name: string, search: string, query: ReturnType<typeof readLink>][] = [
  ['nothing', '', everything],
  ['text and page', '?gk-ml-q=%E4%BD%8E%E4%BF%9D&gk-ml-p=2', { text: '低保', filters: {}, page: 2 }],
  ['typed by hand', '?gk-ml-q=低保', { text: '低保', filters: {}, page: 1 }],
  ['facets', '?gk-ml-f=a:x&gk-ml-f=a:y&gk-ml-f=b:z:w', { text: '', filters: { a: ['x', 'y'], b: ['z:w'] }, page: 1 }],
  ['another list', '?gk-other-q=x&gk-ml2-p=4', everything],
  ['a page that is no number', '?gk-ml-p=last', everything],
  ['a broken escape of the page itself', '?q=%C4%E3&gk-ml-p=3', { text: '', filters: {}, page: 3 }],
];
for (const [name, search, query] of cases)
  test(`deep link: ${name}`, () => assert.deepEqual(readLink(search, 'ml'), query));

test('deep link: parameters of the page stay byte for byte', () => {
  assert.equal(
    writeLink('?q=%C4%E3&a&gk-ml-p=3', 'ml', { ...everything, text: '低' }),
    '?q=%C4%E3&a&gk-ml-q=%E4%BD%8E',
  );
  assert.equal(writeLink('?gk-ml-p=3', 'ml', everything), '');
});
test('deep link: reading what was written gives the same question', () => {
  const word = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed());
  const facet = fc.constantFrom('attribute', 'subject', 'level');
  const query = fc.record({
    text: word,
    page: fc.integer({ min: 1, max: 999 }),
    filters: fc.dictionary(facet, fc.array(word, { minLength: 1, maxLength: 3 })),
  });
  fc.assert(
    fc.property(query, word, (asked, id) => {
      const back = readLink(writeLink('?x=1', id, asked), id);
      assert.deepEqual({ ...back, filters: { ...back.filters } }, { ...asked, filters: { ...asked.filters } });
    }),
  );
});
