import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import indexSchema from '../../schema/search-index.schema.json' with { type: 'json' };
import { readSearchIndex, salvageSearchIndex, salvageSearchPage, salvageSearchTexts } from './read-search.ts';

const index = (given: object): object => ({ schema: 'gongkai.search-index/1', items: [], ...given });

test('readSearchIndex: a page with its kind by label, groups of synonyms in either writing', () => {
  const read = readSearchIndex(
    index({
      items: [
        { id: 1, title: '低保办法', url: '/1.html', date: '2026-01-02', column: '政策文件', kind: '公文', shard: 0 },
      ],
      shards: ['text-00.json'],
      synonyms: ['低保=最低生活保障', ['残联', '残疾人联合会']],
    }),
  );
  assert.deepEqual(read, {
    ok: true,
    value: {
      schema: 'gongkai.search-index/1',
      department: '',
      items: [
        {
          id: '1',
          title: '低保办法',
          url: '/1.html',
          date: '2026-01-02',
          column: '政策文件',
          dept: '',
          kind: 'document',
          shard: 0,
        },
      ],
      shards: ['text-00.json'],
      synonyms: [
        ['低保', '最低生活保障'],
        ['残联', '残疾人联合会'],
      ],
    },
  });
});

const faults: [name: string, json: unknown, at: string, code: string][] = [
  ['another schema', { schema: 'gongkai.catalogue/1' }, '/schema', 'file.schema'],
  ['a page without title', index({ items: [{ url: '/' }] }), '/items/0', 'search.field-missing'],
  ['a day that is none', index({ items: [{ title: 'a', date: '2026-02-30' }] }), '/items/0/date', 'search.not-a-day'],
  ['a shard that is no place', index({ items: [{ title: 'a', shard: -1 }] }), '/items/0/shard', 'search.not-a-count'],
  ['a shard beyond the list', index({ items: [{ title: 'a', shard: 3 }] }), '/items/0/shard', 'search.no-shard'],
];
for (const [name, json, at, code] of faults)
  test(`readSearchIndex: ${name} is named with its place, in both languages`, () => {
    const read = readSearchIndex(json);
    assert.deepEqual(read.ok ? [] : read.problems.map((each) => [each.at, each.code]), [[at, code]]);
    for (const { words } of read.ok ? [] : read.problems) assert.doesNotMatch(words.en, /^Wrong data/);
  });

test('search files: never throw, whatever JSON comes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      for (const salvage of [salvageSearchIndex, salvageSearchPage, salvageSearchTexts]) salvage(json);
      salvageSearchIndex(index({ items: [json], shards: json, synonyms: json }));
    }),
  );
});

test('search-index.schema.json: names every field the reader knows', () => {
  assert.deepEqual(Object.keys(indexSchema.$defs.doc.properties).toSorted(), [
    'column',
    'date',
    'dept',
    'id',
    'kind',
    'shard',
    'snippet',
    'text',
    'title',
    'url',
  ]);
});
