import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvRows } from './csv-rows.ts';

const cases: readonly (readonly [name: string, text: string, rows: readonly (readonly string[])[]])[] = [
  ['nothing', '', []],
  [
    'two rows',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a last row without its end', 'a\nb', [['a'], ['b']]],
  ['an empty row keeps its number', 'a\n\nb', [['a'], [''], ['b']]],
  ['quotes', '"a,""b""\nc",d', [['a,"b"\nc', 'd']]],
  ['a quote inside a cell', 'a"b,c', [['a"b', 'c']]],
  [
    'semicolons',
    'a;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['blanks around cells', ' a , "b" ', [['a', 'b']]],
  ['a quote that is never closed', 'a,"b\nc', [['a', 'b\nc']]],
];
for (const [name, text, rows] of cases) test(`csvRows: ${name}`, () => assert.deepEqual(csvRows(text), rows));

test('csvRows: reads back what was written', () => {
  const cell = fc.string().map((text) => text.trim());
  const write = (rows: readonly (readonly string[])[]): string =>
    rows.map((cells) => `${cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const text = `"a","b"\r\n${write(rows)}`;
      assert.deepEqual(csvRows(text), [['a', 'b'], ...rows]);
    }),
  );
});
