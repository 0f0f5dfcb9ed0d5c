import { say, type Locale } from '@gongkai/model';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { deskPage } from '../../desk/page.ts';
import { rowsTable } from '../../desk/table.ts';
import { dayOf } from '../../day-of.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import { seesAll } from '../../staff/sight.ts';
import type { Staff } from '../../staff/staff.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { csvOf } from '../../views/csv.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { rectifications, type Rectification } from './rectify.ts';
import { PATH } from './score-text.ts';
import { words } from './words.ts';

const MOST_ROWS = 300;
const heads = [words.owner, words.site, words.column, words.what, words.where, words.scanned];
const columnText = ({ column, isKeyField }: Rectification, locale: Locale): string =>
  isKeyField ? `${column} ${words.keyField[locale]}` : column;

/** What is to be mended, department by department, to be read or taken out as a file. */
export function rectifyDesk(office: Office, desk: Hono<StaffEnv>): void {
  /** Rows one may see, of one department where that is asked. */
  async function seen(staff: Staff, dept: string, locale: Locale): Promise<readonly Rectification[]> {
    const all = await rectifications(office, locale);
    return all
      .filter(({ departmentId }) => seesAll(staff) || departmentId === staff.departmentId)
      .filter(({ departmentId }) => dept === '' || departmentId === dept)
      .toSorted((a, b) => a.department.localeCompare(b.department, 'zh'));
  }

  desk.get(`${PATH}/rectify`, async (c) => {
    const locale = localeOf(c);
    const dept = c.req.query('dept') ?? '';
    const rows = await seen(c.var.staff, dept, locale);
    const owners = [...new Map(rows.map(({ departmentId, department }) => [departmentId, department]))];
    const link = (id: string, text: string): Markup =>
      html`<a
        href="${url(`${PATH}/rectify?dept=${encodeURIComponent(id)}`)}"
        ${id === dept ? html`aria-current="true"` : ''}
        >${text}</a
      >`;
    const body = html`<p class="links">
        <a href="${url(`${PATH}/rectify.csv?dept=${encodeURIComponent(dept)}`)}">CSV</a>
        ${dept === '' ? '' : html`<a href="${url(`${PATH}/rectify`)}">${words.all[locale]}</a>`}
        ${owners.map(([id, name]) => link(id, name))}
      </p>
      ${
        rows.length > MOST_ROWS
          ? html`<p class="hint">${say(words.more, locale, { n: rows.length, most: MOST_ROWS })}</p>`
          : ''
      }
      ${rowsTable({
        caption: words.rectify[locale],
        heads: heads.map((one) => one[locale]),
        rows: rows
          .slice(0, MOST_ROWS)
          .map((row) => [
            row.department,
            html`<a href="${url(`${PATH}/${row.site.id}`)}">${row.site.name}</a>`,
            columnText(row, locale),
            row.what,
            row.page === '' ? '' : html`<a href="${url(row.page)}">${row.page}</a>`,
            row.asOf,
          ]),
        empty: words.clean[locale],
      })}`;
    return deskPage(c, { title: words.rectify[locale], path: PATH, body });
  });

  desk.get(`${PATH}/rectify.csv`, async (c) => {
    const locale = localeOf(c);
    const rows = await seen(c.var.staff, c.req.query('dept') ?? '', locale);
    const table = rows.map((row) => [
      row.department,
      row.site.name,
      columnText(row, locale),
      row.what,
      row.page,
      row.asOf,
    ]);
    return new Response(csvOf([heads.map((one) => one[locale]), ...table]), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="rectify-${dayOf(office.now())}.csv"`,
        'Cache-Control': 'no-store',
      },
    });
  });
}
