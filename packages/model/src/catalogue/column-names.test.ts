import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnOf } from './column-names.ts';

const cases: [label: string, column: string | undefined][] = [
  ['事项名称', 'name'],
  ['公 开 主 体', 'subject'],
  ['公开内容(要素)', 'content'],
  ['公开\n时限', 'timeLimit'],
  ['备注', undefined],
  ['', undefined],
];
for (const [label, column] of cases) {
  test(`columnOf: ${JSON.stringify(label)} is ${column ?? 'a column of their own'}`, () =>
    assert.equal(columnOf(label), column));
}
