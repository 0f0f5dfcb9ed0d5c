import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tempo, type Tempo } from './tempo.ts';

const LEAST = 500;

function hearing(given: Tempo, ...answers: readonly (readonly [status: number, ttfbMs: number, at: number])[]): number {
  for (const [status, ttfbMs, at] of answers) given.heard(status, ttfbMs, at);
  return given.gap(LEAST);
}
const fresh = (): Tempo => {
  const made = tempo();
  made.gap(LEAST);
  return made;
};
const answers = (count: number, ttfbMs: number): readonly (readonly [number, number, number])[] =>
  Array.from({ length: count }, () => [200, ttfbMs, 0] as const);

test('tempo: half after 429 and after 503, and never slower than two a minute', () => {
  assert.equal(hearing(fresh(), [429, 5, 0]), 1000);
  assert.equal(hearing(fresh(), [503, 5, 0]), 1000);
  assert.equal(hearing(fresh(), ...Array.from({ length: 9 }, () => [429, 5, 0] as const)), 30_000);
});

test('tempo: a tenth faster in a minute, however many answers come, and not faster than it began', () => {
  const host = fresh();
  const at = (minute: number) => [200, 5, minute * 60_000] as const;
  assert.equal(hearing(host, [503, 5, 0], ...answers(50, 5)), 1000);
  assert.equal(Math.round(hearing(host, at(1))), 909);
  assert.equal(Math.round(hearing(host, at(2))), 826);
  assert.equal(hearing(host, ...Array.from({ length: 20 }, (_, n) => at(3 + n))), 500);
});

test('tempo: half when the slowest answers take twice as long as at first', () => {
  assert.equal(hearing(fresh(), ...answers(20, 300), ...answers(20, 500)), 500);
  assert.equal(hearing(fresh(), ...answers(20, 300), ...answers(20, 700)), 1000);
});

test('tempo: an answer that takes 40 ms instead of 10 is no sign of a burden, nor one slow answer among many', () => {
  assert.equal(hearing(fresh(), ...answers(20, 10), ...answers(20, 40)), 500);
  assert.equal(hearing(fresh(), ...answers(20, 300), [200, 5000, 0], ...answers(39, 300)), 500);
});

test('tempo: a host that asks for more time later gets it', () => {
  const host = fresh();
  assert.equal(host.gap(3000), 3000);
});
