import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isSameOrigin } from '../http/same-origin.ts';
import { refuse, refusals } from '../http/problem.ts';
import type { Role } from '../db/tables.ts';
import type { Office } from '../office.ts';
import { staffOf, type Staff } from './staff.ts';

/** What routes behind a log-in find in their context. */
export interface StaffEnv {
  readonly Variables: { readonly staff: Staff };
}

const isSecure = (c: Context): boolean =>
  c.req.header('x-forwarded-proto') === 'https' || new URL(c.req.url).protocol === 'https:';

/** `__Host-` binds the cookie to this host over TLS; the plain name serves a loopback without. */
const nameOf = (c: Context): string => (isSecure(c) ? '__Host-gk' : 'gk');

export const tokenOf = (c: Context): string | undefined => getCookie(c, nameOf(c));

export const giveCookie = (c: Context, token: string, maxAge: number): void =>
  setCookie(c, nameOf(c), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c), maxAge });

export const takeCookie = (c: Context): void => void deleteCookie(c, nameOf(c), { path: '/', secure: isSecure(c) });

const wantsJson = (c: Context): boolean => new URL(c.req.url).pathname.startsWith('/api/');

/** Lets in who is logged in; a page leads to the log-in and back, the API says 401. Unsafe requests must come from our own pages. */
export const staffOnly =
  (office: Office, allowed?: readonly Role[]): MiddlewareHandler<StaffEnv> =>
  async (c, next) => {
    if (!isSameOrigin(c)) return refuse(c, refusals.foreign);
    const token = tokenOf(c);
    const staff = token === undefined ? undefined : await staffOf(office, token);
    if (!staff) {
      if (wantsJson(c) || c.req.method !== 'GET') return refuse(c, refusals.unsigned);
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`/login?next=${encodeURIComponent(pathname + search)}`, 303);
    }
    if (allowed && !allowed.includes(staff.role)) return refuse(c, refusals.forbidden);
    c.set('staff', staff);
    c.header('Cache-Control', 'no-store');
    await next();
    return undefined;
  };

/** Whether a form carries this session's token: what another site cannot know. */
export const hasFormToken = (staff: Staff, given: unknown): boolean => given === staff.formToken;
