import { runAxe, type AxeCore } from '../../capture/browser/axe.ts';
import type { BrowserSession } from '../../capture/browser/pool.ts';
import type { PageLook } from '../../run/look.ts';
import type { Trial, TrialLook } from '../../run/view.ts';
import { trialOf } from './trials.ts';

/** What is to be looked at on one page. */
export interface Asked {
  readonly page: string;
  /** axe rules with any of these tags; left out when axe is not asked for. */
  readonly tags?: readonly string[];
  readonly trials?: readonly Trial[];
  /** Scripts, styles and data that the page was not given at this visit. */
  readonly missing?: readonly string[];
}

/** What came of it: each of what was asked has its answer, or the reason why there is none. */
export interface Looked {
  readonly axe?: PageLook;
  readonly trials: ReadonlyMap<Trial, TrialLook>;
}

type Lost = Extract<PageLook, { reason: unknown }>;

/**
 * One look at one page: loaded, settled, one run of axe-core, then the trials in their order. A page that does not answer
 * 200 is lost, not judged; a page that hangs in one trial loses that one and those after it, and nothing that was seen before.
 */
export async function lookAtPage(
  session: BrowserSession,
  core: AxeCore,
  { page, tags, trials = [], missing = [] }: Asked,
): Promise<Looked> {
  const at = Date.now();
  let axe: PageLook | undefined;
  const seen = new Map<Trial, TrialLook>();
  const visit = await session.visit(page, async (tab) => {
    const status = tab.status();
    if (status !== 200) return status;
    if (tags && !axe) axe = { page, at, status, rules: await runAxe(tab, core, { tags }) };
    for (const trial of trials) {
      if (seen.has(trial)) continue;
      const found = await trialOf[trial](tab);
      const needed = found.faults.find(({ needsAll, state }) => needsAll === true && state === 'fail');
      if (missing.length > 0 && needed)
        seen.set(trial, {
          page,
          at,
          reason: 'tool.budget',
          detail: `${needed.kind}: without ${missing.slice(0, 3).join(' ')}`,
        });
      else
        seen.set(trial, {
          page,
          at,
          ...found,
          faults: found.faults.filter(({ needsAll }) => missing.length === 0 || needsAll !== true),
        });
    }
    return status;
  });
  const lost: Lost | undefined = !visit.ok
    ? { page, at, reason: visit.reason, detail: visit.detail }
    : visit.value !== 200
      ? { page, at, reason: 'site.unreachable', detail: visit.value === 0 ? 'no answer' : `HTTP ${visit.value}` }
      : undefined;
  if (lost) {
    if (tags) axe ??= lost;
    for (const trial of trials) if (!seen.has(trial)) seen.set(trial, lost);
  }
  return { trials: seen, ...(axe && { axe }) };
}
