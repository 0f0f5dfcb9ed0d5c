import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf } from '../../../testing/run-site.ts';
import { gate } from '../../capture/hours.ts';
import { heldWorld } from './held.ts';
import { probeWorld, type ProbeWorld } from './world.ts';

const EIGHT_IN_THE_EVENING = Date.UTC(2026, 2, 1, 12);
const TEN = Date.UTC(2026, 2, 1, 14);

/** A world that notes when it was asked for what. */
function noting(now: () => number): { readonly asked: string[]; readonly world: ProbeWorld } {
  const asked: string[] = [];
  const note = <T>(what: string, said: T): Promise<T> => {
    asked.push(`${what} ${now() === TEN ? 'at ten' : 'too early'}`);
    return Promise.resolve(said);
  };
  const world: ProbeWorld = {
    ...probeWorld(planOf('http://127.0.0.1/'), 'test'),
    isPrivate: () => note('private', false),
    names: [() => note('name', { is: 'none', addresses: [] })],
    shake: () => note('tls', { is: 'ok', code: '', protocol: '', validTo: '' }),
    reachesSix: () => note('six', true),
    netAt: () => ({
      fetch: ({ url }) =>
        note('get', {
          url,
          method: 'GET',
          at: 0,
          status: 200,
          headers: {},
          body: Buffer.alloc(0),
          wire: Buffer.alloc(0),
          ttfbMs: 0,
          totalMs: 0,
        }),
      closeRound: () => Promise.resolve(),
      close: () => Promise.resolve(),
    }),
  };
  return { asked, world };
}

const askAll = async (world: ProbeWorld): Promise<readonly unknown[]> => [
  await world.isPrivate('h.gov.cn'),
  await world.names[0]?.('h.gov.cn', 6),
  (await world.shake('h.gov.cn', 443)).is,
  await world.reachesSix('2001:db8::1'),
  (await world.netAt(['192.0.2.1']).fetch({ url: 'http://h.gov.cn/' })).status,
];

test('probe: names, handshakes and IPv6 wait for the hours of the run', async () => {
  let now = EIGHT_IN_THE_EVENING;
  const { asked, world } = noting(() => now);
  const stop = new AbortController();
  const clock = { now: () => now, rest: async (ms: number) => void (now += ms) };
  const held = (): ProbeWorld =>
    heldWorld(
      world,
      gate({ from: 22, to: 6 }, stop.signal, clock, () => {}),
      stop.signal,
    );
  for (const one of [0, 1, 2, 3, 4]) {
    now = EIGHT_IN_THE_EVENING;
    if (one === 0) await held().isPrivate('h.gov.cn');
    if (one === 1) await held().names[0]?.('h.gov.cn', 6);
    if (one === 2) await held().shake('h.gov.cn', 443);
    if (one === 3) await held().reachesSix('2001:db8::1');
    if (one === 4) await held().netAt([]).fetch({ url: 'http://h.gov.cn/' });
  }
  assert.deepEqual(asked, ['private at ten', 'name at ten', 'tls at ten', 'six at ten', 'get at ten']);
});

test('probe: without hours nothing waits', async () => {
  const { asked, world } = noting(() => TEN);
  const said = await askAll(heldWorld(world, undefined, new AbortController().signal));
  assert.deepEqual(said, [false, { is: 'none', addresses: [] }, 'ok', true, 200]);
  assert.equal(asked.length, 5);
});

test('probe: a handshake that hangs is let go of when the run is stopped, and nothing is asked then', async () => {
  const { asked, world } = noting(() => TEN);
  const stop = new AbortController();
  const held = heldWorld({ ...world, shake: () => new Promise(() => {}) }, undefined, stop.signal);
  const hanging = held.shake('h.gov.cn', 443);
  stop.abort();
  assert.equal((await hanging).is, 'local');
  assert.equal((await held.names[0]?.('h.gov.cn', 6))?.is, 'failed');
  assert.deepEqual(asked, []);
});
