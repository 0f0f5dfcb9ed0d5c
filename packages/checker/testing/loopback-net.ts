import { request } from 'undici';
import type { Ask, Capture, Net } from '../src/run/capture.ts';

/** A network for tests: plain requests, no guard and no pace. `asked` grows with every request. */
export function loopbackNet(): Net & { readonly asked: Ask[] } {
  const asked: Ask[] = [];
  return {
    asked,
    async fetch(ask) {
      asked.push(ask);
      const at = Date.now();
      const none = Buffer.alloc(0);
      const common = { url: ask.url, method: ask.method ?? 'GET', at, ttfbMs: 0, totalMs: 0 } as const;
      try {
        const { statusCode, headers, body } = await request(ask.url, {
          method: ask.method ?? 'GET',
          ...(ask.headers && { headers: ask.headers }),
          ...(ask.body !== undefined && { body: ask.body }),
        });
        const bytes = Buffer.from(await body.arrayBuffer());
        const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
        return { ...common, status: statusCode, headers: flat, body: bytes, wire: bytes };
      } catch (error) {
        return {
          ...common,
          status: 0,
          error: 'refused',
          errorText: String(error),
          headers: {},
          body: none,
          wire: none,
        } satisfies Capture;
      }
    },
  };
}
