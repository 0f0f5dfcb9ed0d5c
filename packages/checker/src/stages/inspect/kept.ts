import type { WarcWriter } from '../../capture/warc.ts';
import { addressState } from '../../run/addresses.ts';
import { keptAnswer } from '../kept-answer.ts';
import type { Tools } from '../tools.ts';
import type { Asked } from './ask.ts';

const MOST_HOPS = 10;

/** What the crawl kept of an address that answered well. */
export interface Met {
  /** The way to it, redirects followed. */
  readonly finalUrl: string;
  readonly hops: readonly string[];
  /** ms UTC; of an answer that is an earlier run's: when it was met again. */
  readonly at: number;
  /** Its place in the evidence: the same place is the same answer. */
  readonly evidence: string;
  /** Undefined when the evidence is spoilt: then it must be asked for. */
  open(): Asked | undefined;
}

/** Finds what the crawl kept of an address, redirects followed; undefined when it must be asked for. */
export function keptLooks({
  store,
  warc,
  dir,
  addresses,
}: Pick<Tools, 'store' | 'dir' | 'addresses'> & { readonly warc: Pick<WarcWriter, 'flush'> }): (
  url: string,
) => Met | undefined {
  const byId = store.db.prepare('SELECT id, canon, state, target FROM url WHERE id = ?');
  const fetched = store.db.prepare(
    `SELECT at, evidence FROM fetch WHERE url = ? AND method = 'GET' AND status = 200 AND evidence IS NOT NULL
       ORDER BY id DESC LIMIT 1`,
  );
  return (url) => {
    const hops: string[] = [];
    let row = byId.get(addresses.find(url) ?? 0);
    while (row !== undefined && Number(row.state) === addressState.redirect && hops.length < MOST_HOPS) {
      hops.push(String(row.canon));
      row = byId.get(Number(row.target ?? 0));
    }
    const found = row === undefined ? undefined : fetched.get(Number(row.id));
    if (row === undefined || found === undefined) return undefined;
    const finalUrl = String(row.canon);
    const at = Number(found.at);
    const evidence = String(found.evidence);
    return {
      finalUrl,
      hops,
      at,
      evidence,
      open() {
        warc.flush(); // what was read last may still be in memory
        const kept = keptAnswer(dir, evidence);
        if (kept === undefined) return undefined;
        const { status, headers, body } = kept;
        const contentType = headers['content-type'] ?? '';
        const answer = { url, finalUrl, hops, status, contentType, headers, bytes: body, cut: false, via: 'http', at };
        return { answer, evidence, fault: '' };
      },
    };
  };
}
