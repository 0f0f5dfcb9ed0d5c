import { remedies, remedyResults as resultNames, type Locale, type Problem, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { hasFormToken, staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { deskMenu, whoIs } from '../../views/desk.ts';
import { page } from '../../views/layout.ts';
import type { Markup } from '../../views/markup.ts';
import { idOf, problemBeside, problemSummary } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import { closeRemedy, enterRemedy, orderRedo, type RemedyResult } from './acts.ts';
import { remediesSeen, type RemedyView } from './repo.ts';
import { remedyKinds, remedyResults, type Typed } from './rules.ts';

const words = {
  title: { zh: '复议诉讼', en: 'Reviews and lawsuits' },
  enter: { zh: '登记案件', en: 'Enter a case' },
  kind: { zh: '类别', en: 'Kind' },
  caseNo: { zh: '案号', en: 'Case number' },
  receivedOn: { zh: '受理日期', en: 'Received on' },
  requestNo: { zh: '申请编号（没有可不填）', en: 'Request number (if any)' },
  request: { zh: '申请', en: 'Request' },
  organ: { zh: '机关', en: 'Organ' },
  result: { zh: '结果', en: 'Result' },
  closedOn: { zh: '审结日期', en: 'Closed on' },
  close: { zh: '审结', en: 'Close' },
  order: { zh: '责令重新答复', en: 'Order to answer again' },
  dueOn: { zh: '答复期限', en: 'Answer by' },
  open: { zh: '尚未审结', en: 'Pending' },
  choose: { zh: '请选择', en: 'Choose' },
  none: { zh: '没有登记的案件', en: 'No cases' },
  doing: { zh: '办理', en: 'What to do' },
} satisfies Record<string, Words>;

interface Failed {
  /** `''` for the form that enters a case. */
  readonly id: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

/** The register of what applicants did not agree with: what table 4 of the annual report counts. */
export function remedyDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use('/desk/remedies', staffOnly(office));
  desk.use('/desk/remedies/*', staffOnly(office));

  async function show(c: Context<StaffEnv>, failed: Failed | undefined, status: 200 | 422): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const rows = await remediesSeen(office.store.read, staff);
    const mayAct = staff.role !== 'auditor';
    const form = { locale, token: staff.formToken, today: dayOf(office.now()), failed };
    const body = html`${problemSummary(failed?.problems ?? [], locale)}${mayAct ? enterForm(form) : ''}${table(rows, form, mayAct)}`;
    return c.html(
      page({
        locale,
        title: words.title[locale],
        body,
        menu: deskMenu(locale, '/desk/remedies', staff.role),
        who: whoIs(staff, locale),
        noindex: true,
      }),
      status,
    );
  }

  const act = async (
    c: Context<StaffEnv>,
    id: string,
    work: (typed: Typed) => Promise<RemedyResult>,
  ): Promise<Response> => {
    const body = await c.req.parseBody();
    if (!hasFormToken(c.var.staff, body['token'])) return refuse(c, refusals.foreign);
    if (c.var.staff.role === 'auditor') return refuse(c, refusals.forbidden);
    const typed = Object.fromEntries(
      Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 200)]] : [])),
    );
    const result = await work(typed);
    if (result.kind === 'not-found') return refuse(c, refusals.unknown);
    if (result.kind === 'invalid') return show(c, { id, typed, problems: result.problems }, 422);
    return c.redirect(url('/desk/remedies'), 303);
  };

  desk.get('/desk/remedies', (c) => show(c, undefined, 200));
  desk.post('/desk/remedies', (c) => act(c, '', (typed) => enterRemedy(office, actorOf(c.var.staff), typed)));
  desk.post('/desk/remedies/:id/close', (c) => {
    const id = c.req.param('id');
    return act(c, id, (typed) => closeRemedy(office, actorOf(c.var.staff), id, typed));
  });
  desk.post('/desk/remedies/:id/order', (c) => {
    const id = c.req.param('id');
    return act(c, id, (typed) => orderRedo(office, actorOf(c.var.staff), id, typed));
  });
  return desk;
}

interface Form {
  readonly locale: Locale;
  readonly token: string;
  readonly today: string;
  readonly failed: Failed | undefined;
}

type FieldName = 'kind' | 'caseNo' | 'receivedOn' | 'requestNo' | 'result' | 'closedOn' | 'dueOn';

function field(
  { locale, failed, today }: Form,
  of: string,
  name: FieldName,
  options?: Readonly<Record<string, Words>>,
): Markup {
  const mine = failed?.id === of ? failed : undefined;
  const problems = mine?.problems ?? [];
  const isDay = name.endsWith('On');
  const value = mine?.typed[name] ?? (isDay && name !== 'dueOn' ? today : '');
  const id = mine ? idOf(`/${name}`) : `${name}-${of}`;
  const wrong = problems.some(({ at }) => at === `/${name}`) ? 'true' : 'false';
  const control = options
    ? html`<select id="${id}" name="${name}" aria-invalid="${wrong}">
        <option value="">${words.choose[locale]}</option>
        ${Object.entries(options).map(
          ([key, text]) => html`<option value="${key}" ${key === value ? html`selected` : ''}>${text[locale]}</option>`,
        )}
      </select>`
    : html`<input
        id="${id}"
        name="${name}"
        type="${isDay ? 'date' : 'text'}"
        value="${value}"
        aria-invalid="${wrong}"
      />`;
  return html`<div class="field">
    <label for="${id}">${words[name][locale]}</label>${problemBeside(problems, `/${name}`, locale)}${control}
  </div>`;
}

const picked = <K extends string>(
  keys: readonly K[],
  from: Readonly<Record<K, Words>>,
): Readonly<Record<string, Words>> => Object.fromEntries(keys.map((key) => [key, from[key]]));

const enterForm = (form: Form): Markup =>
  html`<details class="act" ${form.failed?.id === '' ? html`open` : ''}>
    <summary>${words.enter[form.locale]}</summary>
    <form method="post" action="/desk/remedies">
      <input type="hidden" name="token" value="${form.token}" />
      ${field(form, '', 'kind', picked(remedyKinds, remedies))}${field(form, '', 'caseNo')}${field(form, '', 'receivedOn')}${field(form, '', 'requestNo')}
      <p class="buttons"><button type="submit">${words.enter[form.locale]}</button></p>
    </form>
  </details>`;

function doing(row: RemedyView, form: Form): Markup {
  const { locale, token, failed } = form;
  const of = (path: 'close' | 'order', text: Words, fields: Markup): Markup =>
    html`<details class="act" ${failed?.id === row.id ? html`open` : ''}>
      <summary>${text[locale]}</summary>
      <form method="post" action="${url(`/desk/remedies/${row.id}/${path}`)}">
        <input type="hidden" name="token" value="${token}" />${fields}
        <p class="buttons"><button type="submit">${text[locale]}</button></p>
      </form>
    </details>`;
  if (row.closed_on === null)
    return of(
      'close',
      words.close,
      html`${field(form, row.id, 'result', picked(remedyResults, resultNames))}${field(form, row.id, 'closedOn')}`,
    );
  return row.result === 'kept' || row.request_id === null
    ? html``
    : of('order', words.order, field(form, row.id, 'dueOn'));
}

function table(rows: readonly RemedyView[], form: Form, mayAct: boolean): Markup {
  const { locale } = form;
  if (rows.length === 0) return html`<p class="empty">${words.none[locale]}</p>`;
  const heads = ['kind', 'caseNo', 'request', 'organ', 'receivedOn', 'result', 'closedOn', 'dueOn', 'doing'] as const;
  return html`<div class="scroll" role="region" aria-label="${words.title[locale]}" tabindex="0">
    <table class="list cases">
      <caption>
        ${words.title[locale]}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${words[head][locale]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td>${remedies[row.kind][locale]}</td>
              <th scope="row">${row.case_no}</th>
              <td>
                ${row.request_no === null ? '' : html`<a href="${url(`/desk/requests/${row.request_no}`)}">${row.request_no}</a>`}
              </td>
              <td>${row.organ}</td>
              <td>${row.received_on}</td>
              <td>${row.result === null ? words.open[locale] : resultNames[row.result][locale]}</td>
              <td>${row.closed_on ?? ''}</td>
              <td>${row.redo_due_on ?? ''}</td>
              <td>${mayAct ? doing(row, form) : ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
