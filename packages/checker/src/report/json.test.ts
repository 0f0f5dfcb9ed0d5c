import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleReport } from '../../testing/sample-report.ts';
import { reportJson } from './json.ts';

/** The same value with the keys of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  );
};

test('json: says all that the report says', () => {
  assert.deepEqual(JSON.parse(reportJson(sampleReport)), sampleReport);
});

test('json: the same report gives the same bytes, however it was put together', () => {
  assert.equal(reportJson(turned(sampleReport) as typeof sampleReport), reportJson(sampleReport));
});

test('json: begins with the schema, and ends with a line end', () => {
  const text = reportJson(sampleReport);
  assert.match(text, /^\{\n {2}"schema": "gongkai-report\/1",\n/);
  assert.ok(text.endsWith('}\n'));
});

test('json: a field this version does not know is kept, after those it knows', () => {
  const later = { ...sampleReport, addition: 1 };
  assert.deepEqual(Object.keys(JSON.parse(reportJson(later)) as object).at(-1), 'addition');
});
