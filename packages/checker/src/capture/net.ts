import type { Dispatcher, Pool } from 'undici';
import OpenPool from 'undici/lib/dispatcher/pool.js';
import type { Ask, Capture, Net } from '../run/capture.ts';
import { netError } from './errors.ts';
import type { Guard } from './guard.ts';
import { inflate } from './inflate.ts';
import type { Pace } from './pace.ts';

export interface NetOptions {
  readonly userAgent: string;
  readonly guard: Guard;
  readonly pace: Pace;
  /** Connections kept to one host (with port) in the crawl; later rounds use two at most. */
  readonly connections: (host: string) => number;
  /** Answer must begin, and the whole of it must come, within these. */
  readonly headersMs: number;
  readonly totalMs: number;
  readonly caps: Readonly<Record<'page' | 'file' | 'probe', number>>;
  /** Counted for every request that goes out. */
  readonly onRequest?: () => void;
}

export const usualCaps = { page: 8 << 20, file: 64 << 20, probe: 64 << 10 } as const;

export interface OpenNet extends Net {
  /** Gives up the connections of a round that is over. */
  closeRound(round: number): Promise<void>;
  /** Ends what is under way and what waits for its turn; whatever is asked from then on fails with `local`. */
  close(): Promise<void>;
}

const nothing = Buffer.alloc(0);
// later looks ask as a browser does: some servers answer programs that leave these out with an error
const frank = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'zh-CN,zh;q=0.9',
  'accept-encoding': 'gzip',
};

/** The network. One pool of kept connections a host and round; every address is checked before it is connected to. */
export function openNet(options: NetOptions): OpenNet {
  const { guard, pace } = options;
  const pools = new Map<string, Pool>();
  const poolOf = (origin: string, round: number): Pool => {
    const key = `${round} ${origin}`;
    let pool = pools.get(key);
    if (!pool) {
      pool = new OpenPool(origin, {
        connections: round === 0 ? options.connections(origin.slice(origin.indexOf('//') + 2)) : 2,
        headersTimeout: options.headersMs,
        bodyTimeout: Math.min(10_000, options.totalMs),
        connect: { timeout: Math.min(15_000, options.headersMs), lookup: guard.lookup as never },
        keepAliveTimeout: 30_000,
      });
      pools.set(key, pool);
    }
    return pool;
  };
  const closeWhere = async (fits: (key: string) => boolean): Promise<void> => {
    const doomed = [...pools].filter(([key]) => fits(key));
    for (const [key] of doomed) pools.delete(key);
    await Promise.all(doomed.map(([, pool]) => pool.destroy()));
  };

  return {
    async fetch(ask) {
      const { url } = ask;
      const slash = url.indexOf('/', 8);
      const origin = slash < 0 ? url : url.slice(0, slash);
      const host = origin.slice(origin.indexOf('//') + 2);
      if (guard.refusesLiteral(host.replace(/:\d+$/, '')))
        return failed(ask, 'private-address', `${host} is a private address`);
      const release = await pace.turn(host);
      if (release === undefined) return failed(ask, 'local', 'stopped');
      options.onRequest?.();
      let capture: Capture;
      try {
        capture = await send(poolOf(origin, ask.round ?? 0), slash < 0 ? '/' : url.slice(slash), ask, options);
      } catch (error) {
        const { error: kind, errorText } = netError(error);
        capture = failed(ask, kind, errorText);
      }
      release(capture.status, capture.headers['retry-after'], capture.ttfbMs);
      return capture;
    },
    closeRound: (round) => closeWhere((key) => key.startsWith(`${round} `)),
    close() {
      pace.stop();
      return closeWhere(() => true);
    },
  };
}

const failed = (ask: Ask, error: NonNullable<Capture['error']>, errorText: string, since = Date.now()): Capture => ({
  url: ask.url,
  method: ask.method ?? 'GET',
  at: since,
  status: 0,
  error,
  errorText,
  headers: {},
  body: nothing,
  wire: nothing,
  ttfbMs: 0,
  totalMs: Date.now() - since,
});

const elapsed = (since: number): number => Math.round(performance.now() - since);

/** One request through the dispatcher's own callbacks: no stream objects on the hot path. */
function send(pool: Pool, path: string, ask: Ask, { userAgent, totalMs, caps }: NetOptions): Promise<Capture> {
  const method = ask.method ?? 'GET';
  const cap = caps[ask.cap ?? 'page'];
  const at = Date.now();
  const since = performance.now(); // a clock that is set meanwhile makes nothing late
  const request: Dispatcher.DispatchOptions = {
    path,
    method,
    reset: false, // undici closes the connection after HEAD unless told not to
    headers:
      ask.round || ask.headers
        ? { ...frank, 'user-agent': userAgent, ...ask.headers }
        : { 'user-agent': userAgent, 'accept-encoding': 'gzip' },
    ...(ask.body === undefined ? {} : { body: ask.body }),
  };
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let status = 0;
    let headers: Record<string, string> = {};
    let ttfbMs = 0;
    let sentAt = since;
    let cut = false;
    const done = (more: Partial<Capture>): void => {
      const wire = chunks.length === 1 ? chunks[0]! : chunks.length === 0 ? nothing : Buffer.concat(chunks, size);
      const encoding = headers['content-encoding'];
      const { body, truncated } = encoding === undefined ? { body: wire } : inflate(wire, encoding, cap);
      const short = truncated ?? (cut ? ('cap' as const) : undefined);
      resolve({
        url: ask.url,
        method,
        at,
        status,
        headers,
        body,
        wire,
        ttfbMs,
        totalMs: elapsed(since),
        ...(short && { truncated: short }),
        ...more,
      });
    };
    pool.dispatch(request, {
      onRequestStart() {
        sentAt = performance.now(); // waiting for a free connection is our own pace, not the server's
      },
      onResponseStart(_controller, code, fields) {
        status = code;
        headers = flat(fields);
        ttfbMs = elapsed(sentAt);
      },
      onResponseData(controller, chunk) {
        // the total time is looked at when data come: a slow drip cannot outlive it, and no timer is needed
        if (performance.now() - since > totalMs)
          return controller.abort(Object.assign(new Error('too slow'), { code: 'UND_ERR_BODY_TIMEOUT' }));
        size += chunk.length;
        chunks.push(chunk);
        if (size > cap) {
          cut = true;
          controller.abort(new Error('over the cap'));
        }
      },
      onResponseEnd() {
        done({});
      },
      onResponseError(_controller, error) {
        if (cut) return done({});
        const kind = netError(error);
        done({ status: 0, body: nothing, wire: nothing, ...kind });
      },
    });
  });
}

function flat(fields: Record<string, string | string[] | undefined>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name in fields) {
    const value = fields[name];
    if (typeof value === 'string') headers[name] = value;
    else if (value) headers[name] = name === 'set-cookie' ? (value.at(-1) ?? '') : value.join(', ');
  }
  return headers;
}
