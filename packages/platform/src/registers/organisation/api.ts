import type { Leader } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { dayOf } from '../../day-of.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { listAnswer } from '../../public/list.ts';
import { departmentNamed, type DepartmentRow } from '../../staff/departments.ts';
import type { RegisterTools } from '../register.ts';
import { bodiesOf, leadersInOffice, postsOf, tasksOf, pointsOf } from './repo.ts';
import { linesOf, serves } from './rules.ts';

/** Who leads what and which bodies there are, as gk-leaders and the site's pages read it. */
export function organisationApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  const { read } = office.store;

  /** The department asked for: undefined for all, `null` for one nobody knows. */
  async function asked(c: Context): Promise<DepartmentRow | undefined | null> {
    const named = c.req.query('dept') || c.req.query('department') || '';
    return named === '' ? undefined : ((await departmentNamed(read, named)) ?? null);
  }

  api.get('/leaders', async (c) => {
    const department = await asked(c);
    if (department === null) return refuse(c, refusals.unknown);
    const rows = await leadersInOffice(read, dayOf(office.now()), department?.id);
    const items = rows.map(({ name, post, order_no: order, division, openness_duty: openness, cv }): Leader => ({
      name,
      post,
      // places count within one department: a list of several keeps its own order
      ...(department && { order }),
      division,
      openness: openness === 1,
      ...(cv && { cv }),
    }));
    const schema = 'gongkai.leaders/1';
    return listAnswer(c, office.now(), { schema, department: department?.name ?? '', items, total: items.length });
  });

  api.get('/organisation', async (c) => {
    const department = await asked(c);
    if (department === null) return refuse(c, refusals.unknown);
    const today = dayOf(office.now());
    const posts = (await postsOf(read, department?.id)).filter((one) =>
      serves({ fromOn: one.from_on, toOn: one.to_on }, today),
    );
    const items = (await bodiesOf(read, department?.id))
      .filter((one) => serves({ fromOn: one.decided_on, toOn: one.ended_on }, today))
      .map((one) => ({
        kind: one.kind,
        name: one.name,
        dept: one.department,
        decision: one.decision,
        decidedOn: one.decided_on,
        members: linesOf(one.members),
        ...(one.phone && { phone: one.phone }),
        ...(one.place && { place: one.place }),
        // who holds a post is the office's to know; that there is one, everybody's
        posts: posts
          .filter(({ department_id: id }) => id === one.department_id && one.kind === 'unit')
          .map(({ title, full_time: full, in_post: inPost }) => ({
            title,
            fullTime: full === 1,
            inPost: inPost === 1,
          })),
      }));
    const schema = 'gongkai.organisation/1';
    return listAnswer(c, office.now(), { schema, department: department?.name ?? '', items, total: items.length });
  });

  api.get('/key-points', async (c) => {
    const year = Number(c.req.query('year') ?? dayOf(office.now()).slice(0, 4));
    if (!Number.isInteger(year)) return refuse(c, refusals.unknown);
    const tasks = await tasksOf(read, year);
    const items = (await pointsOf(read, year)).map(({ id, number, title, text, basis }) => ({
      number,
      title,
      text,
      basis,
      tasks: tasks
        .filter((task) => task.key_point_id === id)
        .map(({ department, task, due_on: dueOn, state, result, result_url: url, done_on: doneOn }) => ({
          dept: department,
          task,
          dueOn,
          state,
          // what a department says counts once the city office has looked at it
          ...(state === 'closed' && { result, doneOn, ...(url !== null && { url }) }),
        })),
    }));
    return listAnswer(c, office.now(), { schema: 'gongkai.key-points/1', department: '', items, total: items.length });
  });
  return api;
}
