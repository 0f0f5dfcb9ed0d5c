import assert from 'node:assert/strict';
import { test } from 'node:test';
import { na, unmeasured, type Indicator } from '@gongkai/model';
import { all, fault, faults, packOf, row, scored, type Given } from '../../testing/score-pack.ts';

/** 100 points: `base` for most of it, `loss` to lose from. */
const rows = (loss: number): readonly Indicator[] => [
  row('base', 10_000 - loss, [all(1)]),
  row('loss', loss, [all(loss)]),
];
const bonus = row('bonus', 500, [all(200)], { group: 'bonus' });
const lose = { 'loss/0': [fault('a')] };

/** `outcome total low–high of max, coverage`. */
const said = (given: Given): string => {
  const { outcome, total, low, high, max, coverage } = scored(given).sheet;
  return `${outcome} ${total} ${low}–${high} of ${max}, ${coverage}`;
};
const whole = packOf([
  row('base', 5000, [all(1)]),
  row('loss', 2500, [all(2500)]),
  row('s', 2500, [all(2500)], { group: 'services' }),
]);
/** Half of a pack that is for towns. */
const foreign = row('foreign', 5000, [all(1)], { appliesTo: ['town'] });
const person = row('p', 1000, [], { source: 'person' });
const veto = row('v', 0, [all(0)], { group: 'veto', veto: { from: 1 } });

const cases: readonly (readonly [name: string, given: Given, expected: string])[] = [
  ['nothing lost', { pack: packOf(rows(4000)) }, 'passed 10000 10000–10000 of 10000, 1'],
  ['exactly 60 passes', { pack: packOf(rows(4000)), found: lose }, 'passed 6000 6000–6000 of 10000, 1'],
  ['59.99 fails', { pack: packOf(rows(4001)), found: lose }, 'failed 5999 5999–5999 of 10000, 1'],
  [
    'exactly 80 opens no bonus',
    { pack: packOf([...rows(2000), bonus]), found: lose },
    'passed 8000 8000–8000 of 10000, 1',
  ],
  ['80.01 opens it', { pack: packOf([...rows(1999), bonus]), found: lose }, 'passed 8501 8501–8501 of 10000, 1'],
  [
    'a bonus row gives what it did not lose',
    { pack: packOf([...rows(1000), bonus]), found: { 'bonus/0': [fault('a')] } },
    'passed 10300 10300–10300 of 10000, 1',
  ],
  [
    'an open bonus is won in the upper bound',
    { pack: packOf([...rows(1000), bonus]), found: { 'bonus/0': unmeasured('tool.budget') } },
    'passed 10000 10000–10500 of 10000, 1',
  ],
  [
    'a planned bonus too',
    { pack: packOf([...rows(1000), bonus]), planned: ['bonus.0'] },
    'passed 10000 10000–10500 of 10000, 1',
  ],
  [
    'a pack without a gate gives every bonus',
    { pack: packOf([...rows(5000), bonus], { outcome: { minCoverage: 0 } }), found: lose },
    'passed 5500 5500–5500 of 10000, 1',
  ],
  [
    'a lower bound below the gate has no bonus',
    { pack: packOf([...rows(2500), bonus]), found: { 'loss/0': unmeasured('tool.budget') } },
    'unrated 10500 7500–10500 of 10000, 0.75',
  ],
  [
    'a person’s row is open and outside coverage',
    { pack: packOf([...rows(1000).slice(0, 1), person]) },
    'passed 10000 9000–10000 of 10000, 1',
  ],
  ['a planned row is too', { pack: packOf(rows(3000)), planned: ['loss.0'] }, 'passed 10000 7000–10000 of 10000, 1'],
  [
    'coverage at its minimum is rated',
    { pack: packOf(rows(2000)), found: { 'loss/0': unmeasured('tool.budget') } },
    'passed 10000 8000–10000 of 10000, 0.8',
  ],
  [
    'coverage below it is not',
    { pack: packOf(rows(2001)), found: { 'loss/0': unmeasured('tool.budget') } },
    'unrated 10000 7999–10000 of 10000, 0.7999',
  ],
  ['nothing measurable has no coverage', { pack: packOf([person]) }, 'unrated 1000 0–1000 of 1000, 0'],
  ['no row at all', { pack: packOf([]) }, 'unrated 0 0–0 of 0, 0'],
  ['with services, 100 points', { pack: whole }, 'passed 10000 10000–10000 of 10000, 1'],
  ['without services, 75 points × 4/3', { pack: whole, noServices: true }, 'passed 10000 10000–10000 of 10000, 1'],
  [
    'the factor comes after the loss',
    { pack: whole, noServices: true, found: lose },
    'passed 6667 6667–6667 of 10000, 1',
  ],
  [
    'what left the total cannot be lost',
    { pack: whole, noServices: true, found: { 's/0': [fault('a')] } },
    'passed 10000 10000–10000 of 10000, 1',
  ],
  [
    'a row that does not apply leaves the base',
    { pack: packOf([...rows(1000), row('t', 500, [all(1)], { appliesTo: ['town'] })]) },
    'passed 10000 10000–10000 of 10000, 1',
  ],
  [
    'rows that do not apply move the pass mark with the base: 60 of 100 is 30 of 50',
    { pack: packOf([row('base', 3000, [all(1)]), row('loss', 2000, [all(2000)]), foreign]), found: lose },
    'passed 3000 3000–3000 of 5000, 1',
  ],
  [
    'and 29.99 of 50 fails',
    { pack: packOf([row('base', 2999, [all(1)]), row('loss', 2001, [all(2001)]), foreign]), found: lose },
    'failed 2999 2999–2999 of 5000, 1',
  ],
  [
    'and the gate of the bonus: 40 of 50 opens nothing',
    { pack: packOf([row('base', 4000, [all(1)]), row('loss', 1000, [all(1000)]), foreign, bonus]), found: lose },
    'passed 4000 4000–4000 of 5000, 1',
  ],
  [
    'and 40.01 opens it',
    { pack: packOf([row('base', 4001, [all(1)]), row('loss', 999, [all(999)]), foreign, bonus]), found: lose },
    'passed 4501 4501–4501 of 5000, 1',
  ],
  [
    'a row without anything to check moves them too',
    {
      pack: packOf([row('base', 3000, [all(1)]), row('loss', 2000, [all(2000)]), row('none', 5000, [all(1)])]),
      found: { ...lose, 'none/0': na('no.population') },
    },
    'passed 3000 3000–3000 of 5000, 1',
  ],
  [
    'a veto takes all',
    { pack: packOf([veto, ...rows(1000), bonus]), found: { 'v/0': [fault('a')] } },
    'vetoed 0 0–0 of 10000, 1',
  ],
  [
    'a veto comes before coverage',
    { pack: packOf([veto, person]), found: { 'v/0': [fault('a')] } },
    'vetoed 0 0–0 of 1000, 0',
  ],
  [
    'an open veto vetoes nothing',
    { pack: packOf([veto, ...rows(1000)]), found: { 'v/0': unmeasured('needs.week') } },
    'passed 10000 10000–10000 of 10000, 1',
  ],
];

for (const [name, given, expected] of cases) test(`score: ${name}`, () => assert.equal(said(given), expected));

const pair = [
  row('a', 500, [all(500)]),
  row('b', 500, [{ each: { points: 100, per: 'target' } }]),
  row('c', 500, [all(500)]),
];
const exclusive = [['b', 'a']] as const;

test('exclusive: a fault charged in one row is shown, not charged, in the other', () => {
  const found = {
    'a/0': [fault('x')],
    'b/0': [fault('x', { page: 'http://h/other' }), fault('y')],
    'c/0': [fault('x')],
  };
  const { sheet } = scored({ pack: packOf(pair, { exclusive }), found });
  const [a, b, c] = sheet.dimensions[1]?.rows ?? [];
  assert.deepEqual([a?.lost, b?.lost, c?.lost], [500, 100, 500]);
  assert.deepEqual(b?.findings, ['F0002', 'F0003']);
  assert.deepEqual(b?.chargedElsewhere, ['F0002']);
  assert.equal(a !== undefined && 'chargedElsewhere' in a, false);
});

test('exclusive: another kind of fault of the same subject is charged', () => {
  const found = { 'a/0': [fault('x')], 'b/0': [fault('x', { kind: 'slow' })] };
  assert.equal(scored({ pack: packOf(pair, { exclusive }), found }).sheet.total, 900);
});

test('exclusive: what the first row was not charged for is charged in the second', () => {
  const found = { 'a/0': [fault('x', { state: 'unmeasured' })], 'b/0': [fault('x')] };
  assert.equal(scored({ pack: packOf(pair, { exclusive }), found }).sheet.total, 1400);
});

test('findings: numbered by row, subject and kind; one number for what two rows of a check show', () => {
  const shared = { check: 'same', with: {}, price: all(100) };
  const pack = packOf([row('a', 500, [], { parts: [shared] }), row('b', 500, [], { parts: [shared] })]);
  const once = fault('y', { state: 'unmeasured' });
  const found = {
    'a/0': [fault('z'), once, fault('x', { kind: 'slow' }), fault('x')],
    'b/0': [fault('y'), fault('w')],
  };
  const { sheet, findings } = scored({ pack, found });
  assert.deepEqual(
    findings.map(({ id, subject, kind, state }) => `${id} ${subject} ${kind} ${state}`),
    ['F0001 x gone fail', 'F0002 x slow fail', 'F0003 y gone fail', 'F0004 z gone fail', 'F0005 w gone fail'],
  );
  assert.deepEqual(
    sheet.dimensions[1]?.rows.map((one) => one.findings),
    [
      ['F0001', 'F0002', 'F0003', 'F0004'],
      ['F0003', 'F0005'],
    ],
  );
});

test('findings: the ten-thousandth comes after the one before', () => {
  const { sheet } = scored({ pack: packOf([row('a', 500, [all(1)])]), found: { 'a/0': faults(10_001) } });
  assert.deepEqual(sheet.dimensions[1]?.rows[0]?.findings.slice(9998), ['F9999', 'F10000', 'F10001']);
});

test('findings: what no row prices is numbered last and costs nothing', () => {
  const pack = packOf(rows(4000));
  const { sheet, findings } = scored({ pack, found: lose, besides: { other: [fault('z'), fault('b')] } });
  assert.equal(sheet.total, scored({ pack, found: lose }).sheet.total);
  assert.deepEqual(
    findings.map(({ id, check, subject }) => [id, check, subject]),
    [
      ['F0001', 'loss.0', 'a'],
      ['F0002', 'other', 'b'],
      ['F0003', 'other', 'z'],
    ],
  );
});

test('dimensions: deduct groups show what is left before the factor, a bonus group what it adds', () => {
  const services = row('s', 2500, [all(1)], { group: 'services' });
  const pack = packOf([row('base', 6500, [all(1)]), row('loss', 1000, [all(1000)]), services, veto, bonus]);
  const { sheet } = scored({ pack, noServices: true, found: lose });
  assert.deepEqual(sheet.factor, [4, 3]);
  assert.deepEqual(
    sheet.dimensions.map(({ id, max, score }) => [id, max, score]),
    [
      ['veto', 0, 0],
      ['main', 7500, 6500],
      ['services', 0, 0],
      ['bonus', 500, 500],
    ],
  );
  const low = scored({ pack: packOf([...rows(2500), bonus]), found: lose }).sheet;
  assert.deepEqual(low.dimensions.at(-1)?.score, 0);
  assert.equal('factor' in low, false);
});
