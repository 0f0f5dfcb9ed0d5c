import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressState, openAddresses } from './addresses.ts';
import { openStore } from './store/open.ts';

const own = new Set(['h', 'www.h:8080']);
const open = (store = openStore(':memory:')): ReturnType<typeof openAddresses> => openAddresses(store, own, 'http://h');

const hosts: readonly (readonly [canon: string, own: boolean])[] = [
  ['http://h/', true],
  ['https://h/x', true],
  ['http://www.h:8080/', true],
  ['http://www.h/', false],
  ['http://h.evil/', false],
  ['http://x/http://h/', false],
];
for (const [canon, isOwn] of hosts)
  test(`addresses: ${canon} is ${isOwn ? 'the site’s own' : 'somebody else’s'}`, () => {
    const addresses = open();
    assert.equal(addresses.isOwn(addresses.add(canon, 0)), isOwn);
  });

test('addresses: each is one number, whatever level it is met on again', () => {
  const addresses = open();
  const id = addresses.add('http://h/a', 1);
  assert.equal(addresses.add('http://h/a', 5), id);
  assert.deepEqual(
    [addresses.level(id), addresses.find('http://h/a'), addresses.findPath('/a'), addresses.size],
    [1, id, id, 1],
  );
  assert.equal(addresses.findPath('/b'), undefined);
  assert.deepEqual(addresses.ownAt(1), [id]);
});

test('addresses: a run that is taken up knows all that was known', () => {
  const store = openStore(':memory:');
  const canon = fc.webUrl({ withQueryParameters: true });
  const state = fc.constantFrom(addressState.ok, addressState.redirect, addressState.failed, addressState.leftOut);
  const answered = store.db.prepare(
    "INSERT INTO fetch (url, n, at, method, status, bytes, ms) VALUES (?, 1, 0, 'GET', 200, 0, 0)",
  );
  const before = open(store);
  fc.assert(
    fc.property(
      fc.oneof(canon, fc.constantFrom('http://h/', 'http://h/a', 'https://h/a')),
      fc.nat(4),
      state,
      fc.boolean(),
      (url, level, became, file) => {
        const id = before.add(url, level);
        if (file) before.markFile(id);
        if (became === addressState.ok) store.write(() => answered.run(id));
        before.settle(
          id,
          became,
          became === addressState.failed ? 'gone' : '',
          became === addressState.redirect ? 1 : undefined,
        );
      },
    ),
  );
  store.commit();
  const after = open(store);
  assert.equal(after.size, before.size);
  assert.equal(after.deepest, before.deepest);
  for (let id = 1; id <= before.size; id += 1)
    assert.deepEqual(
      [
        after.canon(id),
        after.level(id),
        after.isOwn(id),
        after.state(id),
        after.kind(id),
        after.target(id),
        after.isFile(id),
        after.find(before.canon(id)),
      ],
      [
        before.canon(id),
        before.level(id),
        before.isOwn(id),
        before.state(id),
        before.kind(id),
        before.target(id),
        before.isFile(id),
        id,
      ],
    );
});
