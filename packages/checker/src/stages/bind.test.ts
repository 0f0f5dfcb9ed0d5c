import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pack } from '@gongkai/model';
import { bindPack, builtChecks, needsOfChecks, packHash, plannedChecks } from './bind.ts';

type Part = readonly [check: string, given?: Readonly<Record<string, unknown>>];
/** A pack of one row with these parts; binding looks at nothing else. */
const packOf = (...parts: readonly Part[]): Pack =>
  ({
    indicators: [{ id: 'row', parts: parts.map(([check, given = {}]) => ({ check, with: given })) }],
  }) as unknown as Pack;

const cases: readonly (readonly [name: string, parts: readonly Part[], expected: string])[] = [
  ['a check', [['links.home']], 'row/0 needs links'],
  [
    'needs are named once, in order',
    [['search.present'], ['links.home'], ['links.inner']],
    'row/0 row/1 row/2 needs links,search',
  ],
  ['one that nobody plans is a fault', [['links.nowhere']], 'pack.no-such-check /indicators/0/parts/0/check'],
  [
    'a wrong parameter is named with its place',
    [['links.home'], ['links.home', { external: 'all' }]],
    'check.param-wrong /indicators/0/parts/1/with/external',
  ],
  [
    'every fault is told, not only the first',
    [['x'], ['y']],
    'pack.no-such-check /indicators/0/parts/0/check; pack.no-such-check /indicators/0/parts/1/check',
  ],
];
for (const [name, parts, expected] of cases)
  test(`bindPack: ${name}`, () => {
    const bound = bindPack(packOf(...parts));
    const said = bound.ok
      ? `${[...bound.value.measurers.keys()].join(' ')} needs ${bound.value.needs.join()}`
      : bound.problems.map(({ code, at }) => `${code} ${at}`).join('; ');
    assert.equal(said, expected);
  });

test('bindPack: no check is both built and planned', () => {
  for (const id of plannedChecks()) assert.ok(!builtChecks().has(id), id);
});

test('needsOfChecks: what single checks need', () => {
  const needs = needsOfChecks(['links.inner', 'links.home'], packOf());
  assert.deepEqual(needs.ok && needs.value, ['links']);
  assert.equal(needsOfChecks(['links.nowhere'], packOf()).ok, false);
});

test('needsOfChecks: a check that cannot do without a row is refused when the pack has none', () => {
  assert.equal(needsOfChecks(['column.present'], packOf()).ok, false);
  const needs = needsOfChecks(['column.present'], packOf(['column.present', { classes: ['news'] }]));
  assert.deepEqual(needs.ok && needs.value, ['columns']);
});

test('packHash: SHA-256 in hexadecimal', () =>
  assert.equal(packHash('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
