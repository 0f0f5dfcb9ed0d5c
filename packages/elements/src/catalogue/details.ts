import type { Locale } from '@gongkai/model';
import type { CatalogueEntry, CatalogueSay, Listing } from './entry.ts';

export interface DetailsView {
  readonly say: CatalogueSay;
  readonly locale: Locale;
  /** Columns that the table itself does not show. */
  readonly columns: Listing['columns'];
  readonly history: 'shown' | 'hidden';
  readonly linkOf: (url: string | undefined) => string | undefined;
}

/** True when opening the row would show anything. */
export function hasDetails(
  { columns, history }: Pick<DetailsView, 'columns' | 'history'>,
  entry: CatalogueEntry,
): boolean {
  return (
    needsReason(entry) ||
    (history === 'shown' && (entry.history?.length ?? 0) > 0) ||
    (entry.interpretations?.length ?? 0) > 0 ||
    columns.some(({ id }) => entry.cells[id] !== undefined)
  );
}

/** True for what is not wholly open: the publisher owes a reason. */
export const needsReason = ({ attribute, reason }: CatalogueEntry): boolean =>
  reason !== undefined || attribute === 'partly-open' || attribute === 'on-request' || attribute === 'withheld';
