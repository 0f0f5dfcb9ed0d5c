/** How fast a host may be asked. `max` is for loopback benches and one's own machines. */
export type Rate = number | 'max';

/** Lets requests through one after another, each host at its own pace. */
export interface Pace {
  /** Waits for the host's turn. The release must be called when the answer is complete, with its status. */
  turn(host: string): Promise<(status: number, retryAfter?: string) => void>;
  /** ms UTC until which the host asked to be left alone, 0 when it did not. */
  restUntil(host: string): number;
}

interface Host {
  gap: number;
  next: number;
  active: number;
  restUntil: number;
  readonly waiting: (() => void)[];
}

const MOST_REST_MS = 120_000;

/**
 * @param rate requests a second and host; at `max` nothing waits
 * @param connections requests under way at once and host
 * @param delayOf Crawl-delay of a host in seconds, 0 when it asks for none
 */
export function pace(rate: Rate, connections: number, delayOf: (host: string) => number): Pace {
  const hosts = new Map<string, Host>();
  const leastGap = (name: string): number =>
    rate === 'max' ? 0 : Math.max(1000 / rate, Math.min(10, delayOf(name)) * 1000);
  const hostOf = (name: string): Host => {
    let host = hosts.get(name);
    if (!host) {
      hosts.set(name, (host = { gap: 0, next: 0, active: 0, restUntil: 0, waiting: [] }));
    }
    // its Crawl-delay is known only after the first request, for robots.txt itself
    host.gap = Math.max(host.gap, leastGap(name));
    return host;
  };
  const start = async (host: Host): Promise<void> => {
    if (host.active >= connections) await new Promise<void>((go) => host.waiting.push(go)); // takes over the place of one that ends
    else host.active += 1;
    const now = Date.now();
    const at = Math.min(Math.max(now, host.next, host.restUntil), now + MOST_REST_MS); // a clock set back holds nobody up
    host.next = at + host.gap;
    if (at > now) await new Promise((go) => setTimeout(go, at - now));
  };
  return {
    restUntil: (name) => hosts.get(name)?.restUntil ?? 0,
    async turn(name) {
      const host = hostOf(name);
      if (host.gap > 0 || host.restUntil > 0 || host.active >= connections) await start(host);
      else host.active += 1;
      return (status, retryAfter) => {
        if (status === 429 || status === 503) {
          // a server that asks for rest gets it, and half the pace from then on
          const seconds = Number(retryAfter ?? Number.NaN);
          const until = Number.isNaN(seconds) ? Date.parse(retryAfter ?? '') : Date.now() + seconds * 1000;
          if (until > 0) host.restUntil = Math.min(until, Date.now() + MOST_REST_MS);
          if (rate !== 'max') host.gap = Math.min(host.gap * 2, 30_000);
        } else if (rate !== 'max') host.gap = Math.max(leastGap(name), host.gap * 0.95);
        const next = host.waiting.shift();
        if (next) next();
        else host.active -= 1;
      };
    },
  };
}
