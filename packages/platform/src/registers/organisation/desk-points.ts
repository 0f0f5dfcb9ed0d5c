import { say } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Field } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import { seesAll } from '../../staff/sight.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { pointFields, taskFields, taskNames } from './fields.ts';
import { actOnTask, assignTask, departmentOptions, enterPoint, taskActFields } from './point-acts.ts';
import { pointsOf, taskOf, tasksOf } from './repo.ts';
import { taskActs, type TaskAct } from './rules.ts';
import type { Back } from './views.ts';
import { actWords, words } from './words.ts';

const here = '/desk/org/key-points';
const acts: readonly TaskAct[] = ['report', 'close', 'return', 'urge', 'move'];

/** The leading group's key points of a year, split into the departments' tasks and followed up. */
export function pointDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  const { read } = office.store;

  const list = async (c: Context<StaffEnv>, back?: Back, status: 200 | 409 | 422 = 200): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const today = dayOf(office.now());
    const asked = Number(c.req.query('year') ?? today.slice(0, 4));
    const year = Number.isInteger(asked) ? asked : Number(today.slice(0, 4));
    const tasks = await tasksOf(read, year, staff);
    const departments = await departmentOptions(office);
    const form = (action: string, fields: readonly Field[], label: 'enterPoint' | 'assign', prefix: string) =>
      staff.role === 'office'
        ? actForm({
            action,
            token: staff.formToken,
            fields,
            label: words[label],
            locale,
            prefix,
            typed: { values: { year: String(year) }, lists: {} },
            ...(back?.action === action && { typed: back.typed, problems: back.problems }),
          })
        : html``;
    const points = await pointsOf(read, year);
    const closed = tasks.filter(({ state }) => state === 'closed').length;
    const body = html`<p class="lead">${say(words.progress, locale, { all: tasks.length, closed })}</p>
      ${form(here, pointFields, 'enterPoint', 'p')}
      ${points.length === 0 ? html`<p class="empty">${words.noPoints[locale]}</p>` : ''}
      ${points.map(
        ({ id, number, title, text }) =>
          html`<h2>${String(number)}. ${title}</h2>
            <p>${text}</p>
            ${rowsTable({
              caption: `${words.task[locale]} ${number}`,
              heads: [words.task, words.department, words.due, words.state].map((one) => one[locale]),
              rows: tasks
                .filter((task) => task.key_point_id === id)
                .map((task) => [
                  html`<a href="${url(`/desk/org/tasks/${task.id}`)}">${task.task}</a>`,
                  task.department,
                  html`${task.due_on}${task.state === 'assigned' && task.due_on < today ? html` <strong class="late">${words.late[locale]}</strong>` : ''}`,
                  taskNames[task.state][locale],
                ]),
              empty: words.noTasks[locale],
            })}${form(`${here}/${id}/tasks`, taskFields(departments), 'assign', `t-${id}`)}`,
      )}`;
    return deskPage(c, {
      title: say(words.pointsOf, locale, { year }),
      path: '/desk/org',
      body,
      status,
      ...(back && { problems: back.problems }),
    });
  };
  const after = (c: Context<StaffEnv>, action: string) => ({
    done: here,
    again: (typed: Back['typed'], problems: Back['problems'], status: 409 | 422) =>
      list(c, { action, typed, problems }, status),
  });
  desk.get(here, (c) => list(c));
  desk.post(here, (c) => onForm(c, (typed) => enterPoint(office, actorOf(c.var.staff), typed), after(c, here)));
  desk.post(`${here}/:id/tasks`, (c) => {
    const id = c.req.param('id');
    return onForm(c, (typed) => assignTask(office, actorOf(c.var.staff), id, typed), after(c, `${here}/${id}/tasks`));
  });

  const task = async (
    c: Context<StaffEnv>,
    id: string,
    back?: Back,
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const found = await taskOf(read, id);
    if (!found || !(seesAll(staff) || found.department_id === staff.departmentId)) return refuse(c, refusals.unknown);
    const events = await eventsOf(read, 'key_task', id);
    const may = acts.filter(
      (act) =>
        taskActs[act].from.includes(found.state) &&
        staff.role !== 'auditor' &&
        (taskActs[act].by === 'department' || staff.role === 'office'),
    );
    const body = html`<div class="case">
      <section>
        ${factsList([
          [words.point[locale], `${found.year} / ${found.number} ${found.title}`],
          [words.task[locale], found.task],
          [words.department[locale], found.department],
          [words.due[locale], found.due_on],
          [words.state[locale], taskNames[found.state][locale]],
          [words.result[locale], found.result ?? ''],
          [
            words.seen[locale],
            found.result_url === null ? '' : html`<a href="${url(found.result_url)}">${found.result_url}</a>`,
          ],
        ])}
      </section>
      <div>
        ${may.map((act) => {
          const action = `/desk/org/tasks/${id}/${act}`;
          const isBack = back?.action === action;
          return actForm({
            action,
            token: staff.formToken,
            fields: taskActFields[act],
            label: words[act],
            locale,
            prefix: act,
            expectSeq: events.at(-1)?.seq ?? 0,
            isOpen: act === 'report' || act === 'close',
            typed: isBack ? back.typed : nothingTyped,
            problems: isBack ? back.problems : [],
          });
        })}
        ${timeline(events, actWords, locale)}
      </div>
    </div>`;
    return deskPage(c, {
      title: found.title,
      path: '/desk/org',
      body,
      status,
      ...(back && { problems: back.problems }),
    });
  };
  desk.get('/desk/org/tasks/:id', (c) => task(c, c.req.param('id')));
  for (const act of acts)
    desk.post(`/desk/org/tasks/:id/${act}`, (c) => {
      const id = c.req.param('id');
      const at = `/desk/org/tasks/${id}`;
      return onForm(c, (typed) => actOnTask(office, actorOf(c.var.staff), id, act, typed, expectedSeq(typed)), {
        done: at,
        again: (typed, problems, status) => task(c, id, { action: `${at}/${act}`, typed, problems }, status),
      });
    });
  return desk;
}
