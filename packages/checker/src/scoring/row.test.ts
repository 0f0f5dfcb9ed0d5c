import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measured, na, unmeasured, type Indicator } from '@gongkai/model';
import { all, fault, faults, looks, packOf, row, scored, type Given } from '../../testing/score-pack.ts';

const two = row('r', 1000, [all(600), all(600)]);
const one = row('r', 1000, [all(600)]);
const veto = (more: Partial<Indicator> = {}): Indicator =>
  row('r', 0, [all(0), all(0)], { group: 'veto', veto: { from: 3 }, ...more });

/** `state lost (reason) findings`. */
const said = (indicator: Indicator, given: Omit<Given, 'pack'> = {}): string => {
  const { sheet } = scored({ pack: packOf([indicator]), ...given });
  const [got] = sheet.dimensions.flatMap(({ rows }) => rows);
  assert.ok(got);
  return `${got.state} ${got.lost}${got.reason === undefined ? '' : ` (${got.reason})`} ${got.findings.join(' ')}`.trim();
};

const cases: readonly (readonly [name: string, row: Indicator, given: Omit<Given, 'pack'>, expected: string])[] = [
  ['nothing found passes', one, {}, 'pass 0'],
  ['a fault seen twice costs', one, { found: { 'r/0': [fault('a')] } }, 'fail 600 F0001'],
  ['a fault seen once is shown', one, { found: { 'r/0': [fault('a', { observations: looks(1) })] } }, 'pass 0 F0001'],
  ['two parts share one cap', two, { found: { 'r/0': [fault('a')], 'r/1': [fault('a')] } }, 'fail 1000 F0001 F0002'],
  [
    'what a person must see waits for one',
    one,
    { found: { 'r/0': [fault('a', { state: 'person' })] } },
    'person 0 (needs.judgement) F0001',
  ],
  [
    'a failure beside it is a failure',
    one,
    { found: { 'r/0': [fault('a', { state: 'person' }), fault('b')] } },
    'fail 600 F0001 F0002',
  ],
  [
    'one part unmeasured leaves it open',
    two,
    { found: { 'r/1': unmeasured('site.captcha') } },
    'unmeasured 0 (site.captcha)',
  ],
  [
    'unless the other fails',
    two,
    { found: { 'r/0': [fault('a')], 'r/1': unmeasured('site.captcha') } },
    'fail 600 F0001',
  ],
  [
    'no part applies',
    two,
    { found: { 'r/0': na('no.population'), 'r/1': na('not.applicable') } },
    'na 0 (no.population)',
  ],
  ['a part that does not apply says nothing about the rest', two, { found: { 'r/0': na('no.population') } }, 'pass 0'],
  ['none of its checks is built', two, { planned: ['r.0', 'r.1'] }, 'unmeasured 0 (tool.planned)'],
  ['judged by the checks there are', two, { planned: ['r.1'] }, 'pass 0'],
  ['… and failed by them', two, { planned: ['r.0'], found: { 'r/1': [fault('a')] } }, 'fail 600 F0001'],
  ['a row without a check waits for one', row('r', 1000, []), {}, 'unmeasured 0 (tool.planned)'],
  ['a row of a register', row('r', 1000, [], { source: 'register' }), {}, 'unmeasured 0 (needs.register)'],
  ['a row of a person', row('r', 1000, [], { source: 'person' }), {}, 'person 0 (needs.judgement)'],
  ['a row of another organ', row('r', 1000, [all(1)], { appliesTo: ['town'] }), {}, 'na 0 (not.applicable)'],
  ['a row of this organ', row('r', 1000, [all(1)], { appliesTo: ['department'] }), {}, 'pass 0'],
  ['a veto not reached', veto(), { found: { 'r/0': faults(2) } }, 'pass 0 F0001 F0002'],
  [
    'a veto reached by two parts together',
    veto(),
    { found: { 'r/0': faults(2), 'r/1': faults(1) } },
    'fail 0 F0001 F0002 F0003',
  ],
  [
    'a veto counts what was seen twice',
    veto(),
    { found: { 'r/0': faults(2), 'r/1': faults(1, { observations: looks(1) }) } },
    'pass 0 F0001 F0002 F0003',
  ],
  [
    'a veto of a person falls by a mark alone',
    veto({ source: 'person' }),
    { found: { 'r/0': faults(5) } },
    'person 0 (needs.judgement) F0001 F0002 F0003 F0004 F0005',
  ],
];

for (const [name, indicator, given, expected] of cases)
  test(`row: ${name}`, () => assert.equal(said(indicator, given), expected));

test('row: what the parts lost sums to what the row lost', () => {
  const { sheet } = scored({
    pack: packOf([two]),
    found: { 'r/0': [fault('a')], 'r/1': measured(7, [fault('a')], { value: '6/7' }) },
  });
  assert.deepEqual(sheet.dimensions[1]?.rows[0]?.parts, [
    { check: 'r.0', state: 'measured', examined: 100, lost: 600 },
    { check: 'r.1', state: 'measured', examined: 7, value: '6/7', lost: 400 },
  ]);
});

test('row: a fault seen once is never listed as a failure', () => {
  const { findings } = scored({ pack: packOf([one]), found: { 'r/0': [fault('a', { observations: looks(1) })] } });
  assert.deepEqual(
    findings.map(({ state }) => state),
    ['unmeasured'],
  );
});
