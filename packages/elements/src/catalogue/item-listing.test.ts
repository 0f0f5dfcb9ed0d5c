import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf, disclosureItem } from '../../../model/testing/catalogue.ts';
import { csvFile, jsonFile } from '../parts/list/export.ts';
import type { Reader } from '../parts/list/loaded.ts';
import { itemListing } from './item-listing.ts';

const reader: Reader = {
  say: (key) => key,
  locale: 'zh',
  today: '2026-11-20',
  only: undefined,
  flaws: [],
  pages: 'all',
};
const items = [
  disclosureItem({ code: 'A', name: '=1+1', changedOn: '2026-11-01', field: 'aid' }),
  disclosureItem({ code: 'B', name: '低保', subject: '', attribute: '', changedOn: '2026-01-01', url: '/b' }),
  disclosureItem({ code: 'B', name: '取消的', history: [{ on: '2026-03-01', kind: 'cancelled', text: '' }] }),
];
const listing = itemListing(catalogueOf(items), reader);

test('listing: every row has a key of its own, also when codes repeat', () => {
  assert.equal(new Set(listing.entries.map(({ key }) => key)).size, 3);
});
test('listing: what the publisher left blank is counted, never invented', () => {
  assert.deepEqual(
    listing.unfilled.map(({ column, count }) => [column, count]),
    [
      ['subject', 1],
      ['attribute', 1],
    ],
  );
  assert.equal(listing.entries[1]?.cells['subject'], '');
});
test('listing: a change of the last 90 days is recent', () => {
  assert.deepEqual(
    listing.entries.map(({ facets }) => facets['recent']),
    [['90'], undefined, undefined],
  );
});
test('listing: a cancelled item is marked', () =>
  assert.deepEqual(
    listing.entries.map(({ cancelled }) => cancelled),
    [false, false, true],
  ));
test('listing: one key field only', () => {
  assert.deepEqual(
    itemListing(catalogueOf(items), { ...reader, only: 'aid' }).entries.map(({ code }) => code),
    ['A'],
  );
});
test('listing: labels in the language of the reader', () => {
  assert.equal(listing.entries[0]?.cells['attribute'], '主动公开');
  assert.equal(itemListing(catalogueOf(items), { ...reader, locale: 'en' }).entries[0]?.cells['attribute'], 'Open');
});
test('listing: rows and pages that could not be read are told', () => {
  const flaws = [
    { code: 'catalogue.no-name', at: '/items/4' },
    { code: 'catalogue.not-text', at: '/items/4/way' },
  ];
  const { notes } = itemListing(catalogueOf([]), { ...reader, flaws, pages: 3 });
  assert.deepEqual(
    notes.map(({ text }) => text),
    ['第 3 页起的数据未能读取，以下仅为前 0 条', '有 1 条数据无法读取，未列出（第 5 条）'],
  );
});

test('export: the found rows, every column, no formula', () => {
  const [head, row, ...rest] = csvFile(listing, listing.entries.slice(0, 1), 'zh').split('\r\n');
  assert.match(head ?? '', /^\ufeff事项名称,事项编码,内容要素,依据/);
  assert.match(row ?? '', /^'=1\+1,A,/);
  assert.deepEqual(rest, ['']);
});
test('export: JSON is the file again, with the found rows only', () => {
  const file = catalogueOf(items, { next: '/2', total: 9 });
  const json = jsonFile(
    { kind: 'file', file, flaws: [], pages: 'all', readAt: 0, list: () => listing },
    listing.entries.slice(1, 2),
  );
  assert.deepEqual(JSON.parse(json), { ...catalogueOf([items[1]!]) });
});
