import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { clustersOf, type TemplatePage } from './clusters.ts';

const template = (from: number): number[] => Array.from({ length: 20 }, (_, n) => from * 1_000 + n);
const pages = (kind: TemplatePage['kind'], from: number, count: number): TemplatePage[] =>
  Array.from({ length: count }, (_, n) => ({
    url: `http://site.test/${kind}/${n}`,
    kind,
    // what a page adds of its own, beside its template
    skeleton: Uint32Array.from([...template(from), 900_000 + from * 1_000 + (n % 3)]),
  }));
const home: TemplatePage = { url: 'http://site.test/', kind: 'home', skeleton: Uint32Array.from(template(1)) };
const site = [home, ...pages('article', 2, 100), ...pages('list', 3, 9), ...pages('form', 4, 1)];
const options = { seed: 's', cap: 12 };

it('pages of one template are one cluster, the home page first and alone', () => {
  assert.deepEqual(
    clustersOf(site, options).map(({ kind, pages: count, sampled }) => [kind, count, sampled.length]),
    [
      ['home', 1, 1],
      ['article', 100, 6],
      ['list', 9, 4],
      ['form', 1, 1],
    ],
  );
});

it('the home page stays alone even where lists look like it', () => {
  const alike = pages('list', 1, 5);
  assert.deepEqual(
    clustersOf([home, ...alike], options).map(({ kind, pages: count }) => [kind, count]),
    [
      ['home', 1],
      ['list', 5],
    ],
  );
});

it('a small cap still shows one page of each of the largest templates', () => {
  assert.deepEqual(
    clustersOf(site, { seed: 's', cap: 3 }).map(({ kind, sampled }) => [kind, sampled.length]),
    [
      ['home', 1],
      ['article', 1],
      ['list', 1],
      ['form', 0],
    ],
  );
});

it('the sample does not depend on the order in which pages came', () => {
  const expected = clustersOf(site, options);
  fc.assert(
    fc.property(fc.shuffledSubarray(site, { minLength: site.length }), (shuffled) => {
      assert.deepEqual(clustersOf(shuffled, options), expected);
    }),
    { numRuns: 20 },
  );
});

it('another seed draws another sample', () => {
  const drawn = (seed: string): string =>
    clustersOf(site, { ...options, seed })
      .flatMap(({ sampled }) => sampled)
      .join();
  assert.equal(drawn('s'), drawn('s'));
  assert.notEqual(drawn('s'), drawn('t'));
});
