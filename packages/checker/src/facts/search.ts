import type { Observation, Reason } from '@gongkai/model';

/** How the site's own search is reached. */
export interface SearchEngine {
  /** Page on which the form stands. */
  readonly page: string;
  /** Absolute address the form sends to. */
  readonly action: string;
  readonly method: 'GET' | 'POST' | 'script';
  /** Name of the text field. */
  readonly field: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** `own` when the action lies on the site's hosts. */
  readonly owner: 'own' | 'foreign';
}

export interface SearchQuery {
  readonly kind: 'known-item' | 'nonsense';
  readonly text: string;
  /** Article that must be found; '' for nonsense. */
  readonly item: string;
  readonly title: string;
  /** `hit` and `miss` are confirmed; `open` could not be judged, for `reason`. */
  readonly state: 'hit' | 'miss' | 'open';
  readonly reason?: Reason;
  /** 1-based place of the item among the visible results; 0 when it is not there. */
  readonly position: number;
  readonly results: number;
  readonly observations: readonly Observation[];
}

export interface SearchFacts {
  /** `found` an engine that answers; `absent` confirmed; `broken` a form whose engine fails, confirmed; `open` for `reason`. */
  readonly state: 'found' | 'absent' | 'broken' | 'open';
  readonly reason?: Reason;
  readonly engine?: SearchEngine;
  /** Looks for an engine, or at the engine that failed. */
  readonly observations: readonly Observation[];
  readonly queries: readonly SearchQuery[];
}
