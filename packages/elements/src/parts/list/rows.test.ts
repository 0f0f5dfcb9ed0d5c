import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entry } from '../../../testing/entry.ts';
import { everything, type Query } from './entry.ts';
import { facetValues, toggled } from './facets.ts';
import { pageNumbers, pageOf } from './paging.ts';
import { nextSort, rows } from './rows.ts';
import { searchIn } from './search.ts';

const entries = [
  entry('丙', { cells: { name: '丙', term: '20日' }, facets: { attribute: ['open'], level: ['city', 'town'] } }),
  entry('甲', { cells: { name: '甲', term: '' }, facets: { attribute: ['withheld'], level: ['city'] } }),
  entry('乙', { cells: { name: '乙', term: '3日' }, facets: { attribute: ['open'] } }),
];
const search = searchIn(entries);
const shown = (query: Partial<Query>): string =>
  rows(entries, search, { ...everything, ...query }, 'zh')
    .map(({ title }) => title)
    .join('');

const cases: [name: string, query: Partial<Query>, titles: string][] = [
  ['the publisher\u2019s order', {}, '丙甲乙'],
  ['one facet', { filters: { attribute: ['open'] } }, '丙乙'],
  ['two values of a facet widen', { filters: { attribute: ['open', 'withheld'] } }, '丙甲乙'],
  ['two facets narrow', { filters: { attribute: ['open'], level: ['city'] } }, '丙'],
  ['a facet nobody knows', { filters: { colour: ['red'] } }, ''],
  ['sorted as Chinese readers sort', { sort: { column: 'name', direction: 'ascending' } }, '丙甲乙'],
  ['numbers by size, blanks last', { sort: { column: 'term', direction: 'ascending' } }, '乙丙甲'],
  ['blanks last also downwards', { sort: { column: 'term', direction: 'descending' } }, '丙乙甲'],
];
for (const [name, query, titles] of cases) test(`rows: ${name}`, () => assert.equal(shown(query), titles));

test('sort: up, down, and back to the publisher\u2019s order', () => {
  const up = nextSort(undefined, 'name');
  const down = nextSort(up, 'name');
  assert.deepEqual([up?.direction, down?.direction, nextSort(down, 'name')], ['ascending', 'descending', undefined]);
  assert.deepEqual(nextSort(down, 'term'), { column: 'term', direction: 'ascending' });
});

const counts = (query: Partial<Query>, facet: string): string =>
  facetValues(entries, search, { ...everything, ...query }, facet, ['withheld', 'open'])
    .map(({ value, count, chosen }) => `${value} ${count}${chosen ? '*' : ''}`)
    .join(', ');
const facetCases: [name: string, query: Partial<Query>, facet: string, values: string][] = [
  ['in their own order, counted', {}, 'attribute', 'withheld 1, open 2'],
  [
    'a choice in it does not change its own counts',
    { filters: { attribute: ['open'] } },
    'attribute',
    'withheld 1, open 2*',
  ],
  ['other facets and the search do', { text: '丙', filters: { level: ['town'] } }, 'attribute', 'withheld 0, open 1'],
  ['a facet without a choice to make is none', {}, 'colour', ''],
];
for (const [name, query, facet, values] of facetCases)
  test(`facets: ${name}`, () => assert.equal(counts(query, facet), values));
test('facets: choosing and giving up leaves no trace', () => {
  assert.deepEqual(toggled(toggled({}, 'a', 'x'), 'a', 'x'), {});
  assert.deepEqual(toggled({ b: ['y'] }, 'a', 'x'), { b: ['y'], a: ['x'] });
});

const pages: [count: number, asked: number, from: number, to: number, page: number, of: number][] = [
  [45, 1, 1, 20, 1, 3],
  [45, 3, 41, 45, 3, 3],
  [45, 9, 41, 45, 3, 3],
  [45, -1, 1, 20, 1, 3],
  [45, Number.NaN, 1, 20, 1, 3],
  [0, 1, 0, 0, 1, 1],
];
for (const [count, asked, from, to, page, of] of pages)
  test(`page ${asked} of ${count} rows`, () => {
    const { rows: list, ...rest } = pageOf(Array.from({ length: count }), asked, 20);
    assert.deepEqual(
      { length: list.length, ...rest },
      { length: from === 0 ? 0 : to - from + 1, page, pages: of, from, to },
    );
  });
const numbers: [page: number, pages: number, shown: string][] = [
  [1, 3, '1 2 3'],
  [1, 20, '1 2 3 4 5 0 20'],
  [10, 20, '1 0 9 10 11 0 20'],
  [19, 20, '1 0 16 17 18 19 20'],
];
for (const [page, of, expected] of numbers)
  test(`page numbers on ${page} of ${of}`, () => assert.equal(pageNumbers(page, of).join(' '), expected));
