import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Capture, Net } from '../../run/capture.ts';
import { openWatch, type Visit } from '../../run/watch.ts';
import { watchRound } from './round.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-watch-'));
after(() => rmSync(root, { recursive: true }));
const start = Date.parse('2026-06-01T10:00:00+08:00');
const never = new AbortController().signal;

/** Answers by address, one status a look; the last one stays. 0 is a timeout, 203 comes late. */
function netOf(answers: Readonly<Record<string, readonly number[]>>): Net {
  const asked = new Map<string, number>();
  return {
    fetch({ url }) {
      const n = asked.get(url) ?? 0;
      asked.set(url, n + 1);
      const all = answers[url] ?? [0];
      const status = all[Math.min(n, all.length - 1)] ?? 0;
      const empty = Buffer.alloc(0);
      const error = status === 0 ? { error: 'timeout' as const } : {};
      const headers: Record<string, string> = status === 302 ? { location: `${url}next` } : {};
      const capture: Capture = {
        url,
        method: 'GET',
        at: start,
        status,
        headers,
        body: empty,
        wire: empty,
        ttfbMs: 5,
        totalMs: status === 203 ? 20_000 : 5,
        ...error,
      };
      return Promise.resolve(capture);
    },
  };
}

async function outcomes(
  answers: Readonly<Record<string, readonly number[]>>,
  {
    references = [] as readonly string[],
    watched = Object.keys(answers).filter((url) => url.startsWith('http://s')),
  } = {},
): Promise<string> {
  const folder = openWatch(mkdtempSync(join(root, 'w-')));
  for (const url of watched) folder.add({ url, name: url });
  for (const url of references) folder.addReference(url);
  await watchRound({ folder, net: netOf(answers), now: () => start, pause: () => Promise.resolve(), signal: never });
  const said = (visits: readonly Visit[]): string =>
    visits.map(({ outcome, detail }) => `${outcome} ${detail}`).join(', ');
  const all = watched.map((url) => said(folder.visits(url, 0))).join(' | ');
  folder.close();
  return all;
}

type Case = readonly [
  name: string,
  answers: Readonly<Record<string, readonly number[]>>,
  references: readonly string[],
  expected: string,
];
const ref = 'http://ref/';
const cases: readonly Case[] = [
  ['a home page that opens', { 'http://s/': [200] }, [], 'open 200'],
  ['one that leads on', { 'http://s/': [302], 'http://s/next': [200] }, [], 'open 200 | open 200'],
  ['one that opens the second time', { 'http://s/': [500, 200] }, [], 'failed 500, open 200'],
  [
    'one that fails twice while a reference answers',
    { 'http://s/': [500], [ref]: [200] },
    [ref],
    'failed 500, failed 500',
  ],
  [
    'one that fails while our own line is down',
    { 'http://s/': [0], [ref]: [0] },
    [ref],
    'void own-line, void own-line',
  ],
  ['one that fails and nothing to compare with', { 'http://s/': [0] }, [], 'void no-reference, void no-reference'],
  [
    'one that fails beside one that opens',
    { 'http://s1/': [0], 'http://s2/': [200] },
    [],
    'failed timeout, failed timeout | open 200',
  ],
  ['one that opens late is visited twice', { 'http://s/': [203], [ref]: [200] }, [ref], 'open 203, open 203'],
  ['one that opens late while all does', { 'http://s/': [203], [ref]: [203] }, [ref], 'void own-line, void own-line'],
  ['a wall', { 'http://s/': [403] }, [], 'void site.blocked'],
  [
    'half of all at once',
    { 'http://s1/': [0], 'http://s2/': [0], 'http://s3/': [200], 'http://s4/': [200], [ref]: [200] },
    [ref],
    'void too-many-at-once, void too-many-at-once | void too-many-at-once, void too-many-at-once | open 200 | open 200',
  ],
];
for (const [name, answers, references, expected] of cases)
  test(`watch: ${name}`, async () => assert.equal(await outcomes(answers, { references }), expected));

test('watch: an hour is visited once, also after a restart; one that said nothing is visited again', async () => {
  const dir = mkdtempSync(join(root, 'w-'));
  const round = async (status: number, at: number): Promise<number> => {
    const folder = openWatch(dir);
    folder.add({ url: 'http://s/', name: 's' });
    const net = netOf({ 'http://s/': [status] });
    const { visited } = await watchRound({ folder, net, now: () => at, pause: () => Promise.resolve(), signal: never });
    folder.close();
    return visited;
  };
  assert.deepEqual(
    [await round(403, start), await round(200, start), await round(200, start), await round(200, start + 3_600_000)],
    [1, 1, 0, 1],
  );
});

test('watch: a round that is stopped half-way keeps what it saw, and no failure that is our own closing down', async () => {
  const folder = openWatch(mkdtempSync(join(root, 'w-')));
  for (const url of ['http://a/', 'http://b/', 'http://c/']) folder.add({ url, name: url });
  const stop = new AbortController();
  const answering = netOf({ 'http://a/': [200], 'http://b/': [0], 'http://c/': [200] });
  const net: Net = {
    fetch(ask) {
      if (ask.url === 'http://b/') stop.abort();
      return answering.fetch(ask);
    },
  };
  const pause = (): Promise<void> => Promise.resolve();
  const { visited } = await watchRound({ folder, net, now: () => start, pause, signal: stop.signal });
  const kept = folder.sites.map(({ url }) => folder.visits(url, 0).map(({ outcome }) => outcome));
  folder.close();
  assert.deepEqual([visited, kept], [1, [['open'], [], []]]);
});
