import type { Context } from 'hono';
import type { Office } from '../../office.ts';
import { departmentAsked } from '../../public/paging.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { PublishedFilter } from './repo.ts';

const MOST_ASKED = 100;

/** What was asked, as the address says it; `unknown` when a department is named that is not here. */
export async function filterOf(office: Office, c: Context): Promise<PublishedFilter | 'unknown'> {
  const text = (c.req.query('q') ?? '').trim().slice(0, MOST_ASKED);
  const kind = c.req.query('kind') ?? '';
  const named = departmentAsked(c);
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
