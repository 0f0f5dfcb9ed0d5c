import type { Points } from './pack.ts';

/** What an evaluator decides: met, not met, or the duty does not apply. */
export type MarkVerdict = 'pass' | 'fail' | 'na';

/** What a mark is about: a row of one pack, or a finding in whatever row of whatever pack it stands. */
export type MarkTarget =
  | { readonly pack: string; readonly row: string }
  | { readonly check: string; readonly kind: string; readonly subject: string };

/** A mark 人工评分: what one evaluator decided by hand. Never changed; a later one supersedes it. */
export interface Mark {
  readonly about: MarkTarget;
  readonly verdict: MarkVerdict;
  /** What a failed row costs, at least 1; absent: all it is worth. */
  readonly lost?: Points;
  readonly reason: string;
  /** The evaluator's name. */
  readonly by: string;
  /** ISO 8601 instant with offset +08:00. */
  readonly at: string;
  /** True when it settles what two evaluators saw differently. */
  readonly settles?: boolean;
}

/** A mark as the row it decided shows it. */
export type RowMark = Omit<Mark, 'about'> & {
  /** The finding it is about; absent when it is about the row. */
  readonly finding?: { readonly check: string; readonly kind: string; readonly subject: string };
};
