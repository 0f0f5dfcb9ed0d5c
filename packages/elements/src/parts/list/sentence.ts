import type { Derived } from './derived.ts';
import type { TableEntry, TableSay } from './listing.ts';

/** Where the list stands, in one sentence for screen readers; `''` when there is nothing to say. */
export function sentenceOf({ state, found, count, caption, listing }: Derived<TableEntry>, say: TableSay): string {
  if (state === 'loading') return say('loading');
  if (state === 'none-found') return say('noneFound');
  if (state === 'offline') return say('offlineEmpty');
  if (state === 'error') return say('failed');
  if (state === 'empty' || !listing) return '';
  return found === count ? caption : `${say('foundOf', { found, count })} ${caption}`;
}
