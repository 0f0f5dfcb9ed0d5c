import { isDeskAct, requestStates, type Locale, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { filesOf } from '../../files/owned.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { deskMenu, whoIs } from '../../views/desk.ts';
import { page, type PageFrame } from '../../views/layout.ts';
import type { Markup } from '../../views/markup.ts';
import { problemSummary } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import { hasFormToken, staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import { doAct } from './acts.ts';
import { caseFor, reveal } from './case.ts';
import { caseView, type CaseView } from './case-view.ts';
import { intakeView, register } from './desk-intake.ts';
import { requestList } from './desk-list.ts';
import { rowsView } from './desk-rows.ts';
import { deskWords as words } from './desk-words.ts';
import { soonUntil, urgencies } from './list-filter.ts';
import { deskCounts, deskRows } from './repo-desk.ts';
import { fileBytes, filesView } from './files-view.ts';
import type { Answers } from './form-view.ts';
import { letterDesk } from './desk-letters.ts';
import { organsThatTakeRequests } from './repo.ts';

const PAGE = 50;

/** Duties of other registers, for the first screen. */
export type DutiesBox = (staff: Staff, locale: Locale) => Promise<Markup>;

/** The desk of 依申请公开: what is due first on the first screen, a case with what may be done, the list with its filters. */
export function requestDesk(office: Office, duties: DutiesBox): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use('/desk', staffOnly(office));
  desk.use('/desk/*', staffOnly(office));
  const { read } = office.store;
  const framed = (
    c: Context<StaffEnv>,
    frame: Pick<PageFrame, 'title' | 'body' | 'modules'>,
    current: string,
  ): Markup => {
    const locale = localeOf(c);
    const { staff } = c.var;
    return page({
      locale,
      ...frame,
      menu: deskMenu(locale, current, staff.role),
      who: whoIs(staff, locale),
      noindex: true,
    });
  };
  const today = () => dayOf(office.now());

  desk.get('/desk', async (c) => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const counts = await deskCounts(office.store, staff, today(), soonUntil(today()));
    const { rows, total } = await deskRows(office.store, staff, today(), { due: 'open' }, { limit: PAGE });
    const tile = (kind: keyof typeof counts): Markup =>
      html`<li class="${kind}">
        <a href="${url(`/desk/requests?due=${kind}`)}"
          ><strong>${String(counts[kind])}</strong> <span>${words[kind][locale]}</span></a
        >
      </li>`;
    const body = html`<ul class="tiles">
        ${urgencies.map(tile)}
      </ul>
      <h2>${words.toDo[locale]}</h2>
      ${rowsView({ rows, total, today: today(), locale })} ${await duties(staff, locale)}`;
    return c.html(framed(c, { title: words.mine[locale], body, modules: ['desk.js'] }, '/desk'));
  });

  desk.route('/', requestList(office));

  async function casePage(
    c: Context<StaffEnv>,
    no: string,
    more: Pick<CaseView, 'failed'> & { readonly full?: 'full' },
    status: 200 | 409 | 422,
  ): Promise<Response> {
    const locale: Locale = localeOf(c);
    const found = await caseFor(office, c.var.staff, no, more.full ?? 'masked');
    if (found === 'not-found') return refuse(c, refusals.unknown);
    if (found === 'erased') return refuse(c, { ...refusals.unknown, status: 410 });
    const view = caseView({
      found,
      staff: c.var.staff,
      locale,
      full: more.full ?? 'masked',
      ...(more.failed && { failed: more.failed }),
    });
    const files = filesView(no, await filesOf(office, 'request', found.open.row.id), locale);
    const body = html`${problemSummary(more.failed?.problems ?? [], locale)}${view}${files}`;
    return c.html(
      framed(
        c,
        { title: `${no} ${requestStates[found.open.events.at(-1)?.to ?? 'submitted'][locale]}`, body },
        '/desk/requests',
      ),
      status,
    );
  }

  const intakePage = async (
    c: Context<StaffEnv>,
    answers: Answers,
    problems: readonly Problem[],
  ): Promise<Response> => {
    const locale = localeOf(c);
    const organs = await organsThatTakeRequests(read);
    const body = intakeView({ answers, problems, organs, formToken: c.var.staff.formToken, today: today(), locale });
    return c.html(framed(c, { title: words.intake[locale], body }, '/desk/requests'), problems.length > 0 ? 422 : 200);
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
  desk.get('/desk/requests/:no', (c) => casePage(c, c.req.param('no'), {}, 200));

  desk.post('/desk/requests/:no/reveal', async (c) => {
    const body = await c.req.parseBody();
    if (!hasFormToken(c.var.staff, body['token'])) return refuse(c, refusals.foreign);
    const no = c.req.param('no');
    const shown = await reveal(office, c.var.staff, no, typeof body['why'] === 'string' ? body['why'] : '');
    return casePage(c, no, shown ? { full: 'full' } : {}, 200);
  });

  desk.post('/desk/requests/:no/acts/:act', async (c) => {
    const { staff } = c.var;
    const no = c.req.param('no');
    const act = c.req.param('act');
    const { token, expectSeq, ...given } = await c.req.parseBody();
    if (!hasFormToken(staff, token)) return refuse(c, refusals.foreign);
    if (!isDeskAct(act) || staff.role === 'auditor') return refuse(c, refusals.unknown);
    if ((await caseFor(office, staff, no, 'masked')) === 'not-found') return refuse(c, refusals.unknown);
    const typed = Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const input = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));
    const result = await doAct(office, actorOf(staff), { no, act, input, expectSeq: Number(expectSeq) });
    if (result.kind === 'done') return c.redirect(url(`/desk/requests/${no}`), 303);
    if (result.kind === 'not-found') return refuse(c, refusals.unknown);
    if (result.kind === 'forbidden') return refuse(c, { ...refusals.forbidden, problems: result.problems });
    return casePage(
      c,
      no,
      { failed: { act, typed, problems: result.problems } },
      result.kind === 'conflict' ? 409 : 422,
    );
  });

  desk.route('/', letterDesk(office));

  desk.get('/desk/requests/:no/files/:id', async (c) => {
    const found = await caseFor(office, c.var.staff, c.req.param('no'), 'masked');
    if (typeof found === 'string') return refuse(c, refusals.unknown);
    return (await fileBytes(office, found.open.row.id, c.req.param('id'))) ?? refuse(c, refusals.unknown);
  });

  desk.get('/desk/review', async (c) => {
    const locale = localeOf(c);
    const { rows, total } = await deskRows(office.store, c.var.staff, today(), { state: 'review' }, { limit: PAGE });
    return c.html(
      framed(
        c,
        { title: words.review[locale], body: rowsView({ rows, total, today: today(), locale }) },
        '/desk/review',
      ),
    );
  });
  return desk;
}
