import assert from 'node:assert/strict';
import { test } from 'node:test';
import schema from '../../schema/media-accounts.schema.json' with { type: 'json' };
import { byPlatform, type MediaAccount } from './media-account.ts';
import { readMediaAccounts, salvageMediaAccounts } from './read-media-accounts.ts';

const file = (...items: unknown[]): unknown => ({ schema: 'gongkai.media-accounts/1', department: '', items });
const whole: MediaAccount = {
  platform: 'wechat',
  handle: '澄江民政',
  url: 'https://mp.weixin.qq.com/a',
  main: true,
  dept: '民政局',
  qrUrl: '/qr.png',
  dead: true,
};

test('readMediaAccounts: what the platform writes comes back as it was', () => {
  const read = readMediaAccounts(JSON.parse(JSON.stringify(file(whole))));
  assert.deepEqual(read.ok && read.value.items, [whole]);
});
test('readMediaAccounts: platforms by their Chinese name; an unknown one keeps its own', () => {
  const { value } = salvageMediaAccounts(
    file({ platform: '公众号', handle: 'a' }, { platform: '澎湃号', handle: 'b' }),
  );
  assert.deepEqual(
    value?.items.map(({ platform }) => platform),
    ['wechat', '澎湃号'],
  );
});
test('readMediaAccounts: an account without a name is refused with its place, the others stay', () => {
  const { value, flaws } = salvageMediaAccounts(file({ platform: '微博' }, { handle: 'a' }));
  assert.deepEqual(flaws, [{ at: '/items/0', code: 'media.field-missing', values: { field: 'handle' } }]);
  assert.equal(value?.items.length, 1);
});
test('byPlatform: the main account and its platform first, else as published', () => {
  const account = (platform: string, handle: string, main = false): MediaAccount => ({
    platform,
    handle,
    main,
    url: '',
    dept: '',
  });
  const groups = byPlatform([account('a', '1'), account('b', '2'), account('b', '3', true), account('a', '4')]);
  assert.deepEqual(
    groups.map(({ platform, accounts }) => [platform, ...accounts.map(({ handle }) => handle)]),
    [
      ['b', '3', '2'],
      ['a', '1', '4'],
    ],
  );
});
test('media-accounts.schema.json: names every field of the reader', () => {
  assert.deepEqual(Object.keys(schema.$defs.item.properties).toSorted(), Object.keys(whole).toSorted());
});
