import type { Day } from '@gongkai/model';
import { Hono } from 'hono';
import { dayOf } from '../../day-of.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import type { Register } from '../../registers/register.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { seesAll } from '../../staff/sight.ts';
import { gatherFacts } from './gather.ts';

/** The days counted: a year up to today, or a whole year gone by. */
export function daysCounted(year: number, today: Day): { readonly from: Day; readonly to: Day } {
  const last: Day = `${year}-12-31`;
  return { from: `${year}-01-01`, to: last < today ? last : today };
}

/** `/desk/facts.json?dept&year`: the register facts that `gongkai score --facts` reads. */
export function factsDesk(office: Office, registers: readonly Register[]): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use('/desk/facts.json', staffOnly(office));
  desk.get('/desk/facts.json', async (c) => {
    const { staff } = c.var;
    const today = dayOf(office.now());
    const asked = Number(c.req.query('year') ?? today.slice(0, 4));
    const department = await departmentNamed(office.store.read, c.req.query('dept') ?? staff.departmentId);
    const isOwn = department !== undefined && (seesAll(staff) || department.id === staff.departmentId);
    if (!isOwn || !Number.isInteger(asked) || asked < 2018 || asked > Number(today.slice(0, 4)))
      return refuse(c, refusals.unknown);
    c.header('Content-Disposition', `attachment; filename="facts-${department.code}-${asked}.json"`);
    return c.json(await gatherFacts(office, registers, department, daysCounted(asked, today)));
  });
  return desk;
}
