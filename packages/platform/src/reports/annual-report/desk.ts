import { holds as allHold, cellRelations, say, type Locale, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { hasFormToken, staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import { deskMenu, whoIs } from '../../views/desk.ts';
import { page } from '../../views/layout.ts';
import type { Markup } from '../../views/markup.ts';
import { problemSummary } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import { publishReport, saveReport, whyNot, type ReportResult } from './acts.ts';
import { deskReportView } from './desk-view.ts';
import { deskWords as words } from './desk-words.ts';
import { isReportFormat, reportResponse } from './formats.ts';
import { readInput, typedOf, type Typed } from './read-input.ts';
import { reportTitle } from './report-view.ts';
import { allOrgans, cityOrgan, organNamed, type OrganRow, type ReportKey } from './repo.ts';
import { reportIn, workUp } from './work-up.ts';

const FIRST_YEAR = 2008;
const GOVERNMENT = 'government';

interface Chosen {
  readonly key: ReportKey;
  readonly organ: OrganRow;
  /** As in `?dept=`. */
  readonly dept: string;
}
interface Failed {
  readonly typed: Typed | undefined;
  readonly problems: readonly Problem[];
}

const seesAll = ({ role }: Staff): boolean => role === 'office' || role === 'auditor';

/** The annual report at the desk: of one's own organ; the city office's people choose, and have the whole government's. */
export function reportDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use('/desk/report', staffOnly(office));
  desk.use('/desk/report/*', staffOnly(office));
  const { read } = office.store;
  const today = () => dayOf(office.now());

  async function chosen(c: Context<StaffEnv>): Promise<Chosen | undefined> {
    const { staff } = c.var;
    const year = Number(c.req.param('year'));
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > Number(today().slice(0, 4))) return undefined;
    const dept = c.req.query('dept') ?? (staff.role === 'office' ? GOVERNMENT : staff.departmentId);
    const organ = dept === GOVERNMENT ? await cityOrgan(read) : await organNamed(read, dept);
    if (!organ || (!seesAll(staff) && (dept === GOVERNMENT || organ.id !== staff.departmentId))) return undefined;
    const scope = dept === GOVERNMENT ? 'government' : 'organ';
    return { key: { scope, organId: organ.id, year }, organ, dept: dept === GOVERNMENT ? GOVERNMENT : organ.code };
  }

  async function show(c: Context<StaffEnv>, at: Chosen, failed: Failed, status: 200 | 409 | 422): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const counted = await workUp(read, at.key);
    const { latest } = counted;
    const worked = latest?.published_on ? { ...counted, report: reportIn(latest, at.organ.name) } : counted;
    const view = deskReportView({
      worked,
      query: `?dept=${encodeURIComponent(at.dept)}`,
      locale,
      token: staff.formToken,
      today: today(),
      typed: failed.typed ?? typedOf(worked),
      problems: failed.problems,
      missing: whyNot(worked, today()),
      may: { save: staff.role !== 'auditor', publish: staff.role === 'head' || staff.role === 'office' },
    });
    const organ = at.dept === GOVERNMENT ? say(words.government, locale, { organ: at.organ.name }) : at.organ.name;
    const body = html`${problemSummary(failed.problems, locale)}${await chooser(at, staff, locale)}${view}`;
    return c.html(
      page({
        locale,
        title: say(words.title, locale, { year: at.key.year, organ }),
        body,
        menu: deskMenu(locale, '/desk/report', staff.role),
        who: whoIs(staff, locale),
        noindex: true,
        otherLanguage: `?dept=${encodeURIComponent(at.dept)}&lang=${locale === 'zh' ? 'en' : 'zh'}`,
      }),
      status,
    );
  }

  async function chooser({ key, dept }: Chosen, staff: Staff, locale: Locale): Promise<Markup> {
    if (!seesAll(staff)) return html``;
    const city = await cityOrgan(read);
    const options = [
      ...(city ? [{ code: GOVERNMENT, name: say(words.government, locale, { organ: city.name }) }] : []),
      ...(await allOrgans(read)),
    ];
    return html`<form method="get" action="${url(`/desk/report/${key.year}`)}" class="filters">
      <label for="dept">${words.organ[locale]}</label
      ><select id="dept" name="dept">
        ${options.map(({ code, name }) => html`<option value="${code}" ${code === dept ? html`selected` : ''}>${name}</option>`)}
      </select>
      <button type="submit">${words.show[locale]}</button>
    </form>`;
  }

  desk.get('/desk/report', (c) => {
    const year = Number(today().slice(0, 4));
    // until the government's last day the report of the year before is at hand
    return c.redirect(url(`/desk/report/${today() <= `${year}-03-31` ? year - 1 : year}`), 303);
  });
  desk.get('/desk/report/:year', async (c) => {
    const at = await chosen(c);
    return at ? show(c, at, { typed: undefined, problems: [] }, 200) : refuse(c, refusals.unknown);
  });

  async function act(
    c: Context<StaffEnv>,
    work: (at: Chosen, typed: Typed) => Promise<ReportResult>,
  ): Promise<Response> {
    const body = await c.req.parseBody();
    if (!hasFormToken(c.var.staff, body['token'])) return refuse(c, refusals.foreign);
    if (c.var.staff.role === 'auditor') return refuse(c, refusals.forbidden);
    const at = await chosen(c);
    if (!at) return refuse(c, refusals.unknown);
    const typed = Object.fromEntries(
      Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const result = await work(at, typed);
    if (result.kind === 'done')
      return c.redirect(url(`/desk/report/${at.key.year}?dept=${encodeURIComponent(at.dept)}`), 303);
    const isForm = typed['overview'] !== undefined;
    return show(
      c,
      at,
      { typed: isForm ? typed : undefined, problems: result.problems },
      result.kind === 'conflict' ? 409 : 422,
    );
  }

  desk.post('/desk/report/:year/save', (c) =>
    act(c, async ({ key }, typed) => {
      const input = readInput(typed);
      return 'texts' in input
        ? saveReport(office, actorOf(c.var.staff), key, input, Number(typed['expect']))
        : { kind: 'invalid', problems: input };
    }),
  );
  desk.post('/desk/report/:year/publish', (c) => {
    if (c.var.staff.role === 'clerk') return refuse(c, refusals.forbidden);
    return act(c, ({ key }, typed) => publishReport(office, actorOf(c.var.staff), key, Number(typed['expect'])));
  });

  desk.get('/desk/report/:year/:format', async (c) => {
    const at = await chosen(c);
    const format = c.req.param('format');
    if (!at || !isReportFormat(format)) return refuse(c, refusals.unknown);
    const { report, judged, latest } = await workUp(read, at.key);
    const done = latest?.published_on ? reportIn(latest, at.organ.name) : undefined;
    if (done ? !allHold(cellRelations(done)) : !judged.holds)
      return refuse(c, { status: 409, code: 'annual-report.relation', title: words.holdsNot });
    const given = done ?? report;
    return reportResponse(given, format, reportTitle(given, 'zh'), office.now().toISOString());
  });
  return desk;
}
