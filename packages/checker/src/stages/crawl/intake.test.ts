import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Capture } from '../../run/capture.ts';
import { intake } from './intake.ts';

const answer = (bytes: number): Capture => ({
  url: 'http://a.example/',
  at: 0,
  method: 'GET',
  status: 200,
  headers: {},
  body: Buffer.alloc(bytes),
  wire: Buffer.alloc(bytes),
  ttfbMs: 1,
  totalMs: 1,
});

function taken() {
  const steps: string[] = [];
  const answers = intake({
    read: (id) => void steps.push(`read ${id}`),
    keep: (id) => void steps.push(`keep ${id}`),
  });
  return { steps, answers };
}

test('answers that come fast are read together and then kept together', () => {
  const { steps, answers } = taken();
  for (let id = 1; id <= 24; id += 1) answers.put(id, answer(10));
  assert.deepEqual([steps.length, steps[0], steps[23], steps[24]], [48, 'read 1', 'read 24', 'keep 1']);
});

test('large answers are not held: what waits is at most two megabytes and the answer that goes beyond', () => {
  const { steps, answers } = taken();
  answers.put(1, answer(2 << 20));
  assert.deepEqual(steps, ['read 1', 'keep 1']);
});

test('what waits at the end is taken in, once', () => {
  const { steps, answers } = taken();
  answers.put(1, answer(10));
  answers.empty();
  answers.empty();
  assert.deepEqual(steps, ['read 1', 'keep 1']);
});

test('a slow crawl does not hold answers back', (t) => {
  const { steps, answers } = taken();
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  answers.put(1, answer(10));
  now = 1000;
  answers.put(2, answer(10));
  assert.deepEqual(steps, ['read 1', 'read 2', 'keep 1', 'keep 2']);
});
