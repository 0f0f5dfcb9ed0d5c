// Documents as a source: a file of its own, loaded when the data are gongkai.documents/1.
import { salvageDocuments } from '@gongkai/model';
import { documentListing } from './document-listing.ts';
import type { Loaded } from './loaded.ts';

/** The documents of a file, those that can be read. */
export function openDocuments(json: unknown): Loaded {
  const { value: file, flaws } = salvageDocuments(json);
  if (!file) return { kind: 'refused', flaw: flaws[0]! };
  return {
    kind: 'file',
    file,
    flaws,
    pages: 'all',
    readAt: Date.now(),
    list: (reader) => documentListing(file, reader),
  };
}
