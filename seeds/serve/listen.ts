import { once } from 'node:events';
import type { Server } from 'node:http';

const STEP = 20;
const TRIES = 5;

/**
 * Listens on `port`, or a little further up when that one is taken (so that the next start finds the same), and on any free
 * port in the end. 0 is any free port at once.
 */
export async function listenNear(server: Server, host: string, port: number): Promise<void> {
  const wanted = port === 0 ? [0] : [...Array.from({ length: TRIES }, (_, at) => port + at * STEP), 0];
  for (const one of wanted)
    try {
      await once(server.listen(one, host), 'listening');
      return;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || one === 0) throw error;
    }
}
