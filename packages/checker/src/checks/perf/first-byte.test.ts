import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFacts } from '../../../testing/column-facts.ts';
import { measureLinks } from '../../../testing/link-facts.ts';
import { perfFirstByte } from './first-byte.ts';

test('perf.first-byte: a figure and never a finding', () => {
  const measure = measureLinks(perfFirstByte, columnFacts({ firstByte: { n: 40, p50: 31, p95: 900 } }), {});
  assert.deepEqual(measure, { state: 'measured', examined: 40, findings: [], value: 'p50 31 ms, p95 900 ms' });
});

test('perf.first-byte: nothing timed, nothing said', () =>
  assert.deepEqual(measureLinks(perfFirstByte, columnFacts(), {}), { state: 'na', reason: 'no.population' }));
