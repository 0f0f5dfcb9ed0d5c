import type { Problem } from '@gongkai/model';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { lastSeq } from '../../records/events.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { closeColumn, mayKeep, ownerOptions, setColumn } from './acts.ts';
import { closeFields, columnFields } from './fields.ts';
import { openColumns, siteById, type ColumnRow } from './repo.ts';
import { PATH } from './score-text.ts';
import { words } from './words.ts';

const typedColumn = (column: ColumnRow): Typed => ({
  values: {
    name: column.name,
    class: column.class,
    url: column.url,
    department: column.department_id,
    cadence: column.cadence,
    keyField: column.key_field === 1 ? 'yes' : '',
  },
  lists: {},
});

/** One column: who keeps it, where it is; changed or taken off by who keeps the site. */
export function columnCase(office: Office, desk: Hono<StaffEnv>): void {
  interface Again {
    readonly typed?: Typed;
    readonly problems?: readonly Problem[];
    readonly status?: 200 | 409 | 422;
    readonly at?: 'change' | 'close';
  }
  async function show(c: Context<StaffEnv>, siteId: string, columnId: string, again: Again = {}): Promise<Response> {
    const { typed = nothingTyped, problems = [], status = 200, at } = again;
    const locale = localeOf(c);
    const { staff } = c.var;
    const source = office.store.read;
    const site = await siteById(source, siteId);
    const column = (await openColumns(source, siteId)).find(({ id }) => id === columnId);
    if (!site || !column) return refuse(c, refusals.unknown);
    if (!mayKeep(actorOf(staff), site)) return refuse(c, refusals.forbidden);
    const action = `${PATH}/${siteId}/columns/${columnId}`;
    const form = { token: staff.formToken, locale, expectSeq: await lastSeq(source, 'site', siteId) };
    const body = html`<p><a href="${url(`${PATH}/${siteId}`)}">${site.name}</a></p>
      ${actForm({
        ...form,
        action,
        fields: columnFields(await ownerOptions(office.store.read)),
        label: words.changeColumn,
        typed: at === 'change' ? typed : typedColumn(column),
        problems: at === 'change' ? problems : [],
        isOpen: true,
        prefix: 'change',
      })}${actForm({
        ...form,
        action: `${action}/close`,
        fields: closeFields,
        label: words.closeColumn,
        typed: at === 'close' ? typed : nothingTyped,
        problems: at === 'close' ? problems : [],
        prefix: 'close',
      })}`;
    return deskPage(c, { title: column.name, path: PATH, body, problems, status });
  }

  desk.get(`${PATH}/:id/columns/:column`, (c) => show(c, c.req.param('id'), c.req.param('column')));
  desk.post(`${PATH}/:id/columns/:column`, (c) => {
    const { id: siteId, column: columnId } = c.req.param();
    const work = (typed: Typed) =>
      setColumn(office, actorOf(c.var.staff), { siteId, columnId, seq: expectedSeq(typed) }, typed);
    return onForm(c, work, {
      done: `${PATH}/${siteId}`,
      again: (typed, problems, status) => show(c, siteId, columnId, { typed, problems, status, at: 'change' }),
    });
  });
  desk.post(`${PATH}/:id/columns/:column/close`, (c) => {
    const { id: siteId, column: columnId } = c.req.param();
    const work = (typed: Typed) =>
      closeColumn(office, actorOf(c.var.staff), { siteId, columnId, seq: expectedSeq(typed) }, typed);
    return onForm(c, work, {
      done: `${PATH}/${siteId}`,
      again: (typed, problems, status) => show(c, siteId, columnId, { typed, problems, status, at: 'close' }),
    });
  });
}
