import { say } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Field } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { seesAll } from '../../staff/sight.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { words } from './desk.words.ts';
import type { Returned } from './item-view.ts';
import { mobileFields, mobileKindWords, openMobile, shutMobile } from './mobile-acts.ts';
import { mobiles } from './repo-desk.ts';

const here = '/desk/lists/mobile';

/** Where items are handled by phone: entered, taken off with a reason (JY-103). */
export function mobileDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  const show = async (c: Context<StaffEnv>, back?: Returned, status: 200 | 409 | 422 = 200): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const rows = await mobiles(office.store.read, seesAll(staff) ? undefined : staff.departmentId);
    const isBack = (action: string): boolean => back?.action === action;
    const reason: Field = { name: 'reason', kind: 'text', label: words.reason, needed: true };
    const mayWrite = staff.role !== 'auditor';
    const close = (id: string) =>
      actForm({
        action: `${here}/${id}/close`,
        token: staff.formToken,
        fields: [reason],
        label: words.close,
        locale,
        prefix: `c-${id}`,
        ...(isBack(`${here}/${id}/close`) && back && { typed: back.typed, problems: back.problems }),
      });
    const departments = await activeDepartments(office.store.read);
    const holder: readonly Field[] = seesAll(staff)
      ? [
          {
            name: 'department',
            kind: 'choice',
            label: words.department,
            options: Object.fromEntries(departments.map(({ code, name }) => [code, { zh: name, en: name }])),
            needed: true,
          },
        ]
      : [];
    const body = html`${
      mayWrite
        ? actForm({
            action: here,
            token: staff.formToken,
            fields: [...holder, ...mobileFields],
            label: words.openMobile,
            locale,
            ...(isBack(here) && back && { typed: back.typed, problems: back.problems }),
          })
        : ''
    }
    ${rowsTable({
      caption: words.mobile[locale],
      heads: [words.mobile, words.department, words.codesAt].map((text) => text[locale]),
      rows: rows.map(({ id, name, kind, url: address, department, codes, closed_on: closedOn }) => [
        html`<a href="${url(address)}">${name}</a> <small>${mobileKindWords[kind][locale]}</small>`,
        department,
        html`${(JSON.parse(codes) as readonly string[]).join(' ')}
        ${closedOn !== null ? say(words.closed, locale, { day: closedOn }) : mayWrite ? close(id) : ''}`,
      ]),
      empty: words.noMobile[locale],
    })}`;
    return deskPage(c, {
      title: words.mobile[locale],
      path: '/desk/lists',
      body,
      status,
      ...(back && { problems: back.problems }),
    });
  };
  const after = (c: Context<StaffEnv>, action: string) => ({
    done: here,
    again: (typed: Returned['typed'], problems: Returned['problems'], status: 409 | 422) =>
      show(c, { action, typed, problems }, status),
  });
  desk.get(here, (c) => show(c));
  desk.post(here, (c) => onForm(c, (typed) => openMobile(office, actorOf(c.var.staff), typed), after(c, here)));
  desk.post(`${here}/:id/close`, (c) => {
    const id = c.req.param('id');
    return onForm(
      c,
      ({ values }) => shutMobile(office, actorOf(c.var.staff), id, values['reason'] ?? ''),
      after(c, `${here}/${id}/close`),
    );
  });
  return desk;
}
