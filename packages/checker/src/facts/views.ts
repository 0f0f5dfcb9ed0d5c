import type { Observation, Reason } from '@gongkai/model';
import type { Cluster } from './render.ts';

export type { Trial } from '../run/view.ts';

/** One kind of fault on the sampled pages of one template. */
export interface ViewFault {
  readonly kind: string;
  readonly state: 'fail' | 'person';
  /** Template it belongs to; a page that is of none stands for itself. */
  readonly template: Pick<Cluster, 'kind' | 'pages'> & { readonly key: string };
  /** Where it is to be seen. */
  readonly page: string;
  readonly shows: string;
  /** Elements on that page. */
  readonly count: number;
  /** Share of looked-at pages with it × pages of the template, rounded up. */
  readonly touches: number;
  /** px, one of each look; empty where the fault has no length. */
  readonly sizes: readonly number[];
  readonly observations: readonly Observation[];
}

/** What one trial found on a site. */
export interface TrialFacts {
  /** Pages that the looks stand for. */
  readonly examined: number;
  readonly faults: readonly ViewFault[];
  /** Figures of each page that was looked at. */
  readonly notes: readonly {
    readonly page: string;
    readonly notes: Readonly<Record<string, string | number | boolean>>;
  }[];
  readonly lost: readonly { readonly page: string; readonly reason: Reason; readonly detail: string }[];
}
