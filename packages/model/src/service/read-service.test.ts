import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { guideOf, guidesOf, listItem, listOfItems } from '../../testing/service.ts';
import type { Read } from '../problem.ts';
import { guideFields, missingFieldsOf, type Guide, type GuideField } from './guide.ts';
import { onlineShareOf, repeatedCodesIn } from './list-rules.ts';
import { missingLabelsIn } from './guide-labels.ts';
import { listColumnOf } from './list-columns.ts';
import { readGuides, salvageGuides } from './read-guide.ts';
import { readList, salvageList } from './read-list.ts';

const list = (...items: unknown[]): unknown => ({ schema: 'gongkai.list/1', items });
const guide = (item: unknown): unknown => ({ schema: 'gongkai.guide/1', item });
const problemsOf = (read: Read<unknown>): string[] =>
  read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`);

const cases: [name: string, read: Read<unknown>, problems: string[]][] = [
  ['a list that is another file', readList({ schema: 'gongkai.guide/1', items: [] }), ['/schema file.schema']],
  ['an item without a name', readList(list({ code: 'A' })), ['/items/0 list.field-missing']],
  ['a kind nobody knows', readList(list({ name: 'a', kind: '审批' })), ['/items/0/kind list.unknown-value']],
  [
    'face to face as a number',
    readList(list({ name: 'a', faceToFace: 2 })),
    ['/items/0/faceToFace list.unknown-value'],
  ],
  [
    'history without a day',
    readList(list({ name: 'a', history: [{ kind: '取消' }] })),
    ['/items/0/history/0 list.history-incomplete'],
  ],
  [
    'a guide alone, with its place',
    readGuides(guide({ name: 'a', promisedDays: '三天' })),
    ['/item/promisedDays guide.not-a-count'],
  ],
  [
    'a guide in a list',
    readGuides({ schema: 'gongkai.guide/1', items: [{ name: 'a', dayKind: '周' }] }),
    ['/items/0/dayKind guide.unknown-value'],
  ],
  ['a guide without a name', readGuides(guide({})), ['/item guide.field-missing']],
  ['a file that is neither', readGuides({ schema: 'gongkai.guide/1' }), ['/items file.no-items']],
];
for (const [name, read, problems] of cases)
  test(`lists and guides: ${name}`, () => {
    assert.deepEqual(problemsOf(read), problems);
    for (const { code, words } of read.ok ? [] : read.problems) assert.doesNotMatch(words.en, /^Wrong data/, code);
  });

test('lists and guides: what the platform writes comes back as it was', () => {
  const items = listOfItems([listItem(), listItem({ code: '2' })]);
  assert.deepEqual(readList(JSON.parse(JSON.stringify(items))), { ok: true, value: items });
  const guides = guidesOf([guideOf(), guideOf({ fees: 'none' })]);
  assert.deepEqual(readGuides(JSON.parse(JSON.stringify(guides))), { ok: true, value: guides });
});
test('lists and guides: as a person writes them', () => {
  const [item] = salvageList(
    list({ name: '低保', kind: '给付', online: '网上办', faceToFace: '不见面', levels: '县级', basis: '办法' }),
  ).value!.items;
  assert.deepEqual(
    [item?.kind, item?.online, item?.faceToFace, item?.levels, item?.basis],
    ['payment', 'partial', false, ['county'], [{ title: '办法' }]],
  );
  const [sheet] = salvageGuides(
    guide({
      name: '低保',
      flow: ['申请', '受理'],
      materials: '身份证',
      fees: '不收费',
      contact: '12345',
      dayKind: '工作日',
      promisedDays: '0',
    }),
  ).value!.items;
  assert.deepEqual(
    [sheet?.flow.map(({ step }) => step), sheet?.materials[0]?.name, sheet?.fees, sheet?.contact, sheet?.promisedDays],
    [['申请', '受理'], '身份证', 'none', { phone: '12345' }, 0],
  );
});
test('lists and guides: never throw, whatever JSON comes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      for (const read of [readList(json), readList(list(json)), readGuides(json), readGuides(guide(json))])
        assert.equal(typeof read.ok, 'boolean');
    }),
  );
});

test('online share: approval items in force only', () => {
  const items = [
    listItem({ kind: 'licence', online: 'full' }),
    listItem({ kind: 'confirmation', online: 'partial' }),
    listItem({ kind: 'payment', online: 'counter' }),
    listItem({ kind: 'penalty', online: 'full' }),
    listItem({ kind: 'other', online: 'full' }),
    listItem({ kind: '', online: 'full' }),
    listItem({ kind: 'licence', online: 'full', history: [{ on: '2026-01-01', kind: 'cancelled', text: '' }] }),
  ];
  assert.deepEqual(onlineShareOf(items), { online: 2, all: 3 });
  assert.equal(onlineShareOf([listItem({ kind: 'penalty' })]), undefined);
});
test('codes: one code means one item; a cancelled one has left it', () => {
  const gone = listItem({ code: 'B', history: [{ on: '2026-01-01', kind: 'cancelled', text: '' }] });
  const items = ['A', 'B', 'A', 'A', '', ''].map((code) => listItem({ code }));
  assert.deepEqual(repeatedCodesIn([...items, gone]), ['A']);
});

const empty: [field: GuideField, given: Partial<Guide>][] = [
  ['scope', { scope: '' }],
  ['basis', { basis: [] }],
  ['acceptedBy', { acceptedBy: '' }],
  ['statutoryDays', { dayKind: '', promisedDays: 0 }],
  ['materials', { materials: [] }],
  ['fees', { fees: [] }],
  ['contact', { contact: { hours: '9:00' } }],
];
for (const [field, given] of empty)
  test(`guide: ${field} is missed`, () => assert.deepEqual(missingFieldsOf(guideOf(given)), [field]));
test('guide: a picture stands for the flow, no fees for the fees, 0 days for a term', () => {
  assert.deepEqual(missingFieldsOf(guideOf({ flow: [], fees: 'none', promisedDays: 0 })), []);
  const { flowImage: _, statutoryDays: __, ...rest } = guideOf({ flow: [] });
  assert.deepEqual(missingFieldsOf(rest), ['statutoryDays', 'flow']);
  assert.equal(Object.keys(guideFields).length, 9);
});
test('columns of a list: known by their label, spaces or not', () => {
  assert.deepEqual(['权力 名称', '事项编码', '备注'].map(listColumnOf), ['name', 'code', undefined]);
});
test('labels of a printed guide: known with colons and spaces, blanks are missing', () => {
  assert.deepEqual(
    missingLabelsIn([
      ['办理范围：', '居民'],
      ['受理 单位', '民政局'],
      ['收费标准', ''],
      ['备注', 'x'],
    ]),
    ['basis', 'statutoryDays', 'promisedDays', 'materials', 'fees', 'flow', 'contact'],
  );
});
