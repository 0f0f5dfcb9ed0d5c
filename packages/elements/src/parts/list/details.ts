import type { Locale } from '@gongkai/model';
import type { Listing, TableEntry, TableSay } from './listing.ts';

export interface DetailsView {
  readonly say: TableSay;
  readonly locale: Locale;
  /** Columns that the table itself does not show. */
  readonly columns: Listing['columns'];
  readonly history: 'shown' | 'hidden';
  readonly linkOf: (url: string | undefined) => string | undefined;
}

/** True when opening the row would show fields or adjustments that the table does not. */
export function hasDetails({ columns, history }: Pick<DetailsView, 'columns' | 'history'>, entry: TableEntry): boolean {
  return (
    (history === 'shown' && (entry.history?.length ?? 0) > 0) || columns.some(({ id }) => entry.cells[id] !== undefined)
  );
}
