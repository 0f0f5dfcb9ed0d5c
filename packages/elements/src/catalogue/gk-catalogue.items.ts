// Disclosure items as a source: a file of its own, loaded beside the data when they are gongkai.catalogue/1.
import { salvageCatalogue } from '@gongkai/model';
import { loadedFile, type Loaded } from '../parts/list/loaded.ts';
import type { CatalogueEntry } from './entry.ts';
import { itemListing } from './item-listing.ts';

/** The items of a catalogue file, those that can be read. */
export const openItems = (json: unknown): Loaded<CatalogueEntry> =>
  loadedFile(salvageCatalogue(json), Date.now(), itemListing);
