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
      release?.(status, retryAfter);
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
  mock.timers.tick(10 * 60_000); // ten minutes in which it was asked now and then
  for (let minute = 0; minute < 10; minute += 1) await starts(host, 1).then(() => mock.timers.tick(60_000));
  const [from = 0, to = 0] = await starts(host, 2);
  assert.equal(to - from, 500);
});
test('pace: never more under way at one host than its connections, and hosts do not wait for each other', async () => {
  const both = pace('max', 2, none);
  const releases: ((status: number) => void)[] = [];
  const ask = (host: string): void => void both.turn(host).then((release) => release && releases.push(release));
  for (let n = 0; n < 4; n += 1) ask('a');
  ask('b');
  await settled();
  assert.equal(releases.length, 3);
  releases[0]?.(200);
  ask('a'); // comes in the moment a place is free, behind those who wait
  await settled();
  assert.equal(releases.length, 4);
});

test('pace: gaps are drawn between four and six fifths, and two a second stay two a second', async () => {
  const host = pace(2, 2, none, { drawn: (_, n) => (n % 2 === 0 ? 0 : 1) });
  assert.deepEqual(await starts(host, 5), [0, 400, 1000, 1400, 2000]);
});
test('pace: what a host asks for itself is never undercut', async () => {
  const host = pace(2, 2, () => 3, { drawn: () => 0 });
  assert.deepEqual(await starts(host, 3), [0, 3000, 6000]);
});
test('pace: hosts of one machine are asked twice as often together as one alone, others do not wait for them', async () => {
  const at: Record<string, number> = {};
  const all = pace(2, 2, none, { addressOf: (host) => (host === 'far' ? '192.0.2.9' : '192.0.2.1') });
  const since = Date.now();
  for (const host of ['a', 'b', 'c', 'd', 'far']) void all.turn(host).then(() => (at[host] = Date.now() - since));
  for (let n = 0; n < 20; n += 1) {
    await settled();
    mock.timers.tick(50);
  }
  assert.deepEqual(at, { a: 0, far: 0, b: 250, c: 500, d: 750 });
});
test('pace: when it is stopped nobody waits any longer, and nobody is let through', async () => {
  const slow = pace(2, 2, () => 10);
  await starts(slow, 1);
  const through = Promise.all(Array.from({ length: 5 }, () => slow.turn('h'))); // for a turn, and for a place
  await settled();
  slow.stop();
  assert.deepEqual(
    await through,
    Array.from({ length: 5 }, () => undefined),
  ); // no tick of the clock
  assert.equal(await slow.turn('other'), undefined);
});
