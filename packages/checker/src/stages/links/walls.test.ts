import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressState, openAddresses } from '../../run/addresses.ts';
import { openStore } from '../../run/store/open.ts';
import { walledIn } from './walls.ts';

test('addresses behind a wall are found by the numbers of the run before, too: those that it alone has are passed over', () => {
  const store = openStore(':memory:');
  const before = ['', 'http://h/gone', 'http://h/old', 'http://h/walled'];
  const addresses = openAddresses(store, new Set(['h']), 'http://h', before);
  const id = addresses.add('http://h/walled', 1);
  addresses.settle(id, addressState.leftOut, 'site.blocked');
  addresses.settle(addresses.add('http://h/slow', 1), addressState.leftOut, 'tool.budget');
  assert.deepEqual([id, addresses.size, walledIn(addresses)], [3, 2, ['http://h/walled']]);
  store.close();
});
