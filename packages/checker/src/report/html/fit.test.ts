import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fit, sharesOf } from './fit.ts';
import { html, pageText } from './markup.ts';

describe('fit', () => {
  const draw = (text: string): ReturnType<typeof html> => html`${text}`;
  it('takes from the front what fits and counts the rest', () => {
    const { shown, cut } = fit(['ab', 'cd', 'e'], 4, draw);
    assert.deepEqual([shown.map(pageText), cut], [['ab', 'cd'], 1]);
  });
  it('stops at the first that does not fit, so that the order stays', () => {
    const { shown, cut } = fit(['a', 'too long', 'b'], 3, draw);
    assert.deepEqual([shown.length, cut], [1, 2]);
  });
  it('draws nothing it throws away but the one that did not fit', () => {
    let drawn = 0;
    fit(Array.from({ length: 1000 }), 10, () => {
      drawn += 1;
      return html`12345`;
    });
    assert.equal(drawn, 3);
  });
});

describe('sharesOf', () => {
  it('gives the small all they need and the large the same', () =>
    assert.deepEqual(sharesOf([10, 500, 900], 210), [10, 100, 100]));

  it('never gives more than is needed or than there is, and leaves nothing while somebody needs it', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.nat(10_000), (needs, total) => {
        const shares = sharesOf(needs, total);
        const given = shares.reduce((sum, share) => sum + share, 0);
        const needed = needs.reduce((sum, need) => sum + need, 0);
        assert.ok(shares.every((share, index) => share >= 0 && share <= (needs[index] ?? 0)));
        assert.ok(given <= total && given >= Math.min(needed, total - needs.length));
      }),
    ));
});
