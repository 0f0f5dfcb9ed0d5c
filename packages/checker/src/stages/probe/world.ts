import { guard, isPrivateHost, onlyAt, type Guard } from '../../capture/guard.ts';
import { nameServers } from '../../capture/names.ts';
import { openNet, usualCaps, type OpenNet } from '../../capture/net.ts';
import { pace } from '../../capture/pace.ts';
import { canReach } from '../../capture/reach.ts';
import { shakeHands } from '../../capture/tls.ts';
import type { AskNames, TlsAnswer } from '../../run/transport.ts';
import type { Plan } from '../../run/plan.ts';

/** What probes ask of the world, as values: tests give name servers and certificates of their own. */
export interface ProbeWorld {
  isPrivate(hostname: string): Promise<boolean>;
  readonly names: readonly AskNames[];
  /** True for an address that is not to be connected to. */
  refuses(address: string): boolean;
  shake(hostname: string, port: number): Promise<TlsAnswer>;
  /** A network of its own that knows no other addresses than these. */
  netAt(addresses: readonly string[]): OpenNet;
  /** Whether our own network leads to IPv6 hosts at all; `address` is one that is known to be there. */
  reachesSix(address: string): Promise<boolean>;
}

const DNS_PORT = 53; // the reference is a root name server
const REACH_MS = 10_000;

export function probeWorld({ allowPrivate, timeoutS = 15, rate }: Plan, userAgent: string): ProbeWorld {
  const allowed: Guard = guard(allowPrivate);
  const timeoutMs = timeoutS * 1000;
  return {
    isPrivate: isPrivateHost,
    names: nameServers(),
    refuses: allowed.refusesAddress,
    shake: (hostname, port) => shakeHands(hostname, port, { guard: allowed, timeoutMs }),
    netAt: (addresses) =>
      openNet({
        userAgent,
        guard: onlyAt(allowed, addresses),
        pace: pace(rate, 1, () => 0),
        connections: () => 1,
        headersMs: timeoutMs,
        totalMs: timeoutMs * 4,
        caps: usualCaps,
      }),
    reachesSix: (address) => canReach(address, DNS_PORT, REACH_MS),
  };
}
