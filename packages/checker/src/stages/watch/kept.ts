import type { WatchFact } from '../../facts/watch/slots.ts';
import { factRows } from '../../run/store/fact-rows.ts';
import type { Store } from '../../run/store/open.ts';

const kind = 'watch';

/** Keeps the visits of a watch in a run, so that it can be scored again without the folder of the watch. */
export const keepWatch = (store: Store, fact: WatchFact): void => factRows(store).put(kind, 'home', fact);

/** The watch a run was given, if it was. */
export const readWatch = (store: Store): WatchFact | undefined =>
  factRows(store).get(kind, 'home') as WatchFact | undefined; // written by keepWatch alone
