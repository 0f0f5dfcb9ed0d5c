import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Field } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { decideBatch } from './acts.ts';
import { mayDecide } from './change.ts';
import { words } from './desk.words.ts';
import { labelOf, orderOf } from './fields.ts';
import type { Returned } from './item-view.ts';
import { changeWords } from './public.words.ts';
import { openVersion, waiting } from './repo.ts';
import { changesBetween } from './rules.ts';
import { valueText } from './value-view.ts';

const refusal: Field = { name: 'refusal', kind: 'long', label: words.refusal, needed: true };

/** What came in one file: every change beside what is in force, decided together. */
export function batchDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  const show = async (c: Context<StaffEnv>, batch: string, back?: Returned, status: 200 | 409 | 422 = 200) => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const all = await waiting(office.store.read, staff, { batch });
    if (all.length === 0) return refuse(c, refusals.unknown);
    const rows = await Promise.all(
      all.map(async (one) => {
        const { list, code, name, kind, fields } = one;
        const open = await openVersion(office.store.read, list, code);
        const differ = kind === 'cancelled' ? [] : changesBetween(open, { name, fields }, orderOf(list));
        return [
          html`<a href="${url(`/desk/lists/${list}/items/${encodeURIComponent(code)}`)}">${name}</a>`,
          code,
          changeWords[kind][locale],
          html`<ul class="lines">
            ${differ.map(
              ({ field, before, after }) =>
                html`<li>
                  ${labelOf(field)[locale]}
                  ${before === '' ? '' : html`<del>${valueText(list, field, before, locale)}</del>`}
                  <ins>${valueText(list, field, after, locale)}</ins>
                </li>`,
            )}
          </ul>`,
          html`<span class="day">${one.effective_on}</span>`,
        ];
      }),
    );
    const action = `/desk/lists/batches/${batch}`;
    const form = (act: 'approve' | 'refuse', fields: readonly Field[]) =>
      actForm({
        action,
        token: staff.formToken,
        fields,
        label: words[act],
        locale,
        prefix: act,
        isOpen: act === 'approve',
        more: html`<input type="hidden" name="act" value="${act}" />`,
        ...(back && back.typed.values['act'] === act && { typed: back.typed, problems: back.problems }),
      });
    const body = html`${rowsTable({
      caption: words.waiting[locale],
      heads: [labelOf('name'), labelOf('code'), words.kind, words.after, words.effective].map((text) => text[locale]),
      rows,
      empty: words.noWaiting[locale],
    })}${mayDecide(staff) ? html`${form('approve', [])}${form('refuse', [refusal])}` : ''}`;
    return deskPage(c, {
      title: words.batch[locale],
      path: '/desk/lists',
      body,
      status,
      ...(back && { problems: back.problems }),
    });
  };
  desk.get('/desk/lists/batches/:batch', (c) => show(c, c.req.param('batch')));
  desk.post('/desk/lists/batches/:batch', (c) => {
    const batch = c.req.param('batch');
    return onForm(
      c,
      ({ values }) => {
        const decision =
          values['act'] === 'refuse'
            ? ({ act: 'refuse', reason: values['refusal'] ?? '' } as const)
            : ({ act: 'approve' } as const);
        return decideBatch(office, actorOf(c.var.staff), batch, decision);
      },
      {
        done: '/desk/lists',
        again: (typed, problems, status) => show(c, batch, { action: '', typed, problems }, status),
      },
    );
  });
  return desk;
}
