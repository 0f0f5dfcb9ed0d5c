import type { Site } from '@gongkai/model';

/** How many sites of one server may be asked at once, and how fast each of them then. */
export interface Group {
  readonly name: string;
  readonly sites: readonly Site[];
  readonly atOnce: number;
  readonly rate: number | 'max';
}

/** A server under several names is asked at most so much faster than one under a single name. */
const PER_ADDRESS = 2;

/**
 * Puts together the sites that share a server, so that many at once are no faster for it than one: by the addresses their hosts
 * lead to, else by host. The largest groups come first: they last longest.
 *
 * @param addressesOf of a host with port, empty for a name that does not resolve
 * @param most sites of one group at once
 */
export function groupsOf(
  sites: readonly Site[],
  addressesOf: (host: string) => readonly string[],
  rate: number | 'max',
  most: number,
): readonly Group[] {
  const above = new Map<string, string>();
  const rootOf = (key: string): string => {
    let at = key;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  const keysOf = (site: Site): readonly string[] => {
    const hosts = [...new Set([new URL(site.url).host, ...site.hosts])];
    // by its own wish an operator asks his own machines as fast as they go: ports are servers then
    if (rate === 'max') return hosts;
    return hosts.flatMap((host) => [host, ...addressesOf(host)]);
  };
  for (const site of sites) {
    const [first = site.url, ...rest] = keysOf(site).map(rootOf);
    for (const other of rest) if (rootOf(other) !== rootOf(first)) above.set(rootOf(other), rootOf(first));
  }
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const root = rootOf(keysOf(site)[0] ?? site.url);
    groups.set(root, [...(groups.get(root) ?? []), site]);
  }
  return [...groups]
    .map(([name, members]): Group => {
      const atOnce = Math.min(members.length, most);
      const hosts = new Set(members.map(({ url }) => new URL(url).host)).size;
      const share = (rate: number): number => {
        const whole = hosts > 1 ? Math.min(hosts, PER_ADDRESS) * rate : rate;
        return Math.min(rate, Math.floor((whole / atOnce) * 1000) / 1000);
      };
      return { name, sites: members, atOnce, rate: rate === 'max' ? rate : share(rate) };
    })
    .toSorted((a, b) => b.sites.length - a.sites.length || (a.name < b.name ? -1 : 1));
}
