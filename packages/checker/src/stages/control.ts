import { isPrivateHost } from '../capture/guard.ts';
import { outcomeOf } from '../run/outcome.ts';
import { mayAskHost } from './links/verify.ts';
import type { Tools } from './tools.ts';

/** Tells whether a look of this minute proves anything. */
export type Control = (url: string) => Promise<boolean>;

const CONTROL_MS = 60_000;

/**
 * One control probe a minute, over the round's own connections: the site's home page answers, so it is there and lets us in; and,
 * for a site of the public net, so does a reference elsewhere: otherwise it may be our own line that is down. A private site is
 * not judged by what lies outside its network.
 *
 * @param isPrivate whether a host lies in a private network
 */
export function controls(
  tools: Pick<Tools, 'net' | 'homeUrl' | 'plan' | 'robotsOf' | 'tell'>,
  round: number,
  isPrivate: (hostname: string) => Promise<boolean> = isPrivateHost,
): Control {
  const { net, homeUrl, plan, robotsOf, tell } = tools;
  const { reference } = plan;
  const isHomeWell = async (): Promise<boolean> => {
    const capture = await net.fetch({ url: homeUrl, round, cap: 'probe' });
    // a wall that stands at the front door stands before every page
    return capture.status > 0 && capture.status < 500 && outcomeOf(capture).is !== 'open';
  };
  const isLineWell = async (): Promise<boolean> => {
    if (reference === undefined || !mayAskHost(plan, reference)) return true;
    if (await isPrivate(new URL(homeUrl).hostname)) return true;
    const robots = await robotsOf(reference);
    if (!robots.isAllowed(reference)) return robots.unreachable === undefined; // its refusal came over our line
    const { status } = await net.fetch({ url: reference, round, cap: 'probe' });
    if (status === 0) tell({ event: 'note', code: 'control.reference', detail: reference });
    return status > 0;
  };
  let at = Number.NEGATIVE_INFINITY;
  let well = Promise.resolve(false);
  return () => {
    if (performance.now() - at > CONTROL_MS) {
      at = performance.now();
      well = Promise.all([isHomeWell(), isLineWell()]).then(([home, line]) => home && line);
    }
    return well;
  };
}
