import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegisterRow } from '@gongkai/model';
import { packOf, row, scored } from '../../testing/score-pack.ts';

const cases: readonly (readonly [name: string, fact: Partial<RegisterRow>, expected: string])[] = [
  ['all met passes', { examined: 120, met: 120 }, 'pass 0 120/120'],
  ['the share that is not met is lost, half up', { examined: 3, met: 2 }, 'fail 333 2/3'],
  ['a duty that was not met loses all', { examined: 1, met: 0 }, 'fail 1000 0/1'],
  ['no case at all: the row does not apply', { examined: 0, met: 0 }, 'na 0 undefined'],
  ['a fact of another row says nothing', { row: 'q' }, 'unmeasured 0 undefined'],
];
for (const [name, given, expected] of cases)
  test(`register: ${name}`, () => {
    const fact = { row: 'r', examined: 1, met: 1, ...given };
    const { sheet } = scored({ pack: packOf([row('r', 1000, [], { source: 'register' })]), facts: [fact] });
    const got = sheet.dimensions[1]?.rows[0];
    assert.equal(`${got?.state} ${got?.lost} ${got?.parts[0]?.value}`, expected);
  });

test('register: a veto falls when as many cases were missed as the pack says', () => {
  const veto = row('r', 0, [], { source: 'register', group: 'veto', veto: { from: 2 } });
  const outcome = (met: number): string =>
    scored({ pack: packOf([veto]), facts: [{ row: 'r', examined: 5, met }] }).sheet.dimensions[0]?.rows[0]?.state ?? '';
  assert.deepEqual([outcome(4), outcome(3)], ['pass', 'fail']);
});
