import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesReader, regionOf } from './regions.ts';

const cases: readonly (readonly [tag: string, id: string, classes: string, expected: string | undefined])[] = [
  ['nav', '', '', 'nav'],
  ['header', '', '', 'head'],
  ['footer', '', '', 'foot'],
  ['aside', '', '', 'side'],
  ['div', '', '', undefined],
  ['div', 'x1', 'blue', undefined],
  ['div', 'nav', '', 'nav'],
  ['ul', '', 'topnav clearfix', 'nav'],
  ['div', 'daohang', '', 'nav'],
  ['div', '', 'DQWZ', 'crumb'],
  ['header', '', 'breadcrumb', 'crumb'],
  ['div', '', 'footer-inner', 'foot'],
  ['div', 'yqlj', '', 'foot'],
  ['div', '', 'leftmenu sidebar', 'side'],
  ['div', 'zoom', '', 'main'],
  ['div', '', 'contented', undefined],
  ['div', '', 'margin-top-10 box', undefined],
  ['td', '', 'ft14', undefined],
  ['div', '', 'mar-top border-bottom list', 'main'],
  ['div', '', 'right_side', undefined],
  ['div', '', 'left_side', 'side'],
  ['div', '', 'wz_con', 'main'],
];
for (const [tag, id, classes, expected] of cases)
  test(`regionOf: <${tag} id="${id}" class="${classes}"> opens ${expected ?? 'nothing of its own'}`, () =>
    assert.equal(regionOf(tag, id, classes), expected));

test('namesReader: says the same as regionOf, the first time and every other', () => {
  const read = namesReader();
  for (const [tag, id, classes, expected] of [...cases, ...cases])
    assert.equal(read(tag, id, classes).region, expected);
});

test('namesReader: numbers in an id make no new template', () => {
  const read = namesReader();
  assert.equal(read('div', 'item12', '').hash, read('div', 'item7', '').hash);
  assert.notEqual(read('div', 'item12', '').hash, read('div', 'list12', '').hash);
});
