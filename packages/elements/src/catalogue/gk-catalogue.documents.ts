// Documents as a source: a file of its own, loaded when the data are gongkai.documents/1.
import { salvageDocuments } from '@gongkai/model';
import { loadedFile, type Loaded } from '../parts/list/loaded.ts';
import { documentListing } from './document-listing.ts';
import type { CatalogueEntry } from './entry.ts';

/** The documents of a file, those that can be read. */
export const openDocuments = (json: unknown): Loaded<CatalogueEntry> =>
  loadedFile(salvageDocuments(json), Date.now(), documentListing);
