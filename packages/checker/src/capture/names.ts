import { getServers, promises } from 'node:dns';
import type { AskNames, NameAnswer } from '../run/transport.ts';

const TIMEOUT_MS = 5000;

/** One asker a configured name server, at most two: what one of them does not know the other may. */
export function nameServers(): readonly AskNames[] {
  return [...new Set(getServers())].slice(0, 2).map((server) => asker([server]));
}

/** Asks name servers over the network, never the hosts file: what the public sees. */
export function asker(servers: readonly string[]): AskNames {
  const resolver = new promises.Resolver({ timeout: TIMEOUT_MS, tries: 2 });
  resolver.setServers(servers);
  return async (name, family): Promise<NameAnswer> => {
    try {
      const addresses = family === 6 ? await resolver.resolve6(name) : await resolver.resolve4(name);
      return addresses.length > 0 ? { is: 'found', addresses } : { is: 'none', addresses };
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      return { is: code === 'ENODATA' ? 'none' : code === 'ENOTFOUND' ? 'unknown' : 'failed', addresses: [] };
    }
  };
}
