import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tagName } from './tag-name.ts';
import { nameReader } from './written-name.ts';

const cases: readonly (readonly [written: string, name: string])[] = [
  ['div', 'div'],
  ['DIV', 'div'],
  ['TextArea', 'textarea'],
  ['h1', 'h1'],
  ['H\u0011', 'h\u0011'], // what differs from a digit by one bit is no digit
  ['b', 'b'],
  ['o:p', 'o:p'],
  ['X-LONG-NAME-OF-SOMEBODY-ELSE-WHO-MADE-IT', 'x-long-name-of-somebody-else-who-made-it'],
  ['', ''],
  ['a-map-of-the-area', 'a-map-of-the-area'], // begins and ends as `a` does, and is sixteen letters longer
];
for (const [written, name] of cases)
  test(`tagName: ${JSON.stringify(written)} is ${JSON.stringify(name)} wherever it stands`, () => {
    assert.equal(tagName(written, 0, written.length), name);
    assert.equal(tagName(`<${written}>`, 1, written.length + 1), name);
  });

test('nameReader: finds each of its names in any case, and nothing else', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'h', 'r', '1', ':', '-'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(letters, { maxLength: 40 }), letters, fc.boolean(), (names, other, isLoud) => {
      const find = nameReader(names);
      for (const text of [...names, other]) {
        const written = isLoud ? text.toUpperCase() : text;
        assert.equal(
          find(`=${written}=`, 1, written.length + 1),
          names.find((name) => name === text),
        );
      }
    }),
  );
});
