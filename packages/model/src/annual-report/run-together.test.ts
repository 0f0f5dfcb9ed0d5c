import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { consistentReport } from '../../testing/annual-report.ts';
import { cellKeys, requestColumnKeys, requestRowKeys, type RequestRow } from './cells.ts';
import { settleRows, splitCounts } from './run-together.ts';

const cases: readonly (readonly [digits: string, ways: string])[] = [
  ['20520000207', '2 0 5 200 0 0 207; 205 2 0 0 0 0 207'],
  ['0000000', '0 0 0 0 0 0 0'],
  ['1000001', '1 0 0 0 0 0 1'],
  ['1110003', '1 1 1 0 0 0 3'],
  ['1234567', ''],
  ['000', ''],
  ['12a4567', ''],
];
for (const [digits, ways] of cases)
  test(`splitCounts: ${digits}`, () =>
    assert.equal(
      splitCounts(digits, 7)
        .map((way) => way.join(' '))
        .join('; '),
      ways,
    ));

test('splitCounts: the true counts are among the ways', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { minLength: 6, maxLength: 6 }), (parts) => {
      const counts = [...parts, parts.reduce((sum, part) => sum + part, 0)];
      assert.ok(splitCounts(counts.join(''), 7).some((way) => way.join() === counts.join()));
    }),
  );
});

test('settleRows: columns choose among readings, and what they leave open stays open', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: cellKeys.length, maxLength: cellKeys.length }), (numbers) => {
      const { cells } = consistentReport({ count: (cell) => numbers[cellKeys.indexOf(cell)] ?? 0 });
      const rowOf = (row: RequestRow): readonly number[] =>
        requestColumnKeys.map((column) => cells[`t3.${row}.${column}`]);
      const known = new Map(requestRowKeys.filter((row) => row !== 'r1').map((row) => [row, rowOf(row)]));
      const ways = splitCounts(rowOf('r1').join(''), 7);
      assert.deepEqual(settleRows(known, new Map([['r1', ways]])).get('r1'), rowOf('r1'));
      const without = new Map([...known].filter(([row]) => row !== 'r2'));
      const two = settleRows(
        without,
        new Map([
          ['r1', [rowOf('r1'), rowOf('r2')]],
          ['r2', []],
        ]),
      );
      assert.equal(two.has('r1'), false);
    }),
    { numRuns: 60 },
  );
});
