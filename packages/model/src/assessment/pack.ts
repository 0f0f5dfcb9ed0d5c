import type { OrganKind } from '../site/site.ts';
import type { Words } from '../words.ts';

/** Points are integers of 0.01 point everywhere. */
export type Points = number;

/** How findings become points lost. A closed set: a pack is data and holds no code. */
export type Price =
  /** Points per place (page × occurrence), per distinct subject, or per finding. */
  | { readonly each: { readonly points: Points; readonly per: 'place' | 'target' | 'finding' } }
  /** Points × max(0, found ÷ examined − free), rounded half up. */
  | { readonly share: { readonly points: Points; readonly free: number } }
  /** The last step whose `from` is reached by the number of findings. */
  | { readonly steps: readonly (readonly [from: number, points: Points])[] }
  /** All of it with the first finding. */
  | { readonly all: { readonly points: Points } };

/** One check with its parameters and its price. A row may have several under one cap. */
export interface Part {
  readonly check: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly price: Price;
}

/** Who can answer a row: the crawler, an office register, or a person's mark. */
export type Source = 'check' | 'register' | 'person';

/** One indicator 指标: what is measured, what it can cost, and the rule it rests on. */
export interface Indicator {
  readonly id: string;
  readonly group: string;
  /** Points at stake; the deduction 扣分 never exceeds it. 0 for veto rows. */
  readonly worth: Points;
  readonly words: Words;
  /** The article this rests on, as it is cited in a letter to the department. */
  readonly basis: string;
  /** False when nobody could check the point value against its source; the report says so. */
  readonly verified: boolean;
  readonly appliesTo?: readonly OrganKind[];
  readonly source: Source;
  readonly parts: readonly Part[];
  /** Vetoes 单项否决 when the findings of all its parts sum to `from` or more. */
  readonly veto?: { readonly from: number };
}

export interface Group {
  readonly id: string;
  readonly words: Words;
  readonly kind: 'veto' | 'deduct' | 'bonus';
  /** Σ worth of its indicators. */
  readonly total: Points;
}

/**
 * Lines drawn on all that the deduct groups of the pack can give: of 100 points, below 60 fails and above 80 opens the bonus.
 * Where rows do not apply a site has less to give, and the lines stand at the same share of that, as the state index itself
 * has it when it brings the 75 points of a department without services back to 100.
 */
export interface Outcome {
  /** Strictly below this the site fails 不合格. */
  readonly failBelow?: Points;
  /** Strictly above this the bonus group counts. */
  readonly bonusAbove?: Points;
  /** Below this share of measured worth there is no rank: 不能评定. */
  readonly minCoverage: number;
}

/** Applied last, half up to 0.01 point. */
export interface Factor {
  readonly when: 'no-services';
  /** Groups that leave the total. */
  readonly without: readonly string[];
  readonly times: readonly [number, number];
}

/** The price list 评分标准 of one assessment. */
export interface Pack {
  readonly schema: 'gongkai.pack/1';
  readonly id: string;
  readonly version: string;
  readonly words: Words;
  readonly basis: string;
  readonly organKinds: readonly OrganKind[];
  readonly groups: readonly Group[];
  readonly outcome: Outcome;
  readonly factors: readonly Factor[];
  /** A finding charged in one row of a pair is not charged in the other. */
  readonly exclusive: readonly (readonly [string, string])[];
  readonly indicators: readonly Indicator[];
}
