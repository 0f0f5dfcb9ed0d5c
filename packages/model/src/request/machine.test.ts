import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { requestRowKeys } from '../annual-report/cells.ts';
import { feeOf, type FeeRules } from './fee.ts';
import { allowedActs, deskActKeys, stateAfter, transitionOf } from './machine.ts';
import { isClosed, requestStateKeys, type RequestState } from './states.ts';
import { outcomeKeys, outcomes } from './outcomes.ts';

test('every state is reached from an online or a counter filing', () => {
  const met = new Set<RequestState>(['submitted', 'received']);
  for (let before = 0; before < met.size;) {
    before = met.size;
    for (const state of met)
      for (const act of deskActKeys) {
        const next = stateAfter(state, act);
        if (next) met.add(next);
      }
  }
  assert.deepEqual([...met].toSorted(), [...requestStateKeys].toSorted());
});

test('a closed request can only be served, archived, ordered anew or corrected in writing', () => {
  const acts = requestStateKeys
    .filter(isClosed)
    .flatMap((state) => deskActKeys.filter((act) => stateAfter(state, act)));
  assert.deepEqual([...new Set(acts)].toSorted(), ['archive', 'correct-clerical', 'redo', 'serve']);
});

test('an applicant may correct, give reasons and withdraw, nothing else', () => {
  const acts = requestStateKeys.flatMap((state) => allowedActs(state, 'applicant'));
  assert.deepEqual([...new Set(acts)].toSorted(), ['correction-received', 'reason-given', 'withdraw']);
});

test('acts that need the head’s agreement are open to clerks; those of the head alone are not', () => {
  for (const act of deskActKeys) {
    const { headAgrees, who } = transitionOf(act);
    if (headAgrees) assert.ok(who.includes('clerk'), act);
  }
  assert.ok(!allowedActs('review', 'clerk').includes('answer'));
});

test('each of the 21 leaves of the report has one outcome', () => {
  const rows = outcomeKeys.map((key) => outcomes[key].row);
  assert.equal(outcomeKeys.length, 21);
  assert.deepEqual(
    [...rows].toSorted(),
    requestRowKeys.filter((row) => !['new', 'in', 'r7', 'out'].includes(row)).toSorted(),
  );
});

const rules: FeeRules = {
  perItem: {
    steps: [
      [10, 0],
      [30, 10_000],
    ],
    further: { items: 10, fenMore: 10_000 },
  },
  perPage: {
    steps: [
      [30, 0],
      [100, 1000],
      [200, 2000],
    ],
    beyond: 4000,
  },
};
for (const [mode, count, yuan] of [
  ['per-item', 0, 0],
  ['per-item', 10, 0],
  ['per-item', 11, 100],
  ['per-item', 30, 2000],
  ['per-item', 31, 2200],
  ['per-item', 40, 4000],
  ['per-item', 41, 4300],
  ['per-item', 50, 7000],
  ['per-item', 51, 7400],
  ['per-item', 60, 11_000],
  ['per-page', 30, 0],
  ['per-page', 31, 10],
  ['per-page', 100, 700],
  ['per-page', 101, 720],
  ['per-page', 200, 2700],
  ['per-page', 201, 2740],
] as const)
  test(`fee ${mode} of ${count} is ¥${yuan}`, () => assert.equal(feeOf(rules, mode, count).fen, yuan * 100));

test('property: a fee never falls when more is asked for, and is the sum of its lines', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('per-item' as const, 'per-page' as const),
      fc.integer({ min: 0, max: 2000 }),
      (mode, n) => {
        const { fen, lines } = feeOf(rules, mode, n);
        assert.equal(
          lines.reduce((sum, line) => sum + line.fen, 0),
          fen,
        );
        assert.equal(
          lines.reduce((sum, { from, to }) => sum + to - from + 1, 0),
          n,
        );
        assert.ok(feeOf(rules, mode, n + 1).fen >= fen);
      },
    ),
  );
});
