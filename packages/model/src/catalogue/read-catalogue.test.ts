import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogueOf, disclosureItem } from '../../testing/catalogue.ts';
import { isCancelled, lastChangeOf, type HistoryEntry } from './catalogue.ts';
import { readCatalogue, salvageCatalogue } from './read-catalogue.ts';

const file = (...items: unknown[]): unknown => ({ schema: 'gongkai.catalogue/1', department: '民政局', items });
const problemsOf = (json: unknown): string[] => {
  const read = readCatalogue(json);
  return read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`);
};

const cases: [name: string, json: unknown, problems: string[]][] = [
  ['nothing at all', undefined, [' file.schema']],
  ['a bare array', [], [' file.schema']],
  ['another schema', { schema: 'gongkai.guide/1', items: [] }, ['/schema file.schema']],
  ['no list', { schema: 'gongkai.catalogue/1' }, ['/items file.no-items']],
  ['a time that is none', { ...catalogueOf([]), generatedAt: 'yesterday' }, ['/generatedAt file.not-a-time']],
  ['a row that is no object', file('低保'), ['/items/0 catalogue.no-name']],
  ['a row without a name', file({ code: 'A' }), ['/items/0 catalogue.no-name']],
  ['an attribute nobody knows', file({ name: 'a', attribute: '保密' }), ['/items/0/attribute catalogue.unknown-value']],
  [
    'a day that does not exist',
    file({ name: 'a', changedOn: '2026-02-30' }),
    ['/items/0/changedOn catalogue.not-a-day'],
  ],
  ['an object where text belongs', file({ name: 'a', subject: {} }), ['/items/0/subject catalogue.not-text']],
  ['one wrong text in a list', file({ name: 'a', channels: ['网站', []] }), ['/items/0/channels/1 catalogue.not-text']],
  [
    'history without a day',
    file({ name: 'a', history: [{ kind: '取消' }] }),
    ['/items/0/history/0 catalogue.history-incomplete'],
  ],
  [
    'every problem, not the first',
    file({ name: 'a', way: 'x' }, {}),
    ['/items/0/way catalogue.unknown-value', '/items/1 catalogue.no-name'],
  ],
  ['unknown fields', file({ name: 'a', colour: 'red' }), []],
  ['an empty catalogue', file(), []],
];
for (const [name, json, problems] of cases) {
  test(`readCatalogue: ${name}`, () => assert.deepEqual(problemsOf(json), problems));
}

test('readCatalogue: what the platform writes comes back as it was', () => {
  const catalogue = catalogueOf([
    disclosureItem({
      changedOn: '2026-09-01',
      reason: { code: 'E15', text: '个人隐私部分不公开' },
      attribute: 'partly-open',
    }),
    disclosureItem({ code: '2', history: [{ on: '2026-09-01', kind: 'changed', text: '缩短', basis: '第3次调整' }] }),
  ]);
  assert.deepEqual(readCatalogue(JSON.parse(JSON.stringify(catalogue))), { ok: true, value: catalogue });
});

test('readCatalogue: hand-made files may use one text for a list and Chinese labels for keys', () => {
  const row = {
    name: '低保',
    content: '名单',
    basis: '社会救助暂行办法',
    channels: '政府网站',
    audience: '全社会',
    way: '主动',
    level: ['市级', '镇（街道）级'],
    attribute: '部分公开',
    reason: '个人隐私',
    stage: '结果公开',
  };
  const { value } = salvageCatalogue(file(row));
  assert.deepEqual(value?.items[0], {
    code: '',
    name: '低保',
    content: ['名单'],
    basis: [{ title: '社会救助暂行办法' }],
    timeLimit: '',
    subject: '',
    channels: ['政府网站'],
    audience: 'all',
    way: 'proactive',
    level: ['city', 'town'],
    attribute: 'partly-open',
    reason: { code: '', text: '个人隐私' },
    stage: 'result',
  });
});

test('salvageCatalogue: rows that read well are kept beside the problems of the others', () => {
  const { value, flaws } = salvageCatalogue(file({ name: '一' }, { name: '二', way: '?' }, { name: '三' }));
  assert.deepEqual(
    value?.items.map(({ name }) => name),
    ['一', '三'],
  );
  assert.deepEqual(
    flaws.map(({ at }) => at),
    ['/items/1/way'],
  );
});

test('readCatalogue: never throws, whatever JSON comes', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      (json) => readCatalogue(json).ok !== undefined && salvageCatalogue(file(json)).flaws.length >= 0,
    ),
  );
});

const entry = (on: HistoryEntry['on'], kind: HistoryEntry['kind']): HistoryEntry => ({ on, kind, text: '' });
test('isCancelled: the newest entry decides, in whatever order they stand', () => {
  assert.equal(isCancelled({ history: [entry('2026-05-01', 'cancelled'), entry('2024-01-01', 'added')] }), true);
  assert.equal(isCancelled({ history: [entry('2025-05-01', 'cancelled'), entry('2026-01-01', 'added')] }), false);
  assert.equal(isCancelled({}), false);
});
test('lastChangeOf: the later of changedOn and history', () => {
  assert.equal(lastChangeOf({ changedOn: '2026-01-01', history: [entry('2026-05-01', 'changed')] }), '2026-05-01');
  assert.equal(lastChangeOf({ changedOn: '2026-01-01' }), '2026-01-01');
  assert.equal(lastChangeOf({}), undefined);
});

test('readCatalogue: every problem says what to do, in both languages', () => {
  for (const [, json] of cases) {
    const read = readCatalogue(json);
    for (const { code, words } of read.ok ? [] : read.problems) assert.doesNotMatch(words.en, /^Wrong data/, code);
  }
});
