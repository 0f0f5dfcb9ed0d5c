import { isDay, say, type Day } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { deskPage } from '../../desk/page.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import type { Register } from '../../registers/register.ts';
import { workbookOf } from '../../sheets/workbook.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { seesAll } from '../../staff/sight.ts';
import { csvOf } from '../../views/csv.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { monthsChart } from './chart.ts';
import { allGaps } from './gaps.ts';
import { gapsTable } from './gaps-table.ts';
import { league, type Cell } from './league.ts';
import { requestMonths } from './repo.ts';
import { words } from './words.ts';

const yearBefore = (today: Day): Day => {
  const day = `${Number(today.slice(0, 4)) - 1}${today.slice(4, 8)}01`;
  return isDay(day) ? day : today;
};

const cellView = ({ text, href, kind }: Cell): string | Markup =>
  href === undefined ? text : html`<a href="${url(href)}" class="${kind ?? 'figure'}">${text}</a>`;

/** The city on one page: what is late, what falls due, each figure leading to its rows; and all gaps as a list. */
export function dashboardDesk(office: Office, registers: readonly Register[]): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use('/desk/city', staffOnly(office));
  desk.use('/desk/city.*', staffOnly(office));
  desk.use('/desk/gaps', staffOnly(office));
  const today = (): Day => dayOf(office.now());

  desk.get('/desk/city', async (c) => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const { heads, rows, gaps } = await league(office, registers, staff, today(), locale);
    const late = rows.reduce((sum, row) => sum + row.late, 0);
    const months = await requestMonths(
      office.store.read,
      yearBefore(today()),
      seesAll(staff) ? undefined : staff.departmentId,
    );
    const body = html`<p class="lead">
        ${say(words.lead, locale, { day: today(), late, due: gaps.filter(({ isLate }) => !isLate).length })}
      </p>
      <p class="export">
        <a href="/desk/city.csv">${words.csv[locale]}</a> <a href="/desk/city.xlsx">${words.xlsx[locale]}</a>
        <a href="/desk/city/bulletin">${words.bulletin[locale]}</a>
      </p>
      ${rowsTable({
        caption: words.table[locale],
        heads,
        rows: rows.map(({ department, cells }) => [department.name, ...cells.map(cellView)]),
        empty: words.noDepartments[locale],
      })}
      ${monthsChart(months, today().slice(0, 7), locale)}`;
    return deskPage(c, { title: words.city[locale], path: '/desk/city', body });
  });

  for (const kind of ['csv', 'xlsx'] as const)
    desk.get(`/desk/city.${kind}`, async (c) => {
      const { heads, rows } = await league(office, registers, c.var.staff, today(), localeOf(c));
      const table = [
        heads,
        ...rows.map(({ department, cells }) => [department.name, ...cells.map(({ text }) => text)]),
      ];
      const type =
        kind === 'csv'
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return new Response(kind === 'csv' ? csvOf(table) : new Uint8Array(await workbookOf('city', table)), {
        headers: {
          'Content-Type': type,
          'Content-Disposition': `attachment; filename="city-${today()}.${kind}"`,
          'Cache-Control': 'no-store',
        },
      });
    });

  desk.get('/desk/gaps', async (c) => {
    const locale = localeOf(c);
    const departments = await activeDepartments(office.store.read);
    const dept = c.req.query('dept') ?? '';
    const asked = departments.find(({ code, id }) => code === dept || id === dept);
    const onlyLate = c.req.query('late') === 'yes';
    const gaps = (await allGaps(office, registers, c.var.staff, today())).filter(
      ({ departmentId, isLate }) => (!asked || departmentId === asked.id) && (!onlyLate || isLate),
    );
    const names = new Map(departments.map(({ id, name }) => [id, name]));
    const body = html`<form method="get" action="/desk/gaps" class="filters">
        <div class="field">
          <label for="dept">${words.department[locale]}</label
          ><select id="dept" name="dept">
            <option value="">${words.all[locale]}</option>
            ${departments.map(
              ({ code, name, id }) =>
                html`<option value="${code}" ${id === asked?.id ? html`selected` : ''}>${name}</option>`,
            )}
          </select>
        </div>
        <div class="field tick">
          <input type="checkbox" id="late" name="late" value="yes" ${onlyLate ? html`checked` : ''} /><label for="late"
            >${words.onlyLate[locale]}</label
          >
        </div>
        <button type="submit" class="quiet">${words.filter[locale]}</button>
      </form>
      ${gapsTable(gaps, names, locale)}`;
    return deskPage(c, { title: words.gaps[locale], path: '/desk/gaps', body });
  });
  return desk;
}
