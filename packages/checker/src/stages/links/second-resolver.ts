import type { AskNames } from '../../run/transport.ts';

/**
 * True when name servers, asked over the network and not through the system, know no address of a host either. One that
 * knows an address, or none that answers, leaves it open.
 */
export async function isUnknownElsewhere(hostname: string, servers: readonly AskNames[]): Promise<boolean> {
  const said = await Promise.all(servers.flatMap((ask) => [ask(hostname, 4), ask(hostname, 6)]));
  const answered = said.filter(({ is }) => is !== 'failed');
  return answered.length > 0 && answered.every(({ is }) => is !== 'found');
}
