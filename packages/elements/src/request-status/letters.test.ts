import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tidy } from './asking.ts';
import { nameIn } from './letters.ts';

const headers: [header: string | null, name: string | undefined][] = [
  ["attachment; filename*=UTF-8''%E5%91%8A%E7%9F%A5%E4%B9%A6.pdf", '告知书.pdf'],
  ['attachment; filename="a b.pdf"', 'a b.pdf'],
  ['attachment; filename="x.pdf"; filename*=UTF-8\'\'%E5%91%8A.pdf', '告.pdf'],
  ["attachment; filename*=UTF-8''%E5%9; filename=y.pdf", 'y.pdf'],
  ['attachment; filename="../../etc/passwd"', '.._.._etc_passwd'],
  ['inline', undefined],
  [null, undefined],
];
for (const [header, name] of headers)
  test(`nameIn: ${header} names ${name ?? 'nothing'}`, () => assert.equal(nameIn(header), name));

test('tidy: full-width and small letters and spaces of a typed number are no mistake', () => {
  assert.equal(tidy(' ｍｚｊ－2026－0001 '), 'MZJ-2026-0001');
});
