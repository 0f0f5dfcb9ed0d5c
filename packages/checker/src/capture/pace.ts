import { tempo, type Tempo } from './tempo.ts';

/** How fast a host may be asked. `max` is for loopback benches and one's own machines. */
export type Rate = number | 'max';

/** To be called when the answer is complete, with its status; `ttfbMs` is 0 when none came. */
export type Release = (status: number, retryAfter?: string, ttfbMs?: number) => void;

/** Lets requests through one after another, each host at its own pace. */
export interface Pace {
  /** Waits for the host's turn; undefined when it was stopped meanwhile, and nothing may be asked. */
  turn(host: string): Promise<Release | undefined>;
  /** ms UTC until which the host asked to be left alone, 0 when it did not. */
  restUntil(host: string): number;
  /** Ends all waiting: nothing is let through any more. */
  stop(): void;
}

interface Further {
  /** Where a host (with port) lies, undefined while nobody knows: hosts on one machine share its time. */
  readonly addressOf?: (host: string) => string | undefined;
  /** From 0 to 1, for the `n`th request to a host: how its gap is drawn between four and six fifths. */
  readonly drawn?: (host: string, n: number) => number;
}

interface Host {
  readonly tempo: Tempo;
  next: number;
  active: number;
  asked: number;
  restUntil: number;
  readonly waiting: (() => void)[];
}

const MOST_REST_MS = 120_000;
/** One machine has time for the requests to so many hosts. */
const HOSTS_AT_ONCE = 2;

/**
 * @param rate requests a second and host, twice as many for all hosts of one address; at `max` nothing waits
 * @param connections requests under way at once and host
 * @param delayOf Crawl-delay of a host in seconds, 0 when it asks for none
 */
export function pace(
  rate: Rate,
  connections: number,
  delayOf: (host: string) => number,
  { addressOf = () => undefined, drawn = () => 0.5 }: Further = {},
): Pace {
  const hosts = new Map<string, Host>();
  const addresses = new Map<string, number>(); // when its next request may go out
  const sleeping = new Set<() => void>();
  let isStopped = false;
  const usualGap = rate === 'max' ? 0 : 1000 / rate;
  const asksFor = (name: string): number => (rate === 'max' ? 0 : Math.min(10, delayOf(name)) * 1000);
  const hostOf = (name: string): Host => {
    let host = hosts.get(name);
    if (!host) {
      hosts.set(name, (host = { tempo: tempo(), next: 0, active: 0, asked: 0, restUntil: 0, waiting: [] }));
    }
    return host;
  };
  const rest = (ms: number): Promise<void> =>
    new Promise((go) => {
      const wake = (): void => {
        clearTimeout(timer);
        sleeping.delete(wake);
        go();
      };
      const timer = setTimeout(wake, ms);
      sleeping.add(wake);
    });
  /** When a request may go out; takes the time that comes after it. */
  const take = (name: string, host: Host): number => {
    const now = Date.now();
    const least = asksFor(name); // known only after the first request, for robots.txt itself
    const gap = rate === 'max' ? 0 : host.tempo.gap(Math.max(usualGap, least));
    const address = rate === 'max' ? undefined : addressOf(name);
    const ofAddress = address === undefined ? 0 : (addresses.get(address) ?? 0);
    const at = Math.min(Math.max(now, host.next, host.restUntil, ofAddress), now + MOST_REST_MS); // a clock set back holds nobody up
    host.next = at + Math.max(least, gap * (0.8 + 0.4 * drawn(name, host.asked)));
    host.asked += 1;
    if (address !== undefined) addresses.set(address, at + usualGap / HOSTS_AT_ONCE);
    return at - now;
  };
  return {
    restUntil: (name) => hosts.get(name)?.restUntil ?? 0,
    async turn(name) {
      const host = hostOf(name);
      if (isStopped) return undefined;
      if (host.active >= connections) await new Promise<void>((go) => host.waiting.push(go)); // takes over the place of one that ends
      else host.active += 1;
      if (rate !== 'max' || host.restUntil > 0) {
        const ms = take(name, host);
        if (ms > 0 && !isStopped) await rest(ms);
      }
      if (isStopped) return undefined;
      return (status, retryAfter, ttfbMs = 0) => {
        if (status === 429 || status === 503) {
          // a server that asks for rest gets it
          const seconds = Number(retryAfter ?? Number.NaN);
          const until = Number.isNaN(seconds) ? Date.parse(retryAfter ?? '') : Date.now() + seconds * 1000;
          if (until > 0) host.restUntil = Math.min(until, Date.now() + MOST_REST_MS);
        }
        if (rate !== 'max') host.tempo.heard(status, ttfbMs, Date.now());
        const next = host.waiting.shift();
        if (next) next();
        else host.active -= 1;
      };
    },
    stop() {
      isStopped = true;
      for (const wake of [...sleeping, ...[...hosts.values()].flatMap(({ waiting }) => waiting.splice(0))]) wake();
    },
  };
}
