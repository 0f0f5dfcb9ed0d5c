import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInPacks, shippedPack } from '../../packages/checker/src/cli/shipped-pack.ts';
import { personRows, withoutCases } from './person-rows.ts';
import { countOf } from './tally.ts';

test('rows for a person: each row that a pack leaves to one is named with why, and no row of a register', () => {
  const lines = personRows();
  for (const name of builtInPacks())
    for (const { id, source } of shippedPack(name)?.pack.indicators ?? []) {
      const said = lines.filter((line) => line.startsWith(`${name} ${id} `));
      if (source === 'person') assert.match(said.join('\n'), /: \S.+$/, id);
      if (source === 'register') assert.deepEqual(said, [], id);
    }
});

test('rows for a person: a check that only shows leaves its row to one', () =>
  assert.ok(personRows().some((line) => line.startsWith('state-2019 V1 ') && line.includes('pii.leak shows'))));

test('checks without cases: those that were counted, under whatever name, are none', () => {
  const left = withoutCases(countOf([{ check: 'pii.leak (addresses)', isFaulty: true, said: 'fault', note: '' }]));
  assert.ok(left.includes('site.https') && !left.includes('pii.leak'));
});
