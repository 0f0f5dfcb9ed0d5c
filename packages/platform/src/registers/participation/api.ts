import { icalOf } from '@gongkai/model';
import { Hono } from 'hono';
import { refuse, refusals } from '../../http/problem.ts';
import { listAnswer } from '../../public/list.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { RegisterTools } from '../register.ts';
import { activityOf, publicActivities } from './repo.ts';
import { activityOn } from './shown.ts';

/** Activities as gk-participation reads them, each also as a calendar's entry. */
export function participationApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  const { read } = office.store;
  const baseOf = (url: string): string => office.config.publicUrl || new URL(url).origin;

  api.get('/activities', async (c) => {
    const named = c.req.query('dept') || c.req.query('department') || '';
    const department = named === '' ? undefined : await departmentNamed(read, named);
    if (named !== '' && !department) return refuse(c, refusals.unknown);
    const { kind, year } = c.req.query();
    const items = (await publicActivities(read, department?.id))
      .filter((row) => (!kind || row.kind === kind) && (!year || row.on_date.startsWith(`${year}-`)))
      .map((row) => activityOn(row, baseOf(c.req.url)));
    const schema = 'gongkai.activities/1';
    return listAnswer(c, office.now(), { schema, department: department?.name ?? '', items, total: items.length });
  });

  api.get('/activities/:file', async (c) => {
    const [, id = ''] = /^([0-9a-f-]{36})\.ics$/.exec(c.req.param('file')) ?? [];
    const row = id === '' ? undefined : await activityOf(read, id);
    if (!row || row.state === 'planned' || row.state === 'cancelled') return refuse(c, refusals.unknown);
    const base = baseOf(c.req.url);
    const options = { name: row.department, host: new URL(base).host, madeAt: office.now().toISOString() };
    c.header('Content-Type', 'text/calendar; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="${id}.ics"`);
    return c.body(icalOf([activityOn(row, base)], options));
  });
  return api;
}
