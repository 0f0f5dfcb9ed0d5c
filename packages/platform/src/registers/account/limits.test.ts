import assert from 'node:assert/strict';
import { test } from 'node:test';
import { app } from '../../app.ts';
import { isPassword, TooManyLogins } from '../../crypto/password.ts';
import { testOffice } from '../../../testing/office.ts';

test('T13 hashing: two at once, fifty wait, the rest are told to come back instead of starving the pages', async () => {
  const all = await Promise.allSettled(Array.from({ length: 60 }, () => isPassword('a guess', undefined)));
  const refused = all.filter((each) => each.status === 'rejected');
  assert.equal(refused.length, 8);
  for (const { reason } of refused) assert.ok(reason instanceof TooManyLogins);
  assert.equal(await isPassword('a guess', undefined), false); // and the gate is free again
});

test('T34 evidence: no route deletes anything', async () => {
  const office = await testOffice();
  const site = app(office, () => undefined);
  assert.deepEqual(
    site.routes.filter(({ method, path }) => method === 'DELETE' || /\/(delete|remove|purge)/.test(path)),
    [],
  );
  await office.end();
});
