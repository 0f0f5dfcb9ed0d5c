import { say, type Locale } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { withElement } from '../../public/element.ts';
import { openPage } from '../../public/page.ts';
import { activeDepartments, departmentNamed, type DepartmentRow } from '../../staff/departments.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { bodyNames, taskNames } from './fields.ts';
import { bodiesOf, leadersInOffice, pointsOf, tasksOf } from './repo.ts';
import { linesOf, serves } from './rules.ts';
import { words } from './words.ts';

/** Leaders, bodies and the year's key points for everybody. */
export function organisationPages({ office }: RegisterTools): Hono {
  const pages = new Hono();
  const { read } = office.store;

  pages.get('/open/leaders', async (c) => {
    const locale = localeOf(c);
    const departments = await activeDepartments(read);
    const named = c.req.query('dept') ?? '';
    const department = named === '' ? departments[0] : await departmentNamed(read, named);
    if (!department) return refuse(c, refusals.unknown);
    const today = dayOf(office.now());
    const leaders = await leadersInOffice(read, today, department.id);
    const bodies = (await bodiesOf(read, department.id)).filter((one) =>
      serves({ fromOn: one.decided_on, toOn: one.ended_on }, today),
    );
    const own = html`<div>
      ${leaders.length === 0 ? html`<p class="empty">${words.noLeaders[locale]}</p>` : ''}
      ${leaders.map(
        ({ id, name, post, division, openness_duty: openness, cv }) =>
          html`<section aria-labelledby="${`l-${id}`}">
            <h2 id="${`l-${id}`}">
              ${name}
              <small>${post}</small>${openness === 1 ? html` <span class="badge">${words.openness[locale]}</span>` : ''}
            </h2>
            ${linesOf(division).map((line) => html`<p>${line}</p>`)} ${cv === '' ? '' : html`<p class="hint">${cv}</p>`}
          </section>`,
      )}
    </div>`;
    const body = html`${choice('/open/leaders', departments, department, locale)}
    ${withElement(office.config.embedDir, { tag: 'gk-leaders', src: `/api/v1/leaders?dept=${department.code}` }, own)}
    ${bodies.map(
      (one) =>
        html`<section aria-labelledby="${`b-${one.id}`}">
          <h2 id="${`b-${one.id}`}">${one.name}</h2>
          ${factsList([
            [words.bodies[locale], bodyNames[one.kind][locale]],
            [words.decision[locale], `${one.decision} ${one.decided_on}`],
            [words.members[locale], linesOf(one.members).join(locale === 'zh' ? '\u3001' : ', ')],
          ])}
        </section>`,
    )}`;
    return openPage(c, {
      title: say(words.leadersOf, locale, { department: department.name }),
      path: '/open/leaders',
      body,
    });
  });

  pages.get('/open/key-points', async (c) => {
    const locale = localeOf(c);
    const year = Number(c.req.query('year') ?? dayOf(office.now()).slice(0, 4));
    if (!Number.isInteger(year)) return refuse(c, refusals.unknown);
    const tasks = await tasksOf(read, year);
    const points = await pointsOf(read, year);
    const closed = tasks.filter(({ state }) => state === 'closed').length;
    const body = html`${points.length === 0 ? html`<p class="empty">${words.noPoints[locale]}</p>` : html`<p class="lead">${say(words.progress, locale, { all: tasks.length, closed })}</p>`}
    ${points.map(
      ({ id, number, title, text, basis }) =>
        html`<section>
          <h2>${String(number)}. ${title}</h2>
          <p>${text}</p>
          <p class="hint">${words.basis[locale]} ${basis}</p>
          ${rowsTable({
            caption: `${words.task[locale]} ${number}`,
            heads: [words.task, words.department, words.due, words.state, words.result].map((one) => one[locale]),
            rows: tasks
              .filter((task) => task.key_point_id === id)
              .map(({ task, department, due_on: dueOn, state, result, result_url: seen }) => [
                task,
                department,
                dueOn,
                taskNames[state][locale],
                state === 'closed'
                  ? html`${result ?? ''}${seen === null ? '' : html` <a href="${url(seen)}">${words.seen[locale]}</a>`}`
                  : '',
              ]),
            empty: words.noTasks[locale],
          })}
        </section>`,
    )}`;
    return openPage(c, { title: say(words.pointsOf, locale, { year }), path: '/open/key-points', body });
  });
  return pages;
}

/** Which department is shown: a form that works without script. */
export const choice = (path: string, all: readonly DepartmentRow[], chosen: DepartmentRow, locale: Locale): Markup =>
  html`<form method="get" action="${url(path)}" class="filters">
    <div class="field">
      <label for="dept">${words.department[locale]}</label>
      <select id="dept" name="dept">
        ${all.map(({ id, code, name }) => html`<option value="${code}" ${id === chosen.id ? html`selected` : ''}>${name}</option>`)}
      </select>
    </div>
    <p class="buttons"><button type="submit">${words.find[locale]}</button></p>
  </form>`;
