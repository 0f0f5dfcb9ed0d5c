import type { NetOptions, OpenNet } from '../../../packages/checker/src/capture/net.ts';
import type { Ask, Capture, NetError } from '../../../packages/checker/src/run/capture.ts';

/** What a host answers: a page, another status, or no answer at all. */
export type Reply =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Buffer }
  | { readonly error: NetError };

export interface Asked {
  readonly url: URL;
  readonly method: string;
  /** Of a POST, as it was sent. */
  readonly body: string;
}
export type Host = (asked: Asked) => Reply;

const none = Buffer.alloc(0);

/** A little web in this process: hosts by name (with port, when it is not the usual one). A name that nobody has is not found. */
export const worldNet =
  (hosts: ReadonlyMap<string, Host>) =>
  ({ onRequest, guard }: Pick<NetOptions, 'onRequest' | 'guard'>): OpenNet => ({
    async fetch({ url, method = 'GET', body = '' }: Ask): Promise<Capture> {
      onRequest?.();
      const at = new URL(url);
      const isRefused = guard.refusesLiteral(at.hostname);
      const reply: Reply = isRefused
        ? { error: 'private-address' }
        : (hosts.get(at.host)?.({ url: at, method, body: String(body) }) ?? { error: 'dns' });
      const common = { url, method, at: Date.now(), ttfbMs: 1, totalMs: 1 } as const;
      if ('error' in reply)
        return {
          ...common,
          status: 0,
          error: reply.error,
          errorText: reply.error,
          headers: {},
          body: none,
          wire: none,
        };
      const bytes = method === 'HEAD' ? none : Buffer.from(reply.body ?? '');
      const headers = { 'content-type': 'text/html', ...reply.headers };
      return { ...common, status: reply.status ?? 200, headers, body: bytes, wire: bytes };
    },
    closeRound: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });
