import type { Reason, Words } from '@gongkai/model';

/** One axe rule on one page, at one look. */
export interface SeenRule {
  readonly rule: string;
  readonly impact: string;
  readonly help: Words;
  readonly tags: readonly string[];
  /** `incomplete`: axe could not decide, a person must. */
  readonly kind: 'violation' | 'incomplete';
  /** How many elements. */
  readonly count: number;
  /** The first of them. */
  readonly nodes: readonly SeenNode[];
}

interface SeenNode {
  readonly target: string;
  readonly html: string;
  readonly failure: string;
}

/** One look at one page in the browser: what was seen, or why nothing was. */
export type PageLook = { readonly page: string; readonly at: number } & (
  | { readonly rules: readonly SeenRule[]; readonly status: number }
  | { readonly reason: Reason; readonly detail: string }
);
