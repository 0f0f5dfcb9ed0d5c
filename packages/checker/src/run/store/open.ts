import { DatabaseSync } from 'node:sqlite';
import { Fault } from '@gongkai/model';
import { SCHEMA_VERSION, schema, steps } from './schema.ts';

/** The open database of one run: the only writer. */
export interface Store {
  readonly db: DatabaseSync;
  /**
   * Runs `work` inside the current batch; a batch is committed every 500 writes, every 2 s, or by {@link Store.commit}. Throws what
   * a commit threw ever after, for one that failed leaves nothing to go on with.
   */
  write(work: () => void): void;
  /** Commits what is pending; until then a kill may lose it, and those addresses are fetched again. */
  commit(): void;
  /** Told before every commit: evidence files flush here, so that no row ever points to bytes that are not there. */
  beforeCommit(flush: () => void): void;
  close(): void;
}

const BATCH = 500;
const BATCH_MS = 2000;

/** SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_FULL; the high bytes say more. */
const ofTheDisk: ReadonlySet<number> = new Set([10, 11, 13]);
const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && ofTheDisk.has(Number(error.errcode) & 0xff);

/** Opens `run.sqlite`, making it when it is new. Throws a Fault when the file was made by a newer version. */
export function openStore(file: string): Store {
  const db = new DatabaseSync(file);
  db.exec(
    // one process has it, so that a look need not ask the system for a lock first; another database beside it is not so kept
    'PRAGMA main.locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-4000; PRAGMA mmap_size=0; PRAGMA busy_timeout=5000;',
  );
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (version > SCHEMA_VERSION) {
    db.close();
    throw new Fault('run.newer', `${file} was made by a newer version (${version} > ${SCHEMA_VERSION})`);
  }
  if (version === 0) db.exec(`BEGIN; ${schema} PRAGMA user_version=${SCHEMA_VERSION}; COMMIT;`);
  else
    for (let at = version; at < SCHEMA_VERSION; at += 1)
      db.exec(`BEGIN; ${steps[at] ?? ''} PRAGMA user_version=${at + 1}; COMMIT;`);
  const flushes: (() => void)[] = [];
  let pending = 0;
  let since = 0;
  let fault: unknown;
  const commit = (): void => {
    if (pending === 0) return;
    try {
      for (const flush of flushes) flush();
      db.exec('COMMIT');
    } catch (error) {
      fail(error);
    }
    pending = 0;
  };
  // a batch that could not be brought onto the disk is lost as a whole, and nothing is written after it: what a resumed run
  // finds is what was whole before
  const fail = (error: unknown): never => {
    fault = error;
    pending = 0;
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  };
  return {
    db,
    write(work) {
      if (fault !== undefined) throw fault;
      if (pending === 0) {
        db.exec('BEGIN');
        since = Date.now();
      }
      pending += 1;
      try {
        work();
      } catch (error) {
        // a full disk or a database that cannot be read takes the batch along; a wrong statement only itself
        if (!db.isTransaction || isOfTheDisk(error)) fail(error);
        throw error;
      }
      if (pending >= BATCH || (pending % 20 === 0 && Date.now() - since > BATCH_MS)) commit();
    },
    commit,
    beforeCommit(flush) {
      flushes.push(flush);
    },
    close() {
      try {
        if (fault !== undefined) return;
        commit();
        db.exec('PRAGMA main.wal_checkpoint(TRUNCATE)');
      } finally {
        db.close();
      }
    },
  };
}
