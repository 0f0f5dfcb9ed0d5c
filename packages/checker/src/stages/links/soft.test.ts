import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { likeness, siblingOf } from './soft.ts';

const urls: readonly string[] = [
  'http://h/',
  'http://h/a/',
  'http://h/a/12345.html',
  'http://h/art/2026/1/2/art_33_44.html',
  'http://h/a/notice.html',
  'http://h/x.do?id=5',
  'http://h/x.do?name=abc',
  'http://h/a/b',
];
for (const url of urls)
  test(`siblingOf: ${url} has neighbours that nobody made`, () => {
    const [one, two] = [siblingOf(url, 'seed', 1), siblingOf(url, 'seed', 2)];
    assert.equal(new Set([url, one, two]).size, 3);
    assert.equal(siblingOf(url, 'seed', 1), one, 'the seed alone decides');
    assert.equal(new URL(one).href, one, 'it can be asked for as it is');
    const folder = /^.*(?=[/?])/.exec(url.replace(/\/$/, ''))?.[0] ?? '';
    assert.ok(one.startsWith(folder), one);
    assert.equal(/\.\w+$/.exec(one.split('?')[0] ?? '')?.[0], /\.\w+$/.exec(url.split('?')[0] ?? '')?.[0]);
  });

test('likeness: of equal texts 1, of strangers 0, of nothing 0, and the same both ways', () => {
  assert.equal(likeness([1, 2], [2, 1, 1]), 1);
  assert.equal(likeness([1], [2]), 0);
  assert.equal(likeness([], []), 0);
  assert.equal(likeness([1, 2, 3], [2, 3, 4]), 0.5);
  const some = fc.array(fc.nat(20));
  fc.assert(fc.property(some, some, (a, b) => assert.equal(likeness(a, b), likeness(b, a))));
});
