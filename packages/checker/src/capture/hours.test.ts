import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gate, readHours, untilOpen, withinHours } from './hours.ts';
import type { OpenNet } from './net.ts';

const HOUR = 3_600_000;
const inChina = (hour: number, minute = 0): number => Date.UTC(2026, 2, 1, hour - 8, minute);

const cases: readonly (readonly [hours: string, hour: number, minute: number, wait: number])[] = [
  ['22-06', 21, 30, HOUR / 2],
  ['22-06', 22, 0, 0],
  ['22-06', 23, 59, 0],
  ['22-06', 0, 0, 0],
  ['22-06', 5, 59, 0],
  ['22-06', 6, 0, 16 * HOUR],
  ['9-17', 8, 0, HOUR],
  ['9-17', 16, 59, 0],
  ['9-17', 17, 0, 16 * HOUR],
  ['18-24', 17, 0, HOUR],
  ['18-24', 23, 59, 0],
  ['0-6', 6, 0, 18 * HOUR],
];
for (const [text, hour, minute, wait] of cases)
  test(`${text} at ${hour}:${String(minute).padStart(2, '0')} in China: ${wait / HOUR} h to wait`, () => {
    const hours = readHours(text);
    assert.ok(hours);
    assert.equal(untilOpen(hours, inChina(hour, minute)), wait);
  });

for (const text of ['', '22', '22-22', '0-24', '24-6', '22-25', '22:00-06:00', '-6'])
  test(`${text || 'nothing'} is no span of hours`, () => assert.equal(readHours(text), undefined));

function night(start: number) {
  const stop = new AbortController();
  let now = start;
  const waits: number[] = [];
  const asked: number[] = [];
  const clock = {
    now: () => now,
    rest: async (ms: number) => {
      now += ms;
    },
  };
  const answer = { status: 200 } as Awaited<ReturnType<OpenNet['fetch']>>; // the rest is not looked at
  const bare: OpenNet = {
    fetch: async () => (asked.push(now), answer),
    closeRound: async () => undefined,
    close: async () => undefined,
  };
  const hours = gate({ from: 22, to: 6 }, stop.signal, clock, (ms) => waits.push(ms));
  return { stop, clock, waits, asked, net: withinHours(bare, hours) };
}

test('by day nothing is asked until the night begins, and all who wait are told of once', async () => {
  const { net, asked, waits } = night(inChina(20));
  await Promise.all([net.fetch({ url: 'http://a/' }), net.fetch({ url: 'http://b/' })]);
  assert.deepEqual([asked, waits], [[inChina(22), inChina(22)], [2 * HOUR]]);
});

test('a run that is stopped by day ends at once, and asks nothing', async () => {
  const { net, asked, stop, clock } = night(inChina(20));
  clock.rest = async () => stop.abort();
  const { status, error } = await net.fetch({ url: 'http://a/' });
  assert.deepEqual([status, error, asked], [0, 'local', []]);
});
