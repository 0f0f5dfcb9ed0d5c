import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOf } from './tally.ts';
import { sorts } from './whole/all.ts';
import { sortVerdicts } from './whole/run-sorts.ts';

/** Few: each is a whole site, scanned through all stages. */
const SITES = 2;

for (const sort of sorts)
  test(`whole sites of ${sort.name}: nothing is missed, nothing called in error`, async () => {
    for (const { check, wrong } of countOf(await sortVerdicts(sort, SITES, 'quick')))
      assert.deepEqual(
        wrong.map(({ isFaulty, note }) => `${isFaulty ? 'missed' : 'called in error'}: ${note}`),
        [],
        check,
      );
  });
