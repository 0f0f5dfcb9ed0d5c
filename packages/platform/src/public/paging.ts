import type { Context } from 'hono';

/** How many of a list were passed over already: a cursor is a plain number. */
export const offsetOf = (c: Context): number => {
  const asked = Number(c.req.query('cursor') ?? 0);
  return Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 1_000_000) : 0;
};

/** The address once more with another place to begin at. */
export function nextAddress(c: Context, offset: number): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('cursor', String(offset));
  return `${pathname}?${searchParams.toString()}`;
}

/** The department a list is asked for, by code or name; '' for all. */
export const departmentAsked = (c: Context): string => c.req.query('dept') ?? c.req.query('department') ?? '';
