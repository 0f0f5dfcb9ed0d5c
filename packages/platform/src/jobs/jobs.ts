import type { Tx } from '../db/tx.ts';

/** What a job is told; plain JSON. */
export type JobData = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Work for later. A job enqueued in a transaction is there when the transaction is, and not otherwise. It runs at least
 * once: what it does must bear being done again.
 */
export interface Jobs {
  /** @param key while a job of this name and key waits or runs, another is not added */
  enqueue(tx: Tx, name: string, data: JobData, more?: { readonly runAt?: Date; readonly key?: string }): Promise<void>;
  /** Says who does the jobs of a name. Before `start`. */
  work(name: string, run: (data: JobData) => Promise<void>): void;
  start(): Promise<void>;
  /** Lets what runs end, takes up nothing more. */
  stop(): Promise<void>;
  /** When the loop last looked, for readiness; undefined before its start. */
  beatAt(): Date | undefined;
}
