import { test } from 'node:test';
import { assertTold, pack, row, withRow, words, type FaultyPack } from '../../testing/pack-text.ts';

const faults: readonly FaultyPack[] = [
  [
    'an unknown check',
    withRow({ parts: [{ check: 'link.home', with: {}, price: { all: { points: 5 } } }] }),
    'pack.unknown-check',
    '/indicators/0/parts/0/check',
    /没有名为 link\.home 的检查；是否为：links\.home/,
  ],
  [
    'a check nothing is like',
    withRow({ parts: [{ check: 'weather', with: {}, price: { all: { points: 5 } } }] }),
    'pack.unknown-check',
    '/indicators/0/parts/0/check',
    /links\.home column\.fresh site\.https/,
  ],
  ['a row of checks without one', withRow({ parts: [] }), 'pack.no-parts', '/indicators/0/parts', /parts/],
  [
    'a sum that does not add up',
    withRow({ worth: 90 }),
    'pack.sum',
    '/groups/1/total',
    /之和为 290，total 却为 300（单位 0\.01 分，相差 10）/,
  ],
  [
    'a pass mark above all points',
    pack({ outcome: { failBelow: 301, minCoverage: 0.8 } }),
    'pack.beyond-total',
    '/outcome/failBelow',
    /301.*300/,
  ],
  ['a row id used twice', withRow({ id: 'R2' }), 'pack.duplicate-id', '/indicators/1/id', /R2.*\/indicators\/0/],
  [
    'an unknown group',
    pack({ indicators: [row('R1', 300), row('R3', 0, { group: 'mian' })] }),
    'pack.unknown-group',
    '/indicators/1/group',
    /是否为：main/,
  ],
  [
    'an exclusive row that is not there',
    pack({ exclusive: [['R1', 'R9']] }),
    'pack.unknown-row',
    '/exclusive/0/1',
    /R9/,
  ],
  ['a row exclusive with itself', pack({ exclusive: [['R1', 'R1']] }), 'pack.same-row', '/exclusive/0', /自身/],
  ['three exclusive rows', pack({ exclusive: [['R1', 'R2', 'V1']] }), 'pack.too-big', '/exclusive/0', /2/],
  [
    'a factor without a group',
    pack({ factors: [{ when: 'no-services', without: ['services'], times: [4, 3] }] }),
    'pack.unknown-group',
    '/factors/0/without/0',
    /services/,
  ],
  [
    'a veto row with points',
    pack({
      groups: [{ id: 'stop', words, kind: 'veto', total: 5 }],
      outcome: { minCoverage: 0.8 },
      indicators: [row('V1', 5, { group: 'stop', veto: { from: 1 } })],
    }),
    'pack.veto-worth',
    '/indicators/0/worth',
    /应为 0，现为 5/,
  ],
  [
    'a veto row that never vetoes',
    pack({ indicators: [row('R1', 300), row('V1', 0, { group: 'stop' })] }),
    'pack.veto-from',
    '/indicators/1',
    /"from": n/,
  ],
  ['a veto outside its group', withRow({ veto: { from: 1 } }), 'pack.veto-group', '/indicators/0/veto', /main/],
];
for (const fault of faults) test(`${fault[0]} is told with its place and what to mend`, () => assertTold(fault));
