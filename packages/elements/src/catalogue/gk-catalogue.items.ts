// Disclosure items as a source: a file of its own, loaded beside the data when they are gongkai.catalogue/1.
import { salvageCatalogue } from '@gongkai/model';
import { itemListing } from './item-listing.ts';
import type { Loaded } from './loaded.ts';

/** The items of a catalogue file, those that can be read. */
export function openItems(json: unknown): Loaded {
  const { value: file, flaws } = salvageCatalogue(json);
  if (!file) return { kind: 'refused', flaw: flaws[0]! };
  return { kind: 'file', file, flaws, pages: 'all', readAt: Date.now(), list: (reader) => itemListing(file, reader) };
}
