import { withinHours, type Gate } from '../../capture/hours.ts';
import type { TlsAnswer } from '../../run/transport.ts';
import type { ProbeWorld } from './world.ts';

const stoppedHands: TlsAnswer = { is: 'local', code: '', protocol: '', validTo: '' };

/**
 * The same world, asked within the hours of the run only, and let go of at once when the run is being stopped: what is said
 * then says nothing of the site.
 *
 * @param gate of the hours; undefined when it may be asked at any time
 */
export function heldWorld(world: ProbeWorld, gate: Gate | undefined, signal: AbortSignal): ProbeWorld {
  const stopped = new Promise<undefined>((end) => {
    signal.addEventListener('abort', () => end(undefined), { once: true });
  });
  const within = async <T>(ask: () => Promise<T>, otherwise: T): Promise<T> => {
    if (signal.aborted || (await gate?.open()) === false) return otherwise;
    return (await Promise.race([ask().then((said) => ({ said })), stopped]))?.said ?? otherwise;
  };
  return {
    ...world,
    isPrivate: (hostname) => within(() => world.isPrivate(hostname), true),
    names: world.names.map((ask) => (name, family) => within(() => ask(name, family), { is: 'failed', addresses: [] })),
    shake: (hostname, port) => within(() => world.shake(hostname, port), stoppedHands),
    reachesSix: (address) => within(() => world.reachesSix(address), false),
    netAt(addresses) {
      const net = world.netAt(addresses);
      signal.addEventListener('abort', () => void net.close(), { once: true });
      return gate ? withinHours(net, gate) : net;
    },
  };
}
