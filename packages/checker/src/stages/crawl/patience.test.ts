import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patience, usualLimits } from './patience.ts';

/** A host that is asked again and again, and a clock that only rests turn. */
async function asked(answers: (at: number, clock: number) => boolean, isWell = (_clock: number): boolean => false) {
  let clock = 0;
  const rests: number[] = [];
  const kind = patience(
    { ...usualLimits, restMs: 900_000 },
    async () => isWell(clock),
    async (ms) => {
      rests.push(ms);
      clock += ms;
    },
  );
  let count = 0;
  for (; count < 500 && (await kind.mayAsk('a.example')); count += 1) kind.heard('a.example', !answers(count, clock));
  return { count, rests, other: await kind.mayAsk('b.example') };
}

test('a host is left alone for 15 minutes after 20 failures in a row, and for good after 20 more', async () =>
  assert.deepEqual(await asked(() => false), { count: 40, rests: [900_000], other: true }));

test('a host that comes back after its rest is asked to the end', async () =>
  assert.deepEqual(await asked((_, clock) => clock > 0), { count: 500, rests: [900_000], other: true }));

test('one good answer in twenty is enough to go on', async () =>
  assert.deepEqual(await asked((at) => at % 20 === 19), { count: 500, rests: [], other: true }));

test('where the front page answers, it is those pages that fail and not the host', async () =>
  assert.deepEqual(
    await asked(
      () => false,
      () => true,
    ),
    { count: 500, rests: [], other: true },
  ));

test('all who ask wait for the same rest, and answers that were under way count for nothing', async () => {
  let wake = (): void => undefined;
  const kind = patience(
    { failures: 2, restMs: 1, stops: 2 },
    async () => false,
    () => new Promise<void>((go) => (wake = go)),
  );
  for (let at = 0; at < 6; at += 1) kind.heard('a', true);
  const order: string[] = [];
  const both = Promise.all([1, 2].map((one) => kind.mayAsk('a').then((may) => order.push(`${one} ${may}`))));
  await Promise.resolve();
  order.push('rested');
  await new Promise((go) => setImmediate(go));
  wake();
  await both;
  assert.deepEqual(order, ['rested', '1 true', '2 true']);
});
