import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { options, usual } from './options.ts';

interface Property {
  readonly default?: unknown;
}
const file = new URL('../../schema/config.schema.json', import.meta.url);
const { properties } = JSON.parse(readFileSync(file, 'utf8')) as { properties: Record<string, Property> };

test('the published schema of the configuration knows the options, all and only', () => {
  assert.deepEqual(
    Object.keys(properties)
      .filter((key) => key !== '$schema')
      .toSorted(),
    options.map(({ key }) => key).toSorted(),
  );
});
test('the defaults the schema names are those of the command', () => {
  const named = Object.entries(properties).filter(([, property]) => property.default !== undefined);
  assert.ok(named.length >= 5);
  for (const [key, property] of named) assert.deepEqual(property.default, usual[key as keyof typeof usual], key);
});
