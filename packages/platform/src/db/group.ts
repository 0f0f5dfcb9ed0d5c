import { setImmediate as nextTurn } from 'node:timers/promises';
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { insideTransaction } from './guard.ts';
import type { Tables } from './tables.ts';

/** Runs work in a transaction and tells its result once that is durable; a failure leaves nothing of it. */
export type Transact = <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;

/** Says that work was undone through no fault of its own: it is to be tried again. */
export class Swept extends Error {
  constructor(cause: unknown) {
    super('the transaction ended under another of its members', { cause });
  }
}

interface Member {
  /** Does the work; its failure, if it failed. Nobody is told yet. */
  run(tx: Transaction<Tables>): Promise<{ readonly error: unknown } | undefined>;
  /** Tells what became of the work. */
  tell(): void;
  /** Tells that all was undone; who failed anyway hears of that failure. */
  undo(error: unknown): void;
}

const LONGEST_MS = 25;
const [mark, undo, keep] = ['savepoint member', 'rollback to member', 'release member'].map((text) =>
  CompiledQuery.raw(text),
) as [CompiledQuery, CompiledQuery, CompiledQuery]; // three texts, three queries

function memberOf<T>(
  work: (tx: Transaction<Tables>) => Promise<T>,
  done: (value: T) => void,
  failed: (error: unknown) => void,
): Member {
  let result: { readonly value: T } | { readonly error: unknown } | undefined;
  return {
    async run(tx) {
      try {
        result = { value: await insideTransaction(() => work(tx)) };
        return undefined;
      } catch (error) {
        result = { error };
        return result;
      }
    },
    tell() {
      if (result && 'value' in result) done(result.value);
      else failed(result?.error);
    },
    undo: (error) => failed(result && 'error' in result ? result.error : error),
  };
}

/**
 * SQLite writes one transaction after another, and most of each is the wait for the disk. Those who wait at the same time share
 * one transaction: each behind a savepoint, so that a failure undoes its own work alone, and all with one commit, before which
 * nobody is told anything. A commit is not put off longer than `longestMs` for the sake of those who come after.
 */
export function groupCommits(db: Kysely<Tables>, longestMs = LONGEST_MS): Transact {
  const waiting: Member[] = [];
  let isRunning = false;

  async function runOne(tx: Transaction<Tables>, member: Member): Promise<void> {
    await tx.executeQuery(mark);
    const failure = await member.run(tx);
    if (failure) await tx.executeQuery(undo);
    await tx.executeQuery(keep);
  }

  /** One transaction of those who wait now. */
  async function runBatch(): Promise<void> {
    const ran: Member[] = [];
    let isWhole = false;
    try {
      await db.transaction().execute(async (guarded) => {
        const tx = guarded.withoutPlugins();
        const end = performance.now() + longestMs;
        do {
          const member = waiting.shift();
          if (!member) break;
          ran.push(member);
          await runOne(tx, member);
        } while (performance.now() < end);
        isWhole = true;
      });
      for (const member of ran) member.tell();
    } catch (error) {
      // not even begun: all who wait would meet the same. Ended in the middle, as a full disk does: one failed, the rest did not
      if (ran.length === 0) for (const member of waiting.splice(0)) member.undo(error);
      else for (const member of ran) member.undo(isWhole ? error : new Swept(error));
    }
  }

  async function runAll(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      await nextTurn(); // whoever has arrived by now comes along
      await runBatch();
    }
    isRunning = false;
  }

  return (work) =>
    new Promise((done, failed) => {
      waiting.push(memberOf(work, done, failed));
      if (!isRunning) void runAll();
    });
}
