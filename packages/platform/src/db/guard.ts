import { AsyncLocalStorage } from 'node:async_hooks';
import { Fault } from '@gongkai/model';
import type { KyselyPlugin } from 'kysely';

const inside = new AsyncLocalStorage<true>();

/** Throws `store.outside-transaction` inside one: a transaction that waits for another waits for itself. */
export function mustBeOutside(): void {
  if (inside.getStore()) throw new Fault('store.outside-transaction', 'use the transaction handle');
}

/** Inside a transaction only its own handle may be used: the other waits for itself for ever. A hang becomes a stack trace. */
export const noNestedUse: KyselyPlugin = {
  transformQuery({ node }) {
    mustBeOutside();
    return node;
  },
  async transformResult({ result }) {
    return result;
  },
};

/** Runs what belongs to a transaction. */
export const insideTransaction = <T>(work: () => T): T => inside.run(true, work);
