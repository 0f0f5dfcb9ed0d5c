import type { DatabaseSync } from 'node:sqlite';

/** Time from a request's going out to the first byte of its answer, over own pages that were fetched whole, in ms. */
export interface FirstByteFact {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
}

/** Nearest-rank percentiles of the crawl's first looks; undefined when nothing was timed. */
export function readFirstByte(db: DatabaseSync): FirstByteFact | undefined {
  const rows = db
    .prepare(
      `SELECT f.ttfb FROM fetch f JOIN url u ON u.id = f.url
       WHERE u.own & 1 = 1 AND f.n = 1 AND f.method = 'GET' AND f.status = 200 AND f.ttfb IS NOT NULL ORDER BY f.ttfb`,
    )
    .all();
  const times = rows.map(({ ttfb }) => Number(ttfb));
  const at = (share: number): number => times[Math.max(0, Math.ceil(share * times.length) - 1)] ?? 0;
  return times.length === 0 ? undefined : { n: times.length, p50: at(0.5), p95: at(0.95) };
}
