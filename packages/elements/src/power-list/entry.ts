import type { Basis, ListItem } from '@gongkai/model';
import type { TableEntry } from '../parts/list/listing.ts';

/** One row of a list of powers or services. */
export interface PowerEntry extends TableEntry {
  readonly basis?: readonly Basis[];
  /** What the share of online items is counted of. */
  readonly counted: Pick<ListItem, 'kind' | 'online' | 'history'>;
  /** False for 不见面: nobody need come to a counter. */
  readonly faceToFace?: boolean;
}
