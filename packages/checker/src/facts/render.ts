import type { Observation, Reason, Words } from '@gongkai/model';

/** Pages made from one template. */
export interface Cluster {
  readonly id: string;
  readonly kind: 'home' | 'list' | 'article' | 'form' | 'other';
  readonly pages: number;
  /** Pages of it that were rendered. */
  readonly sampled: readonly string[];
}

/** One axe rule broken on the sampled pages of one cluster, in both renders. */
export interface AxeFact {
  readonly cluster: string;
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** The same in every language. */
  readonly words?: Words;
  /** Elements on the first page, cut or not. */
  readonly elements?: number;
  readonly tags: readonly string[];
  /** Sampled pages with the rule broken in both looks. */
  readonly pages: readonly string[];
  /** Elements on the first of these pages: selector and markup, cut. */
  readonly nodes: readonly { readonly target: string; readonly html: string; readonly failure: string }[];
  /** Share of sampled pages broken × pages of the cluster, rounded up. */
  readonly touches: number;
  /** `violation` was seen twice; `incomplete` needs a person. */
  readonly kind: 'violation' | 'incomplete';
  readonly observations: readonly Observation[];
}

export interface RenderFacts {
  readonly clusters: readonly Cluster[];
  readonly axe: readonly AxeFact[];
  /** Pages that could not be rendered, and why. */
  readonly lost: readonly { readonly page: string; readonly reason: Reason; readonly detail: string }[];
  /** Version of axe-core, browser, and whether the sandbox was on. */
  readonly browser: string;
}
