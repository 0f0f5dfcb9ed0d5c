import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import elements from '../packages/checker/src/report/mend/elements.json' with { type: 'json' };
import terms from '../packages/checker/src/report/mend/terms.json' with { type: 'json' };
import { builtChecks } from '../packages/checker/src/stages/bind.ts';

/** The report promises a webmaster that an element mends what a check found: there are such checks, and such attributes. */

const checks = [...builtChecks()];
const attributesOf = (tag: string): ReadonlySet<string> => {
  const file = new URL(`../packages/elements/src/${tag.replace('gk-', '')}/${tag}.ts`, import.meta.url);
  return new Set([...readFileSync(file, 'utf8').matchAll(/@attr ([\w-]+)/g)].map(([, name = '']) => name));
};

for (const [tag, beginnings, attributes] of elements)
  test(`${String(tag)} mends checks that are, with attributes it has`, () => {
    for (const beginning of beginnings ?? [])
      assert.ok(
        checks.some((id) => id.startsWith(beginning)),
        beginning,
      );
    const known = attributesOf(String(tag));
    for (const [, name = ''] of String(attributes).matchAll(/([\w-]+)="/g))
      assert.ok(name === 'id' || known.has(name), name);
  });

test('checks that have to be mended at once are checks', () => {
  for (const beginning of terms.urgentChecks)
    assert.ok(
      checks.some((id) => id.startsWith(beginning)),
      beginning,
    );
});
