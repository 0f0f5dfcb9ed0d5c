import type { Problem, Read } from '@gongkai/model';
import type { Context } from 'hono';
import { MOST_JSON, readJson } from '../http/body.ts';
import { clientAddress, type addressList } from '../http/client.ts';
import { fingerprintOf, isKey, keyMissing, keyReused } from '../http/idempotency.ts';
import type { Limiter, Limit } from '../http/limit.ts';
import { refuse, refuseInvalid, refusals } from '../http/problem.ts';

/** How a citizen's filing is taken: counted by address, once a key. */
export interface FilingRoute<T> {
  readonly limiter: Limiter;
  readonly limit: Limit;
  readonly isTrusted: ReturnType<typeof addressList>;
  readonly read: (json: unknown) => Read<T>;
  readonly submit: (
    given: T,
    filing: { readonly key: string; readonly fingerprint: string },
  ) => Promise<
    | { readonly kind: 'sent'; readonly ref: string }
    | { readonly kind: 'other' }
    | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  >;
  readonly answer: (ref: string) => Response;
}

/** Takes one JSON filing: a key, a body that reads, not too many at once; the same key again gives the same answer. */
export async function takeFiling<T>(c: Context, route: FilingRoute<T>): Promise<Response> {
  const key = c.req.header('idempotency-key');
  if (!isKey(key)) return refuse(c, keyMissing);
  const body = await readJson(c);
  if (body.kind === 'too-large') return refuse(c, { ...refusals.tooLarge, values: { most: MOST_JSON / 1024 } });
  if (body.kind !== 'json') return refuse(c, refusals.malformed);
  const given = route.read(body.value);
  if (!given.ok) return refuseInvalid(c, given.problems);
  const over = route.limiter.take(route.limit, clientAddress(c, route.isTrusted));
  if (over) return refuse(c, over);
  const sent = await route.submit(given.value, { key, fingerprint: fingerprintOf(body.value) });
  if (sent.kind === 'refused') return refuseInvalid(c, sent.problems);
  return sent.kind === 'other' ? refuse(c, keyReused) : route.answer(sent.ref);
}
