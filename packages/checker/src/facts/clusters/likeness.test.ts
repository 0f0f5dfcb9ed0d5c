import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { likeness, SKETCH } from './likeness.ts';

const sorted = (all: Iterable<number>): Uint32Array => Uint32Array.from(new Set(all)).toSorted();
const sketch = (all: Iterable<number>): Uint32Array => sorted(all).slice(0, SKETCH);
const exact = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const both = [...a].filter((hash) => b.has(hash)).length;
  return a.size + b.size === 0 ? 1 : both / (a.size + b.size - both);
};

it('small templates are compared exactly', () => {
  const hashes = fc.array(fc.nat(0xffff_ffff), { maxLength: SKETCH - 1 });
  fc.assert(
    fc.property(hashes, hashes, (a, b) => {
      assert.equal(likeness(sorted(a), sorted(b)), exact(new Set(a), new Set(b)));
    }),
  );
});

it('large templates are estimated within a fifth', () => {
  // hashes spread evenly, as a good hash spreads them
  const spread = (n: number): number => Math.imul(n, 0x9e37_79b1) >>> 0;
  for (const shared of [0, 300, 600, 900]) {
    const a = new Set(Array.from({ length: 1_000 }, (_, n) => spread(n + 1)));
    const b = new Set(Array.from({ length: 1_000 }, (_, n) => spread(n + 1 + 1_000 - shared)));
    assert.ok(Math.abs(likeness(sketch(a), sketch(b)) - exact(a, b)) <= 0.2, String(shared));
  }
});

it('likeness: the same either way round, one of a page and itself', () => {
  const hashes = fc.array(fc.nat(0xffff_ffff), { maxLength: 200 }).map(sketch);
  fc.assert(
    fc.property(hashes, hashes, (a, b) => {
      assert.equal(likeness(a, b), likeness(b, a));
      assert.equal(likeness(a, a), 1);
    }),
  );
});
