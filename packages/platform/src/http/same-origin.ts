import type { Context } from 'hono';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True when an unsafe request comes from a page of ours: the browser says so (`Sec-Fetch-Site`), or names an equal origin.
 * One that says neither is no browser of today and is refused.
 */
export function isSameOrigin(c: Context): boolean {
  if (safe.has(c.req.method)) return true;
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return (
    origin !== undefined &&
    URL.canParse(origin) &&
    new URL(origin).host === (c.req.header('host') ?? new URL(c.req.url).host)
  );
}

/** A way within this site: what `?next=` may lead to after a log-in. Anything else is the desk. */
export function wayHome(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])[\x20-\x7e]*$/.test(next)) return '/desk';
  return next;
}
