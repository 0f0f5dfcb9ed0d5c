import type { Check } from '../../../packages/checker/src/checks/check.ts';
import type { Trial } from '../../../packages/checker/src/facts/views.ts';
import type { Draw } from '../draw.ts';
import type { ViewPage } from './page.ts';

/** One kind of page that a browser tries over and over, each time made otherwise. */
export interface ViewFamily {
  readonly check: Check;
  /** What it is called besides the check, where a check has more than one. */
  readonly of?: string;
  /** Left out: axe is run. */
  readonly trial?: Trial;
  readonly given?: Readonly<Record<string, unknown>>;
  page(draw: Draw): ViewPage;
}
