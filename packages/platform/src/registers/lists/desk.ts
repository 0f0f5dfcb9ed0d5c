import { say } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Field } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { seesAll } from '../../staff/sight.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { decideOne, propose } from './acts.ts';
import { issueList, planDeadlines, setDeadline } from './deadline-acts.ts';
import { batchDesk } from './desk-batch.ts';
import { fileDesk } from './desk-files.ts';
import { mobileDesk } from './desk-mobile.ts';
import { pointDesk } from './desk-points.ts';
import { words } from './desk.words.ts';
import { changeFields, itemFields, nameFields } from './fields.ts';
import { filterForm } from './filter-form.ts';
import { itemsTable } from './items-table.ts';
import { itemView, type Returned } from './item-view.ts';
import { deadlinesView, gapsView, listLinks, standingView, waitingView } from './overview.ts';
import { inForce } from './repo.ts';
import type { RegisterList } from './rules.ts';

const path = '/desk/lists';
const lists = ['power', 'service', 'catalogue'] as const;

/** The desk of the three lists: what is lacking first, then what waits, how each list stands, and every item. */
export function listsDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(path, staffOnly(office));
  desk.use(`${path}/*`, staffOnly(office));
  desk.route('/', pointDesk(office));
  desk.route('/', mobileDesk(office));
  desk.route('/', fileDesk(office));
  desk.route('/', batchDesk(office));
  const { read } = office.store;

  const overview = async (c: Context<StaffEnv>, back?: Returned, status: 200 | 409 | 422 = 200): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const looking = {
      office,
      sight: staff,
      locale,
      token: staff.formToken,
      departments: await activeDepartments(read),
      ...(back && { back }),
    };
    const body = html`<p class="links">
        <a href="${url(`${path}/points`)}">${words.points[locale]}</a>
        <a href="${url(`${path}/mobile`)}">${words.mobile[locale]}</a>
      </p>
      ${await gapsView(looking)}${await waitingView(looking)}
      ${await standingView(looking, seesAll(staff) ? undefined : staff.departmentId)}${await deadlinesView(looking)}`;
    return deskPage(c, { title: words.title[locale], path, body, status, ...(back && { problems: back.problems }) });
  };
  desk.get(path, (c) => overview(c));
  const again = (c: Context<StaffEnv>, action: string) => ({
    done: path,
    again: (typed: Returned['typed'], problems: Returned['problems'], status: 409 | 422) =>
      overview(c, { action, typed, problems }, status),
  });
  desk.post(`${path}/deadlines`, (c) => onForm(c, () => planDeadlines(office, actorOf(c.var.staff)), again(c, '')));
  for (const list of lists) {
    desk.post(`${path}/${list}/deadlines/:department`, (c) => {
      const departmentId = c.req.param('department');
      return onForm(
        c,
        (typed) => setDeadline(office, actorOf(c.var.staff), { list, departmentId }, typed),
        again(c, `${path}/${list}/deadlines/${departmentId}`),
      );
    });
    desk.post(`${path}/${list}/issue/:department`, (c) => {
      const departmentId = c.req.param('department');
      return onForm(
        c,
        (typed) => issueList(office, actorOf(c.var.staff), { list, departmentId }, typed),
        again(c, `${path}/${list}/issue/${departmentId}`),
      );
    });
    desk.get(`${path}/${list}`, (c) => itemsPage(c, list));
    desk.get(`${path}/${list}/new`, (c) => newPage(c, list));
    desk.post(`${path}/${list}/new`, (c) =>
      onForm(c, (typed) => propose(office, actorOf(c.var.staff), { list }, typed), {
        done: (id) => `${path}/${list}/items/${encodeURIComponent(id.slice(list.length + 1))}`,
        again: (typed, problems, status) => newPage(c, list, { action: '', typed, problems }, status),
      }),
    );
    desk.get(`${path}/${list}/items/:code`, (c) => itemPage(c, list, c.req.param('code')));
    for (const act of ['change', 'cancel'] as const)
      desk.post(`${path}/${list}/items/:code/${act}`, (c) => {
        const code = c.req.param('code');
        const here = `${path}/${list}/items/${encodeURIComponent(code)}`;
        return onForm(
          c,
          (typed) =>
            propose(
              office,
              actorOf(c.var.staff),
              { list, code, isCancelling: act === 'cancel', expectSeq: expectedSeq(typed) },
              typed,
            ),
          {
            done: here,
            again: (typed, problems, status) =>
              itemPage(c, list, code, { action: `${here}/${act}`, typed, problems }, status),
          },
        );
      });
  }
  for (const act of ['approve', 'refuse', 'withdraw'] as const)
    desk.post(`${path}/proposals/:id/${act}`, (c) => {
      const id = c.req.param('id');
      const whole = (done: string): string =>
        `${path}/${done.split(':', 1)[0] ?? ''}/items/${encodeURIComponent(done.slice(done.indexOf(':') + 1))}`;
      return onForm(
        c,
        ({ values }) =>
          decideOne(
            office,
            actorOf(c.var.staff),
            id,
            act === 'refuse' ? { act, reason: values['refusal'] ?? '' } : { act },
          ),
        {
          done: whole,
          again: (typed, problems, status) =>
            overview(c, { action: `${path}/proposals/${id}/${act}`, typed, problems }, status),
        },
      );
    });

  async function itemsPage(c: Context<StaffEnv>, list: RegisterList): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const asked = c.req.query('dept') ?? '';
    const q = (c.req.query('q') ?? '').trim();
    const departments = await activeDepartments(read);
    const chosen = departments.find(({ id, code }) => (seesAll(staff) ? code === asked : id === staff.departmentId));
    if (!chosen && !seesAll(staff)) return refuse(c, refusals.unknown);
    const items = await inForce(read, { list, departmentId: chosen?.id }, dayOf(office.now()));
    const body = html`<p class="links">${listLinks(list, locale, staff)}</p>
      ${filterForm(`${path}/${list}`, { query: { q }, department: chosen }, seesAll(staff) ? departments : chosen ? [chosen] : [], locale)}
      ${itemsTable(
        list,
        items.filter(({ code, name }) => `${code} ${name}`.includes(q)),
        locale,
      )}`;
    return deskPage(c, { title: words[list][locale], path, body });
  }

  async function newPage(
    c: Context<StaffEnv>,
    list: RegisterList,
    back?: Returned,
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    if (staff.role === 'auditor') return refuse(c, refusals.forbidden);
    const departments = await activeDepartments(read);
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
    const body = actForm({
      action: `${path}/${list}/new`,
      token: staff.formToken,
      fields: [...holder, ...nameFields, ...itemFields[list], ...changeFields],
      label: words.new,
      locale,
      typed: back?.typed ?? nothingTyped,
      problems: back?.problems ?? [],
      isOpen: true,
    });
    const title = say({ zh: '{list}：新增事项', en: '{list}: new item' }, locale, { list: words[list][locale] });
    return deskPage(c, { title, path, body, status, ...(back && { problems: back.problems }) });
  }

  async function itemPage(
    c: Context<StaffEnv>,
    list: RegisterList,
    code: string,
    back?: Returned,
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> {
    const shown = await itemView(office, c.var.staff, { list, code }, localeOf(c), back);
    if (!shown) return refuse(c, refusals.unknown);
    return deskPage(c, { ...shown, path, status, ...(back && { problems: back.problems }) });
  }
  return desk;
}
