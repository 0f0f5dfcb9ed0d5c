import { Hono } from 'hono';
import { html } from 'hono/html';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { listAnswer } from '../../public/list.ts';
import { openPage } from '../../public/page.ts';
import { departmentAsked } from '../../public/paging.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { monthsOf } from './repo.ts';
import { departmentsTable, monthsTable } from './views.ts';
import { words } from './words.ts';

const PATH = '/open/hotline';

/** `GET /hotline?dept&month`: figures of each department and month, the newest first. */
export function hotlineApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  api.get('/hotline', async (c) => {
    const named = departmentAsked(c);
    const department = named === '' ? undefined : await departmentNamed(office.store.read, named);
    if (named !== '' && !department) return refuse(c, refusals.unknown);
    const month = c.req.query('month') ?? '';
    const rows = await monthsOf(office.store.read, {
      ...(department && { departmentId: department.id }),
      ...(month !== '' && { from: month, to: month }),
    });
    const items = rows.map((row) => ({
      month: row.month,
      dept: row.department,
      received: Number(row.received),
      carried: Number(row.carried),
      closed: Number(row.closed),
      satisfied: Number(row.satisfied),
    }));
    return listAnswer(c, office.now(), {
      schema: 'gongkai.hotline/1',
      department: department?.name ?? '',
      items,
      total: items.length,
    });
  });
  return api;
}

/** `/open/hotline`: the newest month by department, and the months before it (JY-127). */
export function hotlinePages({ office }: RegisterTools): Hono {
  const pages = new Hono();
  pages.get(PATH, async (c) => {
    const locale = localeOf(c);
    const rows = await monthsOf(office.store.read);
    const asked = c.req.query('month') ?? '';
    if (asked !== '' && !rows.some(({ month }) => month === asked)) return refuse(c, refusals.unknown);
    const month = asked === '' ? (rows[0]?.month ?? '') : asked;
    const body = html`<p class="lead">${words.lead[locale]}</p>
      ${month === '' ? '' : departmentsTable(rows, month, locale)}${monthsTable(rows, PATH, locale)}
      <p class="links"><a href="${url('/api/v1/hotline')}">JSON</a></p>`;
    return openPage(c, { title: words.title[locale], path: PATH, body });
  });
  return pages;
}
