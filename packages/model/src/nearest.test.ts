import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from './nearest.ts';

const known = ['links.home', 'links.inner', 'search.present', 'column.fresh'];

const cases: [name: string, wanted: string, found: string | undefined][] = [
  ['a letter too few', 'link.home', 'links.home'],
  ['letters swapped', 'saerch.present', 'search.present'],
  ['another case', 'Column.Fresh', 'column.fresh'],
  ['the name itself', 'links.inner', 'links.inner'],
  ['something else altogether', 'weather', undefined],
  ['nothing', '', undefined],
];
for (const [name, wanted, found] of cases) test(`nearest: ${name}`, () => assert.equal(nearest(wanted, known), found));
