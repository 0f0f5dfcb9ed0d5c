// A list file as a source: a file of its own, loaded beside the data.
import { salvageList } from '@gongkai/model';
import { loadedFile, type Loaded } from '../parts/list/loaded.ts';
import type { PowerEntry } from './entry.ts';
import { itemListing } from './item-listing.ts';

/** The items of a list file, those that can be read. */
export const openItems = (json: unknown): Loaded<PowerEntry> => loadedFile(salvageList(json), Date.now(), itemListing);
