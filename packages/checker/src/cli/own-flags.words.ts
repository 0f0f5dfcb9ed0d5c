import type { Words } from '@gongkai/model';

/** A flag that one command alone has. */
export interface OwnFlag {
  /** As commander reads it. */
  readonly flags: string;
  readonly words: Words;
}

export const ownFlags = {} as const satisfies Record<string, readonly OwnFlag[]>;
