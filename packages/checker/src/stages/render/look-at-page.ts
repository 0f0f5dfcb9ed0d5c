import { runAxe, type AxeCore } from '../../capture/browser/axe.ts';
import type { BrowserSession } from '../../capture/browser/pool.ts';
import type { PageLook } from '../../run/look.ts';

/** One look at one page: loaded, settled, one run of axe-core. A page that does not answer 200 is lost, not judged. */
export async function lookAtPage(
  session: BrowserSession,
  axe: AxeCore,
  page: string,
  tags: readonly string[],
): Promise<PageLook> {
  const at = Date.now();
  const visit = await session.visit(page, async (tab) => {
    const status = tab.status();
    return { status, rules: status === 200 ? await runAxe(tab, axe, { tags }) : [] };
  });
  if (!visit.ok) return { page, at, reason: visit.reason, detail: visit.detail };
  const { status, rules } = visit.value;
  return status === 200
    ? { page, at, status, rules }
    : { page, at, reason: 'site.unreachable', detail: status === 0 ? 'no answer' : `HTTP ${status}` };
}
