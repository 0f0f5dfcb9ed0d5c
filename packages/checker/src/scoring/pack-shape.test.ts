import { test } from 'node:test';
import { assertTold, pack, withPrice, withRow, type FaultyPack } from '../../testing/pack-text.ts';

const faults: readonly FaultyPack[] = [
  ['no object', [], 'pack.wrong-type', '', /对象/],
  [
    'a schema of another version',
    pack({ schema: 'gongkai.pack/2' }),
    'pack.unknown-value',
    '/schema',
    /gongkai\.pack\/1/,
  ],
  ['a missing field', withRow({ basis: undefined }), 'pack.missing', '/indicators/0/basis', /缺少 basis/],
  ['an empty basis', withRow({ basis: '' }), 'pack.too-short', '/indicators/0/basis', /不得为空/],
  ['a mistyped key', withRow({ verfied: true }), 'pack.unknown-key', '/indicators/0/verfied', /是否为 verified/],
  ['a key that belongs elsewhere', withRow({ points: 1 }), 'pack.unknown-key', '/indicators/0/points', /不能写在这里/],
  ['an unknown key', withRow({ zzzzzzzz: 1 }), 'pack.unknown-key', '/indicators/0/zzzzzzzz', /请删去/],
  ['worth as text', withRow({ worth: '100' }), 'pack.not-integer', '/indicators/0/worth', /0\.01 分/],
  ['worth as a fraction', withRow({ worth: 1.5 }), 'pack.not-integer', '/indicators/0/worth', /1\.5 分写作 150/],
  ['negative worth', withRow({ worth: -100 }), 'pack.negative-points', '/indicators/0/worth', /不得为负，现为 -100/],
  [
    'a negative price',
    withPrice({ all: { points: -5 } }),
    'pack.negative-points',
    '/indicators/0/parts/0/price/all/points',
    /-5/,
  ],
  [
    'a negative step',
    withPrice({ steps: [[1, -5]] }),
    'pack.negative-points',
    '/indicators/0/parts/0/price/steps/0/1',
    /-5/,
  ],
  [
    'a price of no kind',
    withPrice({ some: { points: 5 } }),
    'pack.wrong-price',
    '/indicators/0/parts/0/price',
    /each、share、steps、all/,
  ],
  [
    'two prices',
    withPrice({ all: { points: 5 }, share: { points: 5, free: 0 } }),
    'pack.wrong-price',
    '/indicators/0/parts/0/price',
    /之一/,
  ],
  [
    'a price per nothing known',
    withPrice({ each: { points: 5, per: 'page' } }),
    'pack.unknown-value',
    '/indicators/0/parts/0/price/each/per',
    /place target finding/,
  ],
  [
    'a free share above one',
    withPrice({ share: { points: 5, free: 5 } }),
    'pack.too-big',
    '/indicators/0/parts/0/price/share/free',
    /不得大于 1/,
  ],
  [
    'steps that fall',
    withPrice({
      steps: [
        [3, 5],
        [1, 9],
      ],
    }),
    'pack.steps-order',
    '/indicators/0/parts/0/price/steps/1',
    /递增/,
  ],
  [
    'an organ kind mistyped',
    pack({ organKinds: ['departmant'] }),
    'pack.unknown-value',
    '/organKinds/0',
    /是否为 department/,
  ],
  ['an id with a slash', withRow({ id: 'a/b' }), 'pack.not-id', '/indicators/0/id', /a\/b/],
];
for (const fault of faults) test(`${fault[0]} is told with its place and what to mend`, () => assertTold(fault));
