import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say, type Problem } from '@gongkai/model';
import { inPackFile, readPack } from './read-pack.ts';

const known = { built: new Set(['links.home', 'column.fresh']), planned: new Set(['site.https']) };
const words = { zh: '甲', en: 'A' };
const row = (id: string, worth: number, more: object = {}): Record<string, unknown> => ({
  id,
  group: 'main',
  worth,
  words,
  basis: '条例第十条',
  verified: true,
  source: 'check',
  parts: [{ check: 'links.home', with: {}, price: { each: { points: 10, per: 'place' } } }],
  ...more,
});
const pack = (more: object = {}): Record<string, unknown> => ({
  schema: 'gongkai.pack/1',
  id: 'mine',
  version: '1.0.0',
  words,
  basis: '自定',
  organKinds: ['department'],
  groups: [
    { id: 'stop', words, kind: 'veto', total: 0 },
    { id: 'main', words, kind: 'deduct', total: 300 },
  ],
  outcome: { failBelow: 200, minCoverage: 0.8 },
  factors: [],
  exclusive: [],
  indicators: [row('R1', 100), row('R2', 200), row('V1', 0, { group: 'stop', veto: { from: 1 } })],
  ...more,
});
const textOf = (json: unknown): string => JSON.stringify(json, undefined, 2);
const problemsOf = (text: string): readonly Problem[] => {
  const read = readPack(text, 'mine.json', known);
  return read.ok ? [] : read.problems;
};
const withRow = (more: object): object => pack({ indicators: [row('R1', 100, more), row('R2', 200)] });
const withPrice = (price: unknown): object => withRow({ parts: [{ check: 'links.home', with: {}, price }] });

test('a pack that is right reads as it is written', () => {
  const read = readPack(textOf(pack()), 'mine.json', known);
  assert.deepEqual(read, { ok: true, value: pack() });
});

test('a byte order mark and $schema, which editors add, do no harm', () => {
  const read = readPack(`\uFEFF${textOf({ $schema: './pack.schema.json', ...pack() })}`, 'mine.json', known);
  assert.deepEqual(read, { ok: true, value: pack() });
});

test('a planned check is known', () => {
  assert.deepEqual(
    problemsOf(textOf(withRow({ parts: [{ check: 'site.https', with: {}, price: { all: { points: 5 } } }] }))),
    [],
  );
});

const wrong: readonly [name: string, json: unknown, code: string, at: string, zh: RegExp][] = [
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

for (const [name, json, code, at, zh] of wrong)
  test(`${name} is told with its place and what to mend`, () => {
    const problems = problemsOf(textOf(json));
    assert.deepEqual(
      problems.map((problem) => [problem.code, problem.at]),
      [[code, at]],
    );
    const [problem] = problems;
    assert.ok(problem);
    assert.match(say(problem.words, 'zh', problem.values), zh);
    for (const locale of ['zh', 'en'] as const) {
      const told = say(problem.words, locale, problem.values);
      assert.match(told, locale === 'zh' ? /^mine\.json 第 \d+ 行：/ : /^mine\.json, line \d+: /);
      assert.doesNotMatch(told, /\{(file|line|found|key|hint|id)\}/);
    }
  });

test('the line is the one the author sees', () => {
  const text = textOf(withRow({ worth: -100 }));
  const line = text.slice(0, text.indexOf('-100')).split('\n').length;
  assert.equal(problemsOf(text)[0]?.values?.['line'], line);
});

test('every fault is told, not only the first', () => {
  const codes = problemsOf(textOf(withRow({ worth: -1, source: 'robot', basis: '' }))).map(({ code }) => code);
  assert.deepEqual(codes.toSorted(), ['pack.negative-points', 'pack.too-short', 'pack.unknown-value']);
});

test('a text that is not JSON is told with line and column', () => {
  const text = textOf(pack()).replace('"mine",', '"mine"');
  assert.deepEqual(
    problemsOf(text).map(({ code, words: told, values }) => [code, say(told, 'en', values)]),
    [['pack.not-json', 'mine.json, line 4, column 3: not JSON at “"version": "”; check commas, quotes and brackets']],
  );
  assert.match(
    say(problemsOf('{"id"')[0]?.words ?? words, 'zh', problemsOf('{"id"')[0]?.values),
    /第 1 行第 6 列：文件到此中断/,
  );
});

test('a key written twice is told: the parser would keep the last in silence', () => {
  const text = textOf(pack()).replace('"version": "1.0.0",', '"version": "1.0.0",\n  "version": "1.0.0",');
  assert.deepEqual(
    problemsOf(text).map(({ code, at }) => [code, at]),
    [['pack.repeated-key', '/version']],
  );
});

test('problems of others who read the pack get its file and line too', () => {
  const problem = {
    code: 'check.param-wrong',
    at: '/indicators/0/parts/0/with/window',
    words: { zh: '参数有误', en: 'wrong' },
  };
  const text = textOf(pack());
  const [told] = inPackFile([problem], text, 'mine.json');
  assert.equal(told?.values?.['line'], text.slice(0, text.indexOf('"with"')).split('\n').length);
});
