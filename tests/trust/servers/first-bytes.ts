import { createServer } from 'node:http';
import { guard } from '../../../packages/checker/src/capture/guard.ts';
import { openNet, usualCaps } from '../../../packages/checker/src/capture/net.ts';
import { pace } from '../../../packages/checker/src/capture/pace.ts';
import { perfFirstByte } from '../../../packages/checker/src/checks/perf/first-byte.ts';
import { readFirstByte } from '../../../packages/checker/src/facts/transport/first-byte.ts';
import { openStore } from '../../../packages/checker/src/run/store/open.ts';
import { measureInspected } from '../../../packages/checker/testing/inspected.ts';
import { drawOf } from '../draw.ts';
import type { Verdict } from '../tally.ts';
import { listen } from './hosts.ts';

const PAGES = 8;
/** Nearest-rank percentile. */
const rank = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? 0;

/**
 * Sites that begin to answer after a time that is known, and go on after another. The figure lies between what the server
 * waited and what the whole answer took, whatever else this machine does; it is never a fault.
 */
export async function firstByteVerdicts(trials: number, seed: string): Promise<readonly Verdict[]> {
  const server = createServer((request, response) => {
    const [, first = '0', rest = '0'] = /(\d+)-(\d+)/.exec(request.url ?? '') ?? [];
    setTimeout(() => {
      response.write('<title>t</title>');
      setTimeout(() => response.end('x'), Number(rest));
    }, Number(first));
  });
  const port = await listen(server);
  const net = openNet({
    userAgent: 'trust',
    guard: guard(['127.0.0.0/8']),
    pace: pace('max', PAGES, () => 0),
    connections: () => PAGES,
    headersMs: 5000,
    totalMs: 20_000,
    caps: usualCaps,
  });
  const store = openStore(':memory:');
  const { db } = store;
  const address = db.prepare('INSERT INTO url (canon, level, own, state) VALUES (?, 0, ?, 1)');
  const answer = db.prepare(
    'INSERT INTO fetch (url, n, at, method, status, bytes, ms, ttfb) VALUES (?, ?, 0, ?, ?, 1, 1, ?)',
  );
  const draw = drawOf(`${seed} first bytes`);
  const all: Verdict[] = [];
  try {
    for (let at = 0; at < trials; at += 1) {
      const slow = draw.pick([0, 0, 20, 60]);
      const waits = Array.from({ length: PAGES }, () => [slow + draw.int(15), draw.pick([0, 0, 30])] as const);
      db.exec('DELETE FROM fetch; DELETE FROM url;');
      const totals = await Promise.all(
        waits.map(async ([first, rest], page) => {
          const url = `http://127.0.0.1:${port}/${at}-${page}/${first}-${rest}`.replace(/\/(\d+)-(\d+)\//, '/p$1p$2/');
          const began = performance.now();
          const { ttfbMs, status } = await net.fetch({ url });
          const id = address.run(url, 1).lastInsertRowid;
          answer.run(id, 1, 'GET', status, Math.round(ttfbMs));
          return performance.now() - began;
        }),
      );
      // later looks, other sites and errors are no measure of the site
      const foreign = address.run('http://other.example/', 0).lastInsertRowid;
      answer.run(foreign, 1, 'GET', 200, 99_000);
      answer.run(foreign, 2, 'GET', 404, 99_000);
      const firstByte = readFirstByte(db);
      const measure = measureInspected(perfFirstByte, firstByte === undefined ? {} : { firstByte });
      const { p50 = -1, p95 = -1 } = firstByte ?? {};
      const least = waits.map(([first]) => first - 1);
      const isBetween = (figure: number, share: number): boolean =>
        figure >= rank(least, share) - 1 && figure <= rank(totals, share) + 1;
      const isRight = isBetween(p50, 0.5) && isBetween(p95, 0.95);
      const isQuiet = measure.state === 'measured' && measure.findings.length === 0;
      all.push({
        check: perfFirstByte.id,
        isFaulty: false,
        said: isRight && isQuiet ? 'well' : 'fault',
        note: `p50 ${p50} p95 ${p95}, waited ${least.join(' ')}, whole ${totals.map(Math.round).join(' ')}`,
      });
    }
    return all;
  } finally {
    store.close();
    await net.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}
