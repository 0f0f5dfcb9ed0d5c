import type { Locale, Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { deskPage } from '../../desk/page.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { hasFormToken, staffOnly, type StaffEnv } from '../../staff/session.ts';
import type { Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { requestCase } from './desk-case.ts';
import { intakeView, register } from './desk-intake.ts';
import { letterDesk } from './desk-letters.ts';
import { requestList } from './desk-list.ts';
import { reviewDesk } from './desk-review.ts';
import { rowsView } from './desk-rows.ts';
import { deskWords as words } from './desk-words.ts';
import type { Answers } from './form-view.ts';
import { soonUntil, urgencies } from './list-filter.ts';
import { noticesView } from './notices-view.ts';
import { noticesFor } from './repo-desk.ts';
import { deskCounts, deskRows } from './repo-list.ts';
import { organsThatTakeRequests } from './repo.ts';

const PAGE = 50;
const MOST_NOTICES = 20;

/** Duties of other registers, for the first screen. */
export type DutiesBox = (staff: Staff, locale: Locale) => Promise<Markup>;

/** The desk of 依申请公开: what is due first on the first screen, a case with what may be done, the list with its filters. */
export function requestDesk(office: Office, duties: DutiesBox): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use('/desk', staffOnly(office));
  desk.use('/desk/*', staffOnly(office));
  const { read } = office.store;
  const today = () => dayOf(office.now());

  desk.get('/desk', async (c) => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const counts = await deskCounts(office.store, staff, today(), soonUntil(today()));
    const { rows, total, more } = await deskRows(office.store, staff, today(), { due: 'open' }, { limit: PAGE });
    const notices = await noticesFor(read, staff, today(), MOST_NOTICES);
    const tile = (kind: keyof typeof counts): Markup =>
      html`<li class="${kind}">
        <a href="${url(`/desk/requests?due=${kind}`)}"
          ><strong>${String(counts[kind])}</strong> <span>${words[kind][locale]}</span></a
        >
      </li>`;
    const body = html`<ul class="tiles">
        ${urgencies.map(tile)}
      </ul>
      ${noticesView(notices, locale)}
      <h2>${words.toDo[locale]}</h2>
      ${rowsView({ rows, total, more, today: today(), locale })} ${await duties(staff, locale)}`;
    return deskPage(c, { title: words.mine[locale], path: '/desk', body, modules: ['desk.js'] });
  });

  desk.route('/', requestList(office));

  const intakePage = async (
    c: Context<StaffEnv>,
    answers: Answers,
    problems: readonly Problem[],
  ): Promise<Response> => {
    const locale = localeOf(c);
    const organs = await organsThatTakeRequests(read);
    const body = intakeView({ answers, problems, organs, formToken: c.var.staff.formToken, today: today(), locale });
    return deskPage(c, {
      title: words.intake[locale],
      path: '/desk/requests',
      body,
      status: problems.length > 0 ? 422 : 200,
    });
  };
  desk.get('/desk/requests/new', (c) => intakePage(c, {}, []));
  desk.post('/desk/requests/new', async (c) => {
    const body = await c.req.parseBody({ all: true });
    if (!hasFormToken(c.var.staff, body['token']) || c.var.staff.role === 'auditor') return refuse(c, refusals.foreign);
    const texts = (value: unknown): readonly string[] =>
      (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
    const answers: Answers = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, texts(value)]));
    const { problems, no } = await register(office, c.var.staff, answers);
    return no === undefined ? intakePage(c, answers, problems) : c.redirect(url(`/desk/requests/${no}`), 303);
  });
  desk.route('/', requestCase(office));
  desk.route('/', letterDesk(office));
  desk.route('/', reviewDesk(office));
  return desk;
}
