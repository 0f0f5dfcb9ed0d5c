import { setTimeout as sleep } from 'node:timers/promises';
import { loadMeta, saveMeta } from '../run/plan.ts';
import { controls } from './control.ts';
import { confirmLinks, noteFirstLooks } from './links/confirm-links.ts';
import type { Looks } from './looks.ts';
import type { ScanRequest } from './request.ts';
import type { Tools } from './tools.ts';

/** G, 3G, 6G after the first look. */
const gaps = [1, 3, 6];

/**
 * Looks again at everything that would cost a point, in rounds with growing gaps, over connections of their own. A control probe
 * of the same minute goes with each look: when that is not well, the look proves nothing.
 */
export async function confirm(
  tools: Tools,
  looks: Looks | undefined,
  { tell, signal }: Pick<ScanRequest, 'tell' | 'signal'>,
): Promise<void> {
  const { plan, store } = tools;
  noteFirstLooks(tools);
  const since = performance.now(); // a clock that is set meanwhile shortens no gap
  for (const [index, times] of gaps.entries()) {
    const round = index + 1;
    if (signal.aborted) return;
    const dueAt = since + times * plan.confirmGapS * 1000;
    const seconds = Math.ceil((dueAt - performance.now()) / 1000);
    if (seconds > 0) {
      store.commit();
      tell({ event: 'wait', stage: 'confirm', seconds, round });
      try {
        await sleep(seconds * 1000, undefined, { signal });
      } catch {
        return; // interrupted while waiting
      }
    }
    const control = controls(tools, round);
    const open = await confirmLinks(tools, round, control, { drawer: looks?.drawer });
    const before = loadMeta(store, `confirmed-${round}`);
    let more = Number(before ?? 0); // of a round that an earlier process ended
    if (looks && before === undefined) {
      more = await looks.again(round, control);
      if (!signal.aborted) saveMeta(store, `confirmed-${round}`, String(more));
    }
    await tools.net.closeRound(round);
    if (open + more === 0) return;
  }
}
