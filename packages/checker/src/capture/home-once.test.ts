import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ask, Capture } from '../run/capture.ts';
import { homeOnce } from './home-once.ts';
import type { OpenNet } from './net.ts';

const home = 'http://h/';
function watched(answers: Readonly<Record<string, Partial<Capture>>> = {}): {
  net: OpenNet;
  asked: string[];
  clock: { now: number };
} {
  const asked: string[] = [];
  const clock = { now: 0 };
  const bare: OpenNet = {
    fetch: async ({ url, round = 0, cap = 'page' }: Ask) => {
      asked.push(`${round} ${cap} ${url}`);
      return { status: 200, headers: {}, url, ...answers[url] } as Capture;
    },
    closeRound: async () => undefined,
    close: async () => undefined,
  };
  return { net: homeOnce(bare, home, () => clock.now), asked, clock };
}

test('the home page is asked for once a minute and round, whole, whoever asks', async () => {
  const { net, asked, clock } = watched();
  await Promise.all([net.fetch({ url: home, cap: 'probe' }), net.fetch({ url: home, headers: {} })]);
  await net.fetch({ url: home, round: 1 });
  clock.now = 60_000;
  await net.fetch({ url: home });
  assert.deepEqual(asked, ['0 page http://h/', '1 page http://h/', '0 page http://h/']);
});

test('so is the page it leads to', async () => {
  const { net, asked } = watched({ [home]: { status: 302, headers: { location: '/index.html' } } });
  for (const url of [home, 'http://h/index.html', 'http://h/index.html']) await net.fetch({ url });
  assert.deepEqual(asked, ['0 page http://h/', '0 page http://h/index.html']);
});

test('other pages, other methods, other headers and the last look at a host that fails go out each time', async () => {
  const { net, asked } = watched();
  const asks: readonly Ask[] = [
    { url: 'http://h/1' },
    { url: home, method: 'HEAD' },
    { url: home, headers: { cookie: 'a=1' } },
    { url: home, round: 9, cap: 'probe' },
  ];
  for (const ask of [...asks, ...asks]) await net.fetch(ask);
  assert.equal(asked.length, 8);
});

test('a failure is never taken for the next look', async () => {
  const { net, asked } = watched({ [home]: { status: 0 } });
  for (let look = 0; look < 2; look += 1) await net.fetch({ url: home });
  assert.equal(asked.length, 2);
});
