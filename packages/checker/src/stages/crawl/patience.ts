/** How many failures in a row are too many, and what follows. */
interface Limits {
  /** Answers in a row that are none, or that send us away. */
  readonly failures: number;
  /** How long the host is left alone then. */
  readonly restMs: number;
  /** The stop that is for good. */
  readonly stops: number;
}

/** Patience with hosts that keep failing, host (with port) by host. */
export interface Patience {
  /** Waits while the host rests; true when it may be asked, false when it is to be left alone for the rest of the run. */
  mayAsk(host: string): Promise<boolean>;
  heard(host: string, isFailure: boolean): void;
}

interface Host {
  failures: number;
  stops: number;
  resting: Promise<void> | undefined;
  isClosed: boolean;
}

export const usualLimits: Omit<Limits, 'restMs'> = { failures: 20, stops: 2 };

/** Patience with a host whose pages are wanted, and not needed: it is not waited for, and not asked a second time. */
export const briefPatience = (isWell: (host: string) => Promise<boolean>): Patience =>
  patience({ ...usualLimits, stops: 1, restMs: 0 }, isWell, async () => undefined);

/**
 * A host that fails too often in a row is left alone for a while. Its front page is looked at before: where that answers, it is
 * those pages that fail and not the host, and nothing waits. The second time the host counts as closed to us: what is not yet
 * asked there is not measured, which costs nobody a point.
 *
 * @param isWell a look at the host's front page
 * @param rest waits so many ms, or until the run is being stopped
 */
export function patience(
  { failures: most, restMs, stops }: Limits,
  isWell: (host: string) => Promise<boolean>,
  rest: (ms: number, host: string) => Promise<void>,
): Patience {
  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    let host = hosts.get(name);
    if (!host) hosts.set(name, (host = { failures: 0, stops: 0, resting: undefined, isClosed: false }));
    return host;
  };
  const leave = async (name: string, host: Host): Promise<void> => {
    if (!(await isWell(name))) {
      host.stops += 1;
      if (host.stops >= stops) host.isClosed = true;
      else await rest(restMs, name);
    }
    host.failures = 0;
    host.resting = undefined;
  };
  return {
    async mayAsk(name) {
      const host = hostOf(name);
      await host.resting;
      return !host.isClosed;
    },
    heard(name, isFailure) {
      const host = hostOf(name);
      // what was under way when the rest began says nothing new
      if (host.resting || host.isClosed) return;
      host.failures = isFailure ? host.failures + 1 : 0;
      if (host.failures >= most) host.resting = leave(name, host);
    },
  };
}
