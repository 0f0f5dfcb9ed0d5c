import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsureBecause } from './unsure.ts';

test('looks that decide nothing: our own line where no later one had a good control, else they disagree', () => {
  const looks = (...controls: readonly (boolean | undefined)[]) =>
    controls.map((control) => (control === undefined ? {} : { control }));
  assert.equal(unsureBecause(looks(true, false, false)), 'net.local');
  assert.equal(unsureBecause(looks(true, false, true)), 'needs.confirm');
  assert.equal(unsureBecause(looks(true)), 'needs.confirm');
});
