import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { dayIn } from './day-in.ts';
import { readSheet } from './read-sheet.ts';

const days: readonly (readonly [written: string, day: string | undefined])[] = [
  ['2026-11-23', '2026-11-23'],
  ['2026/1/3', '2026-01-03'],
  ['2026.11.23', '2026-11-23'],
  ['2026年11月3日', '2026-11-03'], // zh: as letters write it
  ['２０２６年1月3日', '2026-01-03'], // zh: full-width digits
  ['20261123', '2026-11-23'],
  ['46349', '2026-11-23'],
  ['2026-11-23 08:30:00', '2026-11-23'],
  ['2026-02-30', undefined],
  ['11/23/2026', undefined],
  ['26-11-23', undefined],
  ['12345', undefined],
  ['', undefined],
];
for (const [written, day] of days)
  test(`dayIn: ${written} is ${day ?? 'no day'}`, () => assert.equal(dayIn(written), day));

const gbk = Buffer.from([0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a, 0x31, 0x2c, 0xbc, 0xd7]);

test('readSheet: a CSV in UTF-8 with its mark, in GB18030 and in UTF-16 says the same', async () => {
  const text = '编码,名称\r\n1,甲'; // zh: a head and a row
  for (const [bytes, encoding] of [
    [Buffer.from(`\ufeff${text}`), 'utf-8'],
    [gbk, 'gb18030'],
    [Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ] as const) {
    const read = await readSheet(bytes);
    assert.ok(read.ok);
    assert.equal(read.encoding, encoding);
    assert.deepEqual(read.sheets[0]?.rows, [
      ['编码', '名称'], // zh: the head
      ['1', '甲'], // zh: the row
    ]);
  }
});

test('readSheet: merged cells are filled in, dates are days, formulas are named, hidden sheets left out', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'a',
        rows: [
          ['x', 'y', null],
          ['1', new Date('2026-11-23T00:00:00Z'), 5],
          ['2', null, null],
        ],
        cells: new Map([['2,2', { value: 7, formula: 'SUM(C2:C2)' }]]),
        merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }],
      },
      { name: 'b', rows: [['secret']], hidden: true },
    ],
  });
  const read = await readSheet(bytes);
  assert.ok(read.ok);
  assert.equal(read.sheets.length, 1);
  assert.deepEqual(read.sheets[0]?.rows[0], ['x', 'y', 'y']);
  assert.equal(dayIn(read.sheets[0]?.rows[1]?.[1] ?? ''), '2026-11-23');
  assert.deepEqual([...(read.sheets[0]?.formulas ?? [])], ['2,2']);
});

const faults: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
  ['nothing', Buffer.alloc(0), 'empty'],
  ['blank lines', Buffer.from('\r\n \r\n'), 'empty'],
  ['a web page', Buffer.from('<!DOCTYPE html>'), 'type'],
  ['bytes of no known text', Buffer.from([0x61, 0xff, 0xff, 0x2c, 0x62]), 'encoding'],
  ['an XLS of before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old'],
  ['a ZIP cut short', Buffer.from('PK\u0003\u0004 and no more'), 'unsafe'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'type'],
  ['an open quotation mark', Buffer.from('a,b\r\n1,"2\r\n3,4'), 'quotes'],
];
for (const [name, bytes, code] of faults)
  test(`readSheet: ${name} is refused as ${code}`, async () => {
    const read = await readSheet(bytes);
    assert.equal(read.ok ? 'read' : read.fault.code, code);
  });

test('readSheet: a workbook that inflates to far more than it weighs is not opened', async () => {
  const wide = 'a'.repeat(30_000);
  const bytes = await writeXlsx({
    sheets: [{ name: 'a', rows: Array.from({ length: 3000 }, () => [wide]) }],
    stringMode: 'inline',
  });
  const read = await readSheet(bytes);
  assert.equal(read.ok ? 'read' : read.fault.code, 'unsafe');
});

test('readSheet: never throws, whatever the bytes', async () => {
  const real = await writeXlsx({ sheets: [{ name: 'a', rows: [['x', 1]] }] });
  await fc.assert(
    fc.asyncProperty(fc.nat(real.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
      const bytes = Uint8Array.from(real);
      bytes[at] = byte;
      assert.ok(await readSheet(isCut ? bytes.subarray(0, at) : bytes));
    }),
    { numRuns: 40 },
  );
});
