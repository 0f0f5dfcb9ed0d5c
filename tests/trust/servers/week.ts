import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteAvailable } from '../../../packages/checker/src/checks/site/available.ts';
import type { Capture, Net } from '../../../packages/checker/src/run/capture.ts';
import { openWatch } from '../../../packages/checker/src/run/watch.ts';
import { watchRound } from '../../../packages/checker/src/stages/watch/round.ts';
import { measureInspected } from '../../../packages/checker/testing/inspected.ts';
import { drawOf, type Draw } from '../draw.ts';
import { saysOf } from '../families/family.ts';
import type { Verdict } from '../tally.ts';

const HOURS = 168;
const HOUR_MS = 3_600_000;
const start = Date.parse('2026-11-14T00:05:00+08:00');
const asOf = '2026-11-20';
const reference = 'http://reference.example/';
const asked = { days: 7, visitsADay: 20, timeoutS: 15, share: 0.05 } as const;

/** What a home page does in an hour. `flaps`: one visit fails and the next opens; `walled`: a door that keeps programs out. */
const downs = ['refused', 'timeout', 'reset', 'dns', 500, 502, 404, 'late', 'loop'] as const;
type State = (typeof downs)[number] | 'up' | 'slow' | 'moved' | 'flaps' | 'walled';

interface WatchedSite {
  readonly url: string;
  readonly hours: readonly State[];
}

const linesDown = (draw: Draw): ReadonlySet<number> =>
  new Set(Array.from({ length: draw.int(8) }, () => draw.int(HOURS)));

function siteOf(draw: Draw, at: number): WatchedSite {
  const isDown = draw.chance(0.5);
  const failing = isDown ? 9 + draw.int(20) : draw.int(9);
  const kind = draw.chance(0.7) ? draw.pick(downs) : undefined;
  const wall = draw.int(12);
  const flaps = draw.int(30);
  const hours = draw.shuffled(
    Array.from({ length: HOURS }, (_, hour): State => {
      if (hour < failing) return kind ?? draw.pick(downs);
      if (hour < failing + wall) return 'walled';
      return hour < failing + wall + flaps ? 'flaps' : draw.pick(['up', 'up', 'up', 'slow', 'moved']);
    }),
  );
  return { url: `http://s${at}.example/`, hours };
}

const nothing = Buffer.alloc(0);
const captureOf = (url: string, status: number, more: Partial<Capture> = {}): Capture => ({
  url,
  method: 'GET',
  at: start,
  status,
  headers: {},
  body: nothing,
  wire: nothing,
  ttfbMs: 20,
  totalMs: 60,
  ...more,
});

function answerOf(url: string, state: State, isSecond: boolean): Capture {
  const path = new URL(url).pathname;
  switch (state) {
    case 'refused':
    case 'timeout':
    case 'reset':
    case 'dns':
      return captureOf(url, 0, { error: state, totalMs: state === 'timeout' ? 15_000 : 5 });
    case 'flaps':
      return isSecond ? captureOf(url, 200) : captureOf(url, 0, { error: 'reset' });
    case 'walled':
      return captureOf(url, 403);
    case 'late':
      return captureOf(url, 200, { totalMs: 24_000 });
    case 'slow':
      return captureOf(url, 200, { totalMs: 9_000 });
    case 'loop':
      return captureOf(url, 302, { headers: { location: path === '/' ? '/a' : '/' } });
    case 'moved':
      return path === '/' ? captureOf(url, 302, { headers: { location: '/index.html' } }) : captureOf(url, 200);
    case 'up':
      return captureOf(url, 200);
    case 404:
    case 500:
    case 502:
      return captureOf(url, state);
  }
}

/** A week of hourly visits of sites that flap, fall and rise, with hours in which our own line is down. */
export async function weekVerdicts(trials: number, seed: string): Promise<readonly Verdict[]> {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-trust-week-'));
  const draw = drawOf(`${seed} week`);
  const sites = Array.from({ length: trials }, (_, at) => siteOf(draw, at));
  const byHost = new Map(sites.map((site) => [new URL(site.url).host, site]));
  const broken = linesDown(draw);
  const folder = openWatch(root);
  for (const { url } of sites) folder.add({ url, name: url });
  folder.addReference(reference);
  let hour = 0;
  const net: Net = {
    fetch({ url, round = 0 }) {
      if (broken.has(hour)) return Promise.resolve(captureOf(url, 0, { error: 'timeout', totalMs: 15_000 }));
      const site = byHost.get(new URL(url).host);
      return Promise.resolve(
        site === undefined ? captureOf(url, 200) : answerOf(url, site.hours[hour] ?? 'up', round > 0),
      );
    },
  };
  try {
    const { signal } = new AbortController();
    for (; hour < HOURS; hour += 1)
      await watchRound({ folder, net, now: () => start + hour * HOUR_MS, pause: () => Promise.resolve(), signal });
    return sites.map(({ url, hours }) => {
      const seen = hours.filter((state, at) => !broken.has(at) && state !== 'walled');
      const failing = seen.filter((state) => downs.some((down) => down === state)).length;
      const measure = measureInspected(siteAvailable, { asOf, watch: { url, visits: folder.visits(url, 0) } }, asked);
      return {
        check: siteAvailable.id,
        isFaulty: failing > seen.length * asked.share,
        said: saysOf(measure),
        note: `${failing}/${seen.length}, measured ${measure.state === 'measured' ? measure.value : measure.detail}: ${[...new Set(hours)].join(' ')}`,
      };
    });
  } finally {
    folder.close();
    rmSync(root, { recursive: true, force: true });
  }
}
