import type { Attribute, Basis, DisclosureItem, InterpretationLink, PublicDocument } from '@gongkai/model';
import type { TableEntry } from '../parts/list/listing.ts';

/** One row of the catalogue on screen: an item, a document, or a row of the page's own table. */
export interface CatalogueEntry extends TableEntry {
  readonly attribute?: Attribute | '';
  readonly basis?: readonly Basis[];
  readonly interpretations?: readonly InterpretationLink[];
  readonly source?: DisclosureItem | PublicDocument;
}

/** True for what is not wholly open: the publisher owes a reason. */
export const needsReason = ({ attribute, reason }: CatalogueEntry): boolean =>
  reason !== undefined || attribute === 'partly-open' || attribute === 'on-request' || attribute === 'withheld';
