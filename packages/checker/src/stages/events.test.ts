import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../run/store/open.ts';
import { noting } from './events.ts';

test('what a run notes is kept with its stage, twenty of a kind at most, and told all the same', () => {
  const store = openStore(':memory:');
  let told = 0;
  const tell = noting(store, () => (told += 1));
  tell({ event: 'stage', stage: 'fetch', state: 'start' });
  for (let at = 0; at < 30; at += 1) tell({ event: 'note', code: 'host.rest', detail: `h ${at}` });
  tell({ event: 'note', code: 'wall.passed', detail: 'http://h/' });
  store.commit();
  const rows = store.db.prepare('SELECT stage, code, COUNT(*) AS n FROM event GROUP BY code ORDER BY code').all();
  store.close();
  assert.deepEqual(
    rows.map(({ stage, code, n }) => [stage, code, n].map(String).join(' ')),
    ['fetch host.rest 20', 'fetch wall.passed 1'],
  );
  assert.equal(told, 32);
});
