import type { Basis, OnlineKind } from '@gongkai/model';
import type { TableEntry } from '../parts/list/listing.ts';

/** One row of a list of powers or services. */
export interface PowerEntry extends TableEntry {
  readonly basis?: readonly Basis[];
  readonly online?: OnlineKind;
  /** False for 不见面: nobody need come to a counter. */
  readonly faceToFace?: boolean;
}
