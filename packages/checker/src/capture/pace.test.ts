import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { pace, type Pace } from './pace.ts';

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
});

/** When each of `count` requests to one host was let through, in ms from now; each is answered at once with `status`. */
async function starts(given: Pace, count: number, status = 200, retryAfter?: string): Promise<number[]> {
  const since = Date.now();
  const at: number[] = [];
  for (let n = 0; n < count; n += 1) {
    let through = false;
    const turn = given.turn('h').then((release) => {
      through = true;
      at.push(Date.now() - since);
      release(status, retryAfter);
    });
    for (let waited = 0; waited < 5000 && !through; waited += 1) {
      await settled();
      if (!through) mock.timers.tick(50);
    }
    await turn;
  }
  return at;
}
const settled = async (): Promise<void> => {
  for (let n = 0; n < 10; n += 1) await Promise.resolve();
};

const none = (): number => 0;
test('pace: at two a second each waits half a second', async () =>
  assert.deepEqual(await starts(pace(2, 2, none), 4), [0, 500, 1000, 1500]));
test('pace: at max nothing waits', async () => assert.deepEqual(await starts(pace('max', 2, none), 4), [0, 0, 0, 0]));
test('pace: a host that asks for more time gets it, however late it says so', async () => {
  let delay = 0;
  const slow = pace(2, 2, () => delay);
  assert.deepEqual(await starts(slow, 1), [0]);
  delay = 3; // robots.txt was read
  await starts(slow, 1);
  assert.deepEqual(await starts(slow, 3), [3000, 6000, 9000]);
});
test('pace: no host gets more than ten seconds', async () =>
  assert.deepEqual(
    await starts(
      pace(1, 2, () => 3600),
      3,
    ),
    [0, 10_000, 20_000],
  ));
test('pace: 429 with Retry-After is obeyed, at max too', async () => {
  const rested = pace('max', 2, none);
  await starts(rested, 1, 429, '7');
  assert.equal(rested.restUntil('h') - Date.now(), 7000);
  assert.deepEqual(await starts(rested, 2), [7000, 7000]);
});
test('pace: a rest until a day in the calendar', async () => {
  const rested = pace('max', 2, none);
  await starts(rested, 1, 503, new Date(Date.now() + 5000).toUTCString());
  assert.deepEqual(await starts(rested, 1), [5000]);
});
test('pace: nobody is waited for longer than two minutes', async () => {
  const rested = pace('max', 2, none);
  await starts(rested, 1, 429, '86400');
  assert.equal(rested.restUntil('h') - Date.now(), 120_000);
});
test('pace: a clock that is set back holds nobody up', async () => {
  const host = pace(2, 2, none);
  await starts(host, 2);
  mock.timers.setTime(1000); // sixteen minutes ago
  const [waited = 0] = await starts(host, 1);
  assert.ok(waited <= 120_000, `${waited} ms`);
});
test('pace: after a 429 the pace is half, and comes back with good answers', async () => {
  const host = pace(2, 2, none);
  await starts(host, 1, 429);
  await starts(host, 1);
  const [, first = 0] = await starts(host, 2);
  assert.ok(first > 900, String(first));
  await starts(host, 60);
  const [from = 0, to = 0] = await starts(host, 2);
  assert.equal(to - from, 500);
});
test('pace: never more under way at one host than its connections, and hosts do not wait for each other', async () => {
  const both = pace('max', 2, none);
  const releases: ((status: number) => void)[] = [];
  const ask = (host: string): void => void both.turn(host).then((release) => releases.push(release));
  for (let n = 0; n < 4; n += 1) ask('a');
  ask('b');
  await settled();
  assert.equal(releases.length, 3);
  releases[0]?.(200);
  ask('a'); // comes in the moment a place is free, behind those who wait
  await settled();
  assert.equal(releases.length, 4);
});
