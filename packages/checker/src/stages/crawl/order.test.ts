import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutLevel, isFile } from './order.ts';

const addresses = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('a', 'b', 'tzgg'),
      fc.nat(200),
      fc.constantFrom('', '.html', '/', '/index.html', '/list_2.html'),
    )
    .map(([folder, n, end]) => `http://h/${folder}/${n}${end}`),
  { maxLength: 40 },
);

test('cutLevel: which are kept does not depend on the order they were met in', () =>
  fc.assert(
    fc.property(addresses, fc.nat(20), fc.infiniteStream(fc.nat()), (urls, most, chance) => {
      const mixed = urls.map((url) => ({ url, key: chance.next().value ?? 0 })).toSorted((a, b) => a.key - b.key);
      const kept = cutLevel(
        mixed.map(({ url }) => url),
        most,
        'seed',
      );
      assert.deepEqual([...kept].toSorted(), [...cutLevel(urls, most, 'seed')].toSorted());
      assert.equal(kept.size, Math.min(most, urls.length));
    }),
  ));

test('cutLevel: a longer list only pushes out, it never brings back what was cut', () =>
  fc.assert(
    fc.property(addresses, addresses, fc.nat(20), (some, more, most) => {
      const before = cutLevel(some, most, 'seed');
      const after = cutLevel([...new Set([...some, ...more])], most, 'seed');
      for (const url of after) assert.ok(before.has(url) || !some.includes(url), url);
    }),
  ));

test('cutLevel: columns come before their further pages, and these before articles', () => {
  const urls = ['http://h/a/1.html', 'http://h/a/index_2.html', 'http://h/a/', 'http://h/a/2.html'];
  assert.deepEqual([...cutLevel(urls, 2, 'x')], ['http://h/a/', 'http://h/a/index_2.html']);
});

test('cutLevel: another seed draws others', () => {
  const urls = Array.from({ length: 200 }, (_, n) => `http://h/a/${n}.html`);
  assert.notDeepEqual([...cutLevel(urls, 10, 'one')], [...cutLevel(urls, 10, 'two')]);
});

const names: readonly (readonly [url: string, file: boolean])[] = [
  ['http://h/a.pdf', true],
  ['http://h/a.DOCX', true],
  ['http://h/a.pdf?v=1', true],
  ['http://h/a.html', false],
  ['http://h/a.pdf.html', false],
  ['http://h/pdf/', false],
];
for (const [url, file] of names)
  test(`isFile: ${url} is ${file ? 'a file' : 'a page'}`, () => assert.equal(isFile(url), file));
