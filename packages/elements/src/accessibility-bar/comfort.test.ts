import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contrasts, nextSize, readComfort, sizes, usual, writtenComfort, type Comfort } from './comfort.ts';
import { sheetOf } from './comfort-sheet.ts';

const comfort = fc.record({
  size: fc.constantFrom(...sizes),
  contrast: fc.constantFrom(...contrasts),
  spacing: fc.constantFrom(0 as const, 1 as const, 2 as const),
  pointer: fc.boolean(),
  line: fc.boolean(),
  elder: fc.boolean(),
  open: fc.boolean(),
  hide: fc.string(),
});

test('comfort: reading what was kept gives the same', () => {
  fc.assert(fc.property(comfort, (one) => assert.deepEqual(readComfort(writtenComfort(one, 'body{}')), { ...one })));
});
test('comfort: whatever stands under our key, the result is one that can be drawn', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (kept) => {
      const read = readComfort(kept);
      assert.ok(sizes.includes(read.size) && contrasts.includes(read.contrast));
      assert.deepEqual(readComfort(writtenComfort(read, '')), read);
    }),
  );
  assert.deepEqual(readComfort(''), usual);
});
test('comfort: nothing chosen, no rule on the page', () => assert.equal(sheetOf(usual, ['#ad']), ''));

const drawn: [name: string, chosen: Partial<Comfort>, rule: RegExp][] = [
  ['200 %', { size: 200 }, /body\{zoom:2!important\}/],
  ['older readers: at least 150 %', { elder: true }, /body\{zoom:1\.5!important\}/],
  ['older readers: more when they chose more', { elder: true, size: 200 }, /zoom:2!/],
  ['older readers: lines of 1.6', { elder: true }, /line-height:1\.6!important/],
  ['older readers: no motion', { elder: true }, /animation:none!important/],
  ['older readers: no floating advertisement', { elder: true }, /#ad\{display:none!important\}/],
  ['wide lines', { spacing: 2 }, /line-height:2\.2!important/],
  ['yellow on black', { contrast: 'dark' }, /background-color:#000!important.*color:#fff200!important/],
];
for (const [name, chosen, rule] of drawn)
  test(`comfort: ${name}`, () => assert.match(sheetOf({ ...usual, ...chosen }, ['#ad']), rule));
test('comfort: content is hidden by the page’s own list only, and for older readers only', () => {
  fc.assert(
    fc.property(comfort, (one) => {
      assert.equal(sheetOf(one, []).includes('display'), false);
      if (!one.elder) assert.equal(sheetOf(one, ['#ad']).includes('#ad'), false);
    }),
  );
});
test('comfort: sizes end where they end', () => {
  assert.equal(nextSize({ ...usual, size: 200 }, 1), 200);
  assert.equal(nextSize(usual, -1), 100);
  assert.equal(nextSize(usual, 1), 125);
});

/** Relative luminance of `#rgb` or `#rrggbb`, as WCAG has it. */
function luminance(colour: string): number {
  const six = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(six.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
for (const contrast of contrasts.filter((each) => each !== ''))
  test(`comfort: text and links of the set "${contrast}" have a contrast of 7 and more`, () => {
    const sheet = sheetOf({ ...usual, contrast }, []);
    const back = luminance(/background-color:(#\w+)/.exec(sheet)?.[1] ?? '');
    for (const [, colour = ''] of sheet.matchAll(/[;{]color:(#\w+)/g)) {
      const [light = 0, dark = 0] = [back, luminance(colour)].toSorted((a, b) => b - a);
      assert.ok((light + 0.05) / (dark + 0.05) >= 7, colour);
    }
  });
