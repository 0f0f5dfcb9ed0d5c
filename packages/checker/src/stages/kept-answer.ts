import { inflate } from '../capture/inflate.ts';
import { usualCaps } from '../capture/net.ts';
import { replay } from '../capture/replay.ts';
import type { Tools } from './tools.ts';

/** An answer out of the run folder's evidence, unpacked. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * What the run folder holds at one place of its evidence.
 *
 * @param place `pages-0001.warc.gz:offset+length`
 * @param cap bytes of the unpacked body at most
 * @returns undefined when there is no such record
 */
export function keptAnswer(dir: string, place: string, cap: number = usualCaps.page): KeptAnswer | undefined {
  const kept = replay(dir, place);
  if (kept === undefined) return undefined;
  const { status, headers, wire } = kept;
  const encoding = headers['content-encoding'];
  return { status, headers, body: encoding === undefined ? wire : inflate(wire, encoding, cap).body };
}

/** What the crawl kept of pages by their address: the browser's first look asks a site for no page twice. */
export function keptPages({
  store,
  warc,
  dir,
}: Pick<Tools, 'store' | 'warc' | 'dir'>): (url: string) => KeptAnswer | undefined {
  const find = store.db.prepare(
    `SELECT evidence FROM fetch WHERE url = (SELECT id FROM url WHERE canon = ?)
       AND method = 'GET' AND status = 200 AND evidence IS NOT NULL ORDER BY id DESC LIMIT 1`,
  );
  return (url) => {
    const row = find.get(url);
    if (row === undefined) return undefined;
    warc.flush(); // what was read last may still be in memory
    return keptAnswer(dir, String(row.evidence));
  };
}
