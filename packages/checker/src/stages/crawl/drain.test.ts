import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drain } from './drain.ts';

const turn = (): Promise<void> => new Promise((go) => setImmediate(go));

test('drain: every item once, never more than its width at a time', async () => {
  const done: number[] = [];
  let active = 0;
  let most = 0;
  await drain(
    Array.from({ length: 20 }, (_, n) => n),
    3,
    new AbortController().signal,
    async (n) => {
      most = Math.max(most, (active += 1));
      await turn();
      active -= 1;
      done.push(n);
    },
  );
  assert.equal(most, 3);
  assert.deepEqual(
    done.toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, n) => n),
  );
});

test('drain: a run that is being stopped begins nothing new and ends what it began', async () => {
  const stop = new AbortController();
  let begun = 0;
  let ended = 0;
  await drain([1, 2, 3, 4, 5, 6], 2, stop.signal, async () => {
    if ((begun += 1) === 3) stop.abort();
    await turn();
    ended += 1;
  });
  assert.equal(begun, ended);
  assert.ok(begun < 6);
});

test('drain: nothing to do is done', () => drain([], 4, new AbortController().signal, async () => assert.fail()));

test('drain: a fault of ours comes out', () =>
  assert.rejects(
    drain([1], 1, new AbortController().signal, async () => {
      throw new Error('ours');
    }),
    /ours/,
  ));
