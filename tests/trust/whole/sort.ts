import type { Draw } from '../draw.ts';
import type { Verdict } from '../tally.ts';
import type { Made, Measurer } from './judged.ts';

/** A site that was drawn, and what is wrong with it. */
export interface Drawn {
  readonly made: Made;
  verdicts(measure: Measurer): readonly Verdict[];
}

/** One kind of little site that is made over and over. */
export interface Sort {
  readonly name: string;
  readonly checks: readonly string[];
  /** Sites of a whole run (`--n 600`): enough for a hundred faults a check. */
  readonly share: number;
  draw(draw: Draw): Drawn;
}
