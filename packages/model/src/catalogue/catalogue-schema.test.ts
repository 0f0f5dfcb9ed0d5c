import assert from 'node:assert/strict';
import { test } from 'node:test';
import schema from '../../schema/catalogue.schema.json' with { type: 'json' };
import { disclosureItem } from '../../testing/catalogue.ts';
import { attributeKeys, audienceKeys, historyKindKeys, stageKeys, wayKeys } from './enum-keys.ts';

const fields: Readonly<Record<string, object & { enum?: readonly string[] }>> = schema.$defs.item.properties;
const written: [field: string, keys: ReadonlyMap<string, string>][] = [
  ['attribute', attributeKeys],
  ['way', wayKeys],
  ['audience', audienceKeys],
  ['stage', stageKeys],
];
for (const [field, keys] of written) {
  test(`catalogue.schema.json: ${field} takes what the reader takes`, () => {
    assert.deepEqual(fields[field]?.enum?.toSorted(), ['', ...keys.keys()].toSorted());
  });
}
test('catalogue.schema.json: history kinds are those of the reader', () => {
  const kinds = schema.$defs.item.properties.history.items.properties.kind.enum;
  assert.deepEqual(kinds.toSorted(), ['', ...historyKindKeys.keys()].toSorted());
});
test('catalogue.schema.json: names every field of an item', () => {
  const known = Object.keys(
    disclosureItem({
      url: '/',
      py: 'a',
      changedOn: '2026-01-01',
      history: [],
      stage: 'result',
      field: 'f',
      reason: { code: '', text: '' },
    }),
  );
  assert.deepEqual(Object.keys(fields).toSorted(), known.toSorted());
});
