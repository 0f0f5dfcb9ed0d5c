import type { Context } from 'hono';
import type { Office } from '../../office.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { PublishedFilter } from './repo.ts';

const MOST_ASKED = 100;

/** What was asked, as the address says it; `unknown` when a department is named that is not here. */
export async function filterOf(office: Office, c: Context): Promise<PublishedFilter | 'unknown'> {
  const text = (c.req.query('q') ?? '').trim().slice(0, MOST_ASKED);
  const kind = c.req.query('kind') ?? '';
  const named = c.req.query('dept') ?? c.req.query('department') ?? '';
  const year = Number(c.req.query('year') ?? Number.NaN);
  const department = named === '' ? undefined : await departmentNamed(office.store.read, named);
  if (named !== '' && !department) return 'unknown';
  return {
    ...(text !== '' && { text }),
    ...(kind !== '' && { kind }),
    ...(department && { departmentId: department.id }),
    ...(Number.isInteger(year) && year > 1900 && year < 3000 && { year }),
  };
}

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
