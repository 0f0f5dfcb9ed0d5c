import type { Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { deskPage } from '../../desk/page.ts';
import { readForm } from '../../desk/post.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { hasFormToken, type StaffEnv } from '../../staff/session.ts';
import { assignMany, pickOf, type Assigned } from './assign-many.ts';
import { assignedView, assignForm } from './assign-view.ts';
import { exported } from './desk-export.ts';
import { filtersView, pagesView } from './desk-filters.ts';
import { rowsView } from './desk-rows.ts';
import { deskWords as words } from './desk-words.ts';
import { filterOf } from './list-filter.ts';
import { departments } from './repo-desk.ts';
import { deskRows } from './repo-list.ts';

const PAGE = 50;
const MOST_EXPORTED = 10_000;

/** What a list shows again after its form: the ticks and words of who sent it, and what became of them. */
interface After {
  readonly told?: Assigned;
  readonly problems: readonly Problem[];
  readonly ticked: ReadonlySet<string>;
  readonly typed: { readonly department: string; readonly note: string };
}

const fresh: After = { problems: [], ticked: new Set(), typed: { department: '', note: '' } };

/** The list of requests: narrowed, ticked and assigned together, taken out as a file. Behind the desk's log-in. */
export function requestList(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  const { read } = office.store;
  const today = () => dayOf(office.now());

  async function listPage(c: Context<StaffEnv>, { told, problems, ticked, typed }: After): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const query = c.req.query();
    const filter = filterOf(query, today());
    const at = Math.max(0, Math.trunc(Number(query['page'] ?? 0)) || 0);
    const { rows, total, more } = await deskRows(office.store, staff, today(), filter, {
      limit: PAGE,
      offset: at * PAGE,
    });
    const all = await departments(read);
    const mayAssign = staff.role !== 'auditor' && rows.length > 0;
    const list = rowsView({ rows, total, more, today: today(), locale, ...(mayAssign && { ticked }) });
    const form = { list, query, token: staff.formToken, departments: all, typed, problems, locale };
    const pages = pagesView({ query, at, isMore: rows.length === PAGE && (more || (at + 1) * PAGE < total), locale });
    const body = html`${told ? assignedView(told, locale) : ''}${filtersView({ filter, departments: all, locale })}
    ${pages.links}${mayAssign ? assignForm(form) : list}${pages.nav}`;
    const status = problems.length > 0 ? 422 : (told?.failed.length ?? 0) > 0 ? 409 : 200;
    return deskPage(c, {
      title: words.list[locale],
      path: '/desk/requests',
      body,
      problems,
      status,
      modules: ['desk.js'],
    });
  }

  desk.get('/desk/requests', (c) => listPage(c, fresh));
  desk.get('/desk/requests/assign', (c) => c.redirect('/desk/requests', 303)); // its answer was reloaded, or kept as a bookmark

  desk.post('/desk/requests/assign', async (c) => {
    const { values, lists } = await readForm(c);
    if (!hasFormToken(c.var.staff, values['token'])) return refuse(c, refusals.foreign);
    if (c.var.staff.role === 'auditor') return refuse(c, refusals.forbidden);
    const picks = (lists['pick'] ?? []).flatMap((text) => pickOf(text) ?? []);
    const typed = { department: values['department'] ?? '', note: values['note'] ?? '' };
    const result = await assignMany(office, c.var.staff, { picks, ...typed });
    if ('problems' in result)
      return listPage(c, { problems: result.problems, ticked: new Set(picks.map(({ no }) => no)), typed });
    const ticked = new Set(result.failed.map(({ no }) => no));
    return listPage(c, { told: result, problems: [], ticked, typed: ticked.size > 0 ? typed : fresh.typed });
  });

  for (const kind of ['csv', 'xlsx'] as const)
    desk.get(`/desk/requests.${kind}`, async (c) => {
      const filter = filterOf(c.req.query(), today());
      const { rows } = await deskRows(office.store, c.var.staff, today(), filter, { limit: MOST_EXPORTED });
      return exported(office, c.var.staff, rows, kind, localeOf(c));
    });
  return desk;
}
