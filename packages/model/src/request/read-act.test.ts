import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deskActKeys, type DeskAct } from './machine.ts';
import { readAct } from './read-act.ts';

const problemsOf = (act: DeskAct, given: unknown): readonly string[] => {
  const read = readAct(act, given);
  return read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`);
};
const cases: readonly (readonly [name: string, act: DeskAct, given: unknown, problems: readonly string[]])[] = [
  ['in order', 'extend', { on: '2026-03-02', workingDays: '20', reason: '材料多' }, []],
  ['nothing', 'extend', undefined, ['/on act.missing', '/workingDays act.missing', '/reason act.missing']],
  ['a day that is none', 'answer', { on: '2026-02-30' }, ['/on act.day']],
  [
    'more days than the law allows',
    'extend',
    { on: '2026-03-02', workingDays: 21, reason: 'x' },
    ['/workingDays act.count'],
  ],
  ['an outcome nobody knows', 'draft-answer', { outcome: 'maybe', text: 'x' }, ['/outcome act.choice']],
  ['a choice nobody offered', 'demand-fee', { on: '2026-03-02', mode: 'free', counted: 3 }, ['/mode act.choice']],
  ['a field nobody asked', 'answer', { on: '2026-03-02', purpose: 'x' }, ['/purpose act.unknown']],
  ['an endless line', 'paid', { on: '2026-03-02', receiptNo: 'x'.repeat(61) }, ['/receiptNo act.long']],
];
for (const [name, act, given, problems] of cases)
  test(`readAct ${act}: ${name}`, () => assert.deepEqual(problemsOf(act, given), problems));

test('readAct: never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...deskActKeys), fc.jsonValue(), (act, json) => readAct(act, json).ok !== undefined),
  );
});
