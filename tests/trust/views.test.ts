import assert from 'node:assert/strict';
import { it } from 'node:test';
import { noBrowser, viewVerdicts } from './views/verdicts.ts';

it('pages that a browser tries: nothing is missed, nothing called in error', { skip: noBrowser }, async () => {
  const verdicts = await viewVerdicts(1, 'quick');
  const wrong = verdicts.filter(({ isFaulty, said }) => said !== 'open' && isFaulty !== (said === 'fault'));
  assert.deepEqual(
    wrong.map(({ check, isFaulty, note }) => `${check} ${isFaulty ? 'missed' : 'called in error'}: ${note}`),
    [],
  );
});
