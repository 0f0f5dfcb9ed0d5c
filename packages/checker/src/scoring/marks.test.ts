import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Indicator, Mark, MarkTarget, MarkVerdict } from '@gongkai/model';
import { all, fault, faults, packOf, row, scored, type Given } from '../../testing/score-pack.ts';
import { answersOf } from './marks.ts';

const onRow: MarkTarget = { pack: 'test', row: 'r' };
const on = (subject: string, check = 'r.0'): MarkTarget => ({ check, kind: 'gone', subject });
const mark = (verdict: MarkVerdict, about: MarkTarget, more: Partial<Mark> = {}): Mark => ({
  about,
  verdict,
  reason: 'seen',
  by: 'A',
  at: '2026-11-20T09:00:00+08:00',
  ...more,
});
const person = row('r', 1000, [], { source: 'person' });
const checked = row('r', 1000, [all(600)]);
const helped = row('r', 1000, [all(600)], { source: 'person' });
const veto = row('r', 0, [all(0)], { group: 'veto', veto: { from: 1 }, source: 'person' });
const open = { found: { 'r/0': [fault('a', { state: 'person' })] } };

/** `state lost findings`. */
function said(indicator: Indicator, marks: readonly Mark[], given: Omit<Given, 'pack' | 'marks'> = {}): string {
  const { sheet } = scored({ pack: packOf([indicator]), ...given, marks });
  const [got] = sheet.dimensions.flatMap(({ rows }) => rows);
  assert.equal(
    got?.parts.reduce((sum, { lost }) => sum + lost, 0),
    got?.lost,
  );
  return `${got?.state} ${got?.lost} ${got?.findings.join(' ')}`.trim();
}

type Case = readonly [
  name: string,
  row: Indicator,
  marks: readonly Mark[],
  given: Omit<Given, 'pack'>,
  expected: string,
];
const cases: readonly Case[] = [
  ['a row marked as met passes', person, [mark('pass', onRow)], {}, 'pass 0'],
  ['a row marked as not met loses all it is worth', person, [mark('fail', onRow)], {}, 'fail 1000'],
  ['… or what the mark says', person, [mark('fail', onRow, { lost: 250 })], {}, 'fail 250'],
  ['… and never more than it is worth', person, [mark('fail', onRow, { lost: 9999 })], {}, 'fail 1000'],
  ['a row that does not apply leaves the total', person, [mark('na', onRow)], {}, 'na 0'],
  ['a mark of another pack says nothing', person, [mark('fail', { pack: 'other', row: 'r' })], {}, 'person 0'],
  ['a later mark stands in for the earlier', person, [mark('fail', onRow), mark('pass', onRow)], {}, 'pass 0'],
  ['two who agree', person, [mark('fail', onRow), mark('fail', onRow, { by: 'B' })], {}, 'fail 1000'],
  ['two who differ decide nothing', person, [mark('fail', onRow), mark('pass', onRow, { by: 'B' })], {}, 'person 0'],
  ['… in points neither', person, [mark('fail', onRow), mark('fail', onRow, { by: 'B', lost: 5 })], {}, 'person 0'],
  [
    'until a mark settles it',
    person,
    [mark('fail', onRow), mark('pass', onRow, { by: 'B' }), mark('pass', onRow, { by: 'C', settles: true })],
    {},
    'pass 0',
  ],
  ['a finding marked as a fault costs', checked, [mark('fail', on('a'))], open, 'fail 600 F0001'],
  ['a finding that is none is gone', checked, [mark('pass', on('a'))], open, 'pass 0'],
  ['the mark of another finding says nothing', checked, [mark('pass', on('b'))], open, 'person 0 F0001'],
  [
    'no mark overrules what was measured',
    checked,
    [mark('pass', on('a')), mark('pass', onRow)],
    { found: { 'r/0': faults(1) } },
    'fail 600 F0001',
  ],
  ['a row of checks is not marked as a whole', checked, [mark('pass', onRow)], open, 'person 0 F0001'],
  [
    'a veto falls by a mark on a finding',
    veto,
    [mark('fail', on('s0'))],
    { found: { 'r/0': faults(1) } },
    'fail 0 F0001',
  ],
  ['… or on the row', veto, [mark('fail', onRow)], {}, 'fail 0'],
  ['… and by no check alone', veto, [], { found: { 'r/0': faults(1) } }, 'person 0 F0001'],
  ['a veto is lifted by the row', veto, [mark('pass', onRow)], { found: { 'r/0': faults(1) } }, 'pass 0 F0001'],
  ['row and finding share one cap', helped, [mark('fail', on('a')), mark('fail', onRow)], open, 'fail 1000 F0001'],
  [
    'a fault outweighs a row marked as met',
    helped,
    [mark('fail', on('a')), mark('pass', onRow)],
    open,
    'fail 600 F0001',
  ],
];
for (const [name, indicator, marks, given, expected] of cases)
  test(`marks: ${name}`, () => assert.equal(said(indicator, marks, given), expected));

test('marks: a decided row counts in the bounds as decided, and shows who decided', () => {
  const decided = scored({ pack: packOf([person]), marks: [mark('pass', onRow)] }).sheet;
  const waiting = scored({ pack: packOf([person]) }).sheet;
  assert.deepEqual([decided.low, decided.high, waiting.low, waiting.high], [1000, 1000, 0, 1000]);
  assert.deepEqual(decided.dimensions[1]?.rows[0]?.marks, [
    { verdict: 'pass', reason: 'seen', by: 'A', at: '2026-11-20T09:00:00+08:00' },
  ]);
});

test('marks: a vetoing mark takes the whole score', () => {
  const { sheet } = scored({ pack: packOf([veto, row('q', 1000, [all(1)])]), marks: [mark('fail', onRow)] });
  assert.deepEqual([sheet.outcome, sheet.total, sheet.vetoes], ['vetoed', 0, ['r']]);
});

test('marks: each evaluator has one current mark, and a difference is listed with both', () => {
  const marks = [mark('fail', onRow), mark('pass', onRow), mark('na', onRow, { by: 'B' })];
  const [answer] = answersOf(marks);
  assert.deepEqual(
    answer?.marks.map(({ by, verdict }) => `${by} ${verdict}`),
    ['A pass', 'B na'],
  );
  assert.equal(answer?.decision, undefined);
});
