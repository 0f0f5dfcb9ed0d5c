import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may come in. */
export interface Door {
  readonly port: number;
  /** As `--host` says; 127.0.0.1 when it does not. */
  readonly host: string;
  /** Asked of everybody when it is not ''. */
  readonly token: string;
}

export type Refusal = { readonly status: 401 | 403 | 421; readonly why: string };

/**
 * Why a request is not answered. The name it was sent to must be ours, or a page elsewhere has pointed its own name at this
 * machine (DNS rebinding); what changes something must come from our own page (CSRF); a token is asked of all, also to read.
 */
export function refusalOf(request: IncomingMessage, door: Door): Refusal | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  if (!namesOf(door).includes(host.toLowerCase())) return { status: 421, why: 'host' };
  const isChange = request.method !== 'GET' && request.method !== 'HEAD';
  if (isChange && origin !== `http://${host}`) return { status: 403, why: 'origin' };
  if (isChange && site !== undefined && site !== 'same-origin') return { status: 403, why: 'site' };
  if (door.token !== '' && !isSame(tokenOf(request), door.token)) return { status: 401, why: 'token' };
  return undefined;
}

/** Names this server answers to, with its port. */
const namesOf = ({ host, port }: Door): readonly string[] =>
  [...new Set(['127.0.0.1', 'localhost', '[::1]', host.includes(':') ? `[${host}]` : host.toLowerCase()])].map(
    (name) => `${name}:${port}`,
  );

/** The token of a request: its cookie, or once in the address. */
export function tokenOf({ headers, url = '/' }: IncomingMessage): string {
  const cookie = /(?:^|;\s*)gongkai=([^;]*)/.exec(headers.cookie ?? '')?.[1];
  return cookie ?? new URL(url, 'http://h').searchParams.get('token') ?? '';
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
