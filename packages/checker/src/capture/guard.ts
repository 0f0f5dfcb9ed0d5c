import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Which addresses may be asked. Public ones always; private ones only inside the ranges the operator opened. */
export interface Guard {
  /** For a host that is written as an address: true when it must not be connected to. False for names: they are judged when resolved. */
  refusesLiteral(hostname: string): boolean;
  refusesAddress(address: string): boolean;
  /** Where a host lay when it was connected to last; undefined before. */
  addressOf(hostname: string): string | undefined;
  /** Resolves a name for a connection; a name with a refused address fails with `EPRIVATE`, so the checked address is the one connected to. */
  readonly lookup: (
    hostname: string,
    options: object,
    callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
  ) => void;
}

type Resolve = (
  hostname: string,
  options: { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

// What may be reached: everything else (private, loopback, linkLocal, carrierGradeNat, multicast, reserved …) is refused.
const isPublic = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean => {
  if (address.range() === 'unicast') return true;
  // NAT64 of a public IPv4 address is public; of a private one it is not
  if (address instanceof ipaddr.IPv6 && address.range() === 'rfc6052')
    return new ipaddr.IPv4(address.toByteArray().slice(12)).range() === 'unicast';
  return false;
};

/**
 * @param open CIDR ranges opened with `--allow-private`, e.g. `127.0.0.0/8`. Throws a RangeError that names a range it cannot read.
 * @param resolve how names become addresses; asked for each connection anew, and what it answers is judged each time
 */
export function guard(open: readonly string[], resolve: Resolve = systemLookup): Guard {
  const ranges = open.map((cidr) => {
    try {
      return ipaddr.parseCIDR(cidr);
    } catch {
      throw new RangeError(cidr);
    }
  });
  const refusesAddress = (text: string): boolean => {
    const address = ipaddr.process(text.replace(/%.*$/, '')); // ::ffff:127.0.0.1 is judged as 127.0.0.1
    if (isPublic(address)) return false;
    return !ranges.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
  };
  const found = new Map<string, string>();
  const judged = new Map<string, boolean>(); // a crawl asks a few hosts thousands of times
  return {
    refusesAddress,
    addressOf: (hostname) => (isIP(hostname) > 0 ? hostname : found.get(hostname)),
    refusesLiteral(hostname) {
      let refused = judged.get(hostname);
      if (refused === undefined) {
        const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
        refused = isIP(bare) > 0 && refusesAddress(bare);
        if (judged.size < 1000) judged.set(hostname, refused);
      }
      return refused;
    },
    lookup(hostname, options, callback) {
      resolve(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) return callback(error, []);
        // one private answer spoils the name: a rebinding host mixes them
        if (addresses.some(({ address }) => refusesAddress(address)))
          return callback(
            Object.assign(new Error(`${hostname} resolves to a private address`), { code: 'EPRIVATE' }),
            [],
          );
        const [first] = addresses;
        if (first !== undefined) found.set(hostname, first.address);
        callback(null, addresses);
      });
    },
  };
}

/** The same guard for connections that go to these addresses and to no other: one family of a name, asked on its own. */
export function onlyAt(guard: Guard, addresses: readonly string[]): Guard {
  return {
    ...guard,
    lookup(hostname, _options, callback) {
      const allowed = addresses.filter((address) => !guard.refusesAddress(address));
      if (allowed.length > 0)
        return callback(
          null,
          allowed.map((address) => ({ address, family: isIP(address) })),
        );
      callback(Object.assign(new Error(`${hostname} has no public address`), { code: 'EPRIVATE' }), []);
    },
  };
}

/** True when a host lies in a private network or on this machine: what holds for it says nothing of the public net. */
export function isPrivateHost(hostname: string): Promise<boolean> {
  const strict = guard([]);
  if (strict.refusesLiteral(hostname)) return Promise.resolve(true);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) > 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    strict.lookup(hostname, {}, (error) => resolve(error?.code === 'EPRIVATE'));
  });
}
