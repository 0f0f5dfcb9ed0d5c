import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvOf, unarmed } from '../parts/list/csv.ts';
import { readCsv, type CsvFault } from './read-csv.ts';
import { readRecords } from './read-records.ts';
import { sizeText } from './size-text.ts';

const good: [name: string, text: string, rows: string[][]][] = [
  [
    'a header and a row',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'no line break at the end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'CRLF, CR and BOM',
    '\ufeffa,b\r\n1,2\r3,4\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'quoted commas, quotes and line breaks',
    'a,b\n"1,1","say ""x""\nagain"\n',
    [
      ['a', 'b'],
      ['1,1', 'say "x"\nagain'],
    ],
  ],
  [
    'semicolons',
    'a;b\n1,5;2\n',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1\t2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'empty cells, empty lines',
    'a,b\n\n,\n',
    [
      ['a', 'b'],
      ['', ''],
    ],
  ],
  ['one column with an empty quoted cell', 'a\n""\nb', [['a'], [''], ['b']]],
  ['a quotation mark inside a cell', 'a\n5" pipe\n', [['a'], ['5" pipe']]],
  ['nothing', '', []],
];
for (const [name, text, rows] of good) test(`csv: ${name}`, () => assert.deepEqual(readCsv(text, false), { rows }));

const bad: [name: string, text: string, fault: CsvFault][] = [
  ['a row too short', 'a,b,c\n1,2,3\n4,5\n', { kind: 'cells', line: 3, expected: 3, found: 2 }],
  ['a row too long, last line', 'a,b\n1,2,3', { kind: 'cells', line: 2, expected: 2, found: 3 }],
  ['lines inside quotes are counted', 'a,b\n"1\n1",2\n3\n', { kind: 'cells', line: 4, expected: 2, found: 1 }],
  ['a row that begins above its fault', 'a,b\n"1\n1"\n', { kind: 'cells', line: 2, expected: 2, found: 1 }],
  ['a quote that is never closed', 'a,b\n1,2\n"3,4\n5,6\n', { kind: 'quote', line: 3, expected: 2, found: 0 }],
  ['text behind a quote', 'a,b\n1,"2"3\n', { kind: 'after-quote', line: 2, expected: 2, found: 0 }],
];
for (const [name, text, fault] of bad) test(`csv: ${name}`, () => assert.deepEqual(readCsv(text, false).fault, fault));

test('csv: of a text that goes on, the last row is left out, whatever it looks like', () => {
  assert.deepEqual(readCsv('a,b\n1,2\n3', true), {
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
  });
  assert.deepEqual(readCsv('a,b\n1,2\n"3', true), {
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
  });
});
const cell = fc.string({
  unit: fc.constantFrom('低', '保', 'a', ',', '"', '\n', '\r', ' ', ';', '=', '1'),
  maxLength: 6,
});
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
test('csv: reading what was written gives the same cells', () => {
  fc.assert(
    fc.property(table, (lines) => {
      const safe = [lines[0]!.map((_, n) => `c${n}`), ...lines]; // a header without marks tells the separator
      assert.deepEqual(readCsv(csvOf(safe), false), { rows: safe.map((line) => line.map(unarmed)) });
    }),
  );
});
test('csv: never throws, and a fault lies within the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(',', '"', '\n', 'a'), maxLength: 40 }), fc.boolean(), (text, cut) => {
      const { fault } = readCsv(text, cut);
      assert.ok(fault === undefined || (fault.line >= 1 && fault.line <= text.split('\n').length));
    }),
  );
});

const lists: [name: string, text: string, cut: boolean, read: ReturnType<typeof readRecords>][] = [
  [
    'a bare list',
    '[{"a":1,"b":"x"},{"b":true,"c":null}]',
    false,
    {
      rows: [
        ['a', 'b', 'c'],
        ['1', 'x', ''],
        ['', 'true', ''],
      ],
    },
  ],
  [
    'a list inside',
    '{"tags":["t"],"items":[{"a":{"b":1},"c":[1]}]}',
    false,
    {
      rows: [
        ['a', 'c'],
        ['{…}', '[…]'],
      ],
    },
  ],
  ['cut off in the second', '[{"a":"}"},{"a":"2', true, { rows: [['a'], ['}']] }],
  ['wrong in the second', '[{"a":1},\n{"a":}]', false, { rows: [['a'], ['1']], faultLine: 2 }],
  ['ended too early', '[{"a":1},\n{"a":', false, { rows: [['a'], ['1']], faultLine: 2 }],
  ['no list', '{"a":1}', false, undefined],
  ['a list of numbers', '[1,2]', false, undefined],
];
for (const [name, text, cut, read] of lists)
  test(`json: ${name}`, () => assert.deepEqual(readRecords(text, 20, cut), read));
test('json: no more than was asked for', () =>
  assert.equal(readRecords(`[${'{"a":1},'.repeat(50)}{"a":1}]`, 21, false)?.rows.length, 22));

const sizes: [bytes: number, text: string][] = [
  [0, '0 B'],
  [1023, '1,023 B'],
  [1536, '1.5 KB'],
  [20_480, '20 KB'],
  [7_340_032, '7 MB'],
];
for (const [bytes, text] of sizes) test(`size: ${bytes} is ${text}`, () => assert.equal(sizeText(bytes, 'zh'), text));
