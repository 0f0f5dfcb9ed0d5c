import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Capture } from '../../run/capture.ts';
import type { Store } from '../../run/store/open.ts';

/** What a later run must know of a page to tell that it need not be read again. */
export interface Trace {
  /** Validators of the answer, '' where it had none. */
  readonly etag: string;
  readonly modified: string;
  /** Of the bytes on the wire. */
  readonly sha: string;
  readonly page?: PageTrace;
}

/** What the crawl heard of a page beyond its row, as it is stored. */
export type PageTrace = readonly [
  /** 1 when nothing that was read from it depends on the day of the run. */
  settled: 0 | 1,
  /** Fingerprint by which traps are told: base64 of 32-bit numbers. */
  texts: string,
  /** Numbers of its forms, which are kept with the page where they were met first. */
  forms: readonly number[],
];

/** Where traces are left; they reach the disk with the rows of their pages. */
export interface Traces {
  /** What a page said; before its answer. */
  page(id: number, trace: PageTrace): void;
  answer(id: number, capture: Pick<Capture, 'headers' | 'wire' | 'unchanged'>): void;
}

type Packed = readonly [id: number, etag: string, modified: string, sha: string, page?: PageTrace];

const kind = 'traces';

export const wireSha = (wire: Buffer): string => hash('sha1', wire, 'base64');

/** One row a batch: a row a page would be one write more for each. */
export function openTraces(store: Store): Traces {
  const { db } = store;
  const insert = db.prepare('INSERT INTO fact (kind, key, body) VALUES (?, ?, ?)');
  let batch = Number(db.prepare('SELECT COUNT(*) AS n FROM fact WHERE kind = ?').get(kind)?.n ?? 0);
  const read = new Map<number, PageTrace>();
  let answers: Packed[] = [];
  store.beforeCommit(() => {
    if (answers.length === 0) return;
    batch += 1;
    insert.run(kind, String(batch).padStart(8, '0'), JSON.stringify(answers));
    answers = [];
  });
  return {
    page(id, trace) {
      read.set(id, trace);
    },
    answer(id, { headers, wire, unchanged }) {
      const page = read.get(id);
      read.delete(id);
      const known = [
        id,
        headers['etag'] ?? '',
        headers['last-modified'] ?? '',
        unchanged?.sha ?? wireSha(wire),
      ] as const;
      answers.push(page === undefined ? known : [...known, page]);
    },
  };
}

/** The traces of a run by the ids of its addresses; the last answer of an address counts. */
export function readTraces(db: DatabaseSync): Map<number, Trace> {
  const traces = new Map<number, Trace>();
  for (const { body } of db.prepare('SELECT body FROM fact WHERE kind = ? ORDER BY key').iterate(kind))
    // written by openTraces, in a run of the same version
    for (const [id, etag, modified, sha, page] of JSON.parse(String(body)) as readonly Packed[])
      traces.set(id, {
        etag,
        modified,
        sha,
        ...(page && { page }),
      });
  return traces;
}

export const packed = (numbers: readonly number[]): string =>
  Buffer.from(Int32Array.from(numbers).buffer).toString('base64');

export function unpacked(text: string): readonly number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: bytes.length >>> 2 }, (_, at) => bytes.readInt32LE(at * 4));
}
