import { say } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import type { Typed } from '../../desk/fields.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import type { ActResult } from '../../records/act-result.ts';
import { activeDepartments, departmentNamed } from '../../staff/departments.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { seesAll } from '../../staff/sight.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { decide, drawSample, fileReport, finish, openSelfcheck } from './acts.ts';
import { drawFields, reportFields } from './fields.ts';
import { itemOf, itemsOf, reportsOf, sampleOf, samplesOf, selfcheckOf, selfchecks, spotchecksOf } from './repo.ts';
import { enterFinding, rectify } from './spot-acts.ts';
import { form, itemsView, path, progressView, samplesView, type Back } from './views.ts';
import { words } from './words.ts';

/** The desk of the self-check: how far everybody is, the rows to decide, the report, the city's samples. */
export function selfcheckDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(path, staffOnly(office));
  desk.use(`${path}/*`, staffOnly(office));
  const { read } = office.store;
  const thisYear = (): number => Number(dayOf(office.now()).slice(0, 4));

  const show = async (
    c: Context<StaffEnv>,
    year: number,
    back?: Back,
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const problems = back?.problems ?? [];
    const title = say(words.title, locale, { year });
    const opening =
      staff.role === 'office' && year === thisYear()
        ? form({ staff, locale, ...(back && { back }) }, `${path}/open`, [], 'open')
        : '';
    const selfcheck = await selfcheckOf(read, year);
    if (!selfcheck) {
      const body = html`<p class="empty">${say(words.none, locale, { year })}</p>
        ${opening}`;
      return deskPage(c, { title, path, body, status, problems });
    }
    const named = seesAll(staff) ? (c.req.query('dept') ?? '') : staff.departmentId;
    const department = named === '' ? undefined : await departmentNamed(read, named);
    const departments = (await activeDepartments(read)).filter(({ id }) => seesAll(staff) || id === staff.departmentId);
    const reports = await reportsOf(read, selfcheck.id);
    const all = await itemsOf(read, selfcheck.id, staff);
    const own = department ? all.filter((row) => row.department_id === department.id) : all;
    const looking = { office, staff, locale, selfcheck, reports, ...(back && { back }) };
    const report = department && reports.find((one) => one.department_id === department.id);
    const mayFile = department && !report && (staff.role === 'head' || staff.role === 'office');
    const draws = seesAll(staff) ? await spotchecksOf(read, selfcheck.id) : [];
    const others = (await selfchecks(read)).filter((one) => one.year !== year);
    const body = html`<p class="lead">
        ${say(words.days, locale, { opens: selfcheck.opens_on, closes: selfcheck.closes_on, due: selfcheck.report_due_on })}
      </p>
      ${opening}${progressView(looking, departments, all)}
      ${
        department && mayFile
          ? form(looking, `${path}/${year}/report?dept=${department.code}`, reportFields, 'fileReport')
          : ''
      }
      ${
        report
          ? html`<section>
              <h2>${words.report[locale]}</h2>
              <p class="kept">${report.text}</p>
            </section>`
          : ''
      }
      ${await itemsView(looking, own)}${await samplesView(looking, await samplesOf(read, selfcheck.id, staff))}
      ${draws.map(({ seed, drawn_from: from }) => html`<p class="hint">${say(words.sampled, locale, { seed, from })}</p>`)}
      ${staff.role === 'office' ? form(looking, `${path}/${year}/sample`, drawFields, 'draw') : ''}
      ${others.length === 0 ? '' : html`<p>${words.years[locale]} ${others.map((one) => html`<a href="${url(`${path}/${one.year}`)}">${String(one.year)}</a> `)}</p>`}`;
    return deskPage(c, { title, path, body, status, problems });
  };

  const yearOf = (c: Context<StaffEnv>): number => Number(c.req.param('year'));
  const act = (
    c: Context<StaffEnv>,
    { year, action, done }: { readonly year: number; readonly action: string; readonly done: string },
    work: (typed: Typed) => Promise<ActResult>,
  ): Promise<Response> =>
    onForm(c, work, {
      done,
      again: (typed, problems, status) => show(c, year, { action, typed, problems }, status),
    });

  desk.get(path, async (c) => {
    const [latest] = await selfchecks(read);
    return show(c, latest?.year ?? thisYear());
  });
  desk.post(`${path}/open`, (c) =>
    act(c, { year: thisYear(), action: `${path}/open`, done: path }, () => openSelfcheck(office, actorOf(c.var.staff))),
  );
  desk.get(`${path}/:year{[0-9]{4}}`, (c) => show(c, yearOf(c)));
  desk.post(`${path}/:year{[0-9]{4}}/report`, (c) => {
    const dept = c.req.query('dept') ?? '';
    const year = yearOf(c);
    const query = dept === '' ? '' : `?dept=${encodeURIComponent(dept)}`;
    return act(c, { year, action: `${path}/${year}/report${query}`, done: `${path}/${year}${query}` }, (typed) =>
      fileReport(office, actorOf(c.var.staff), { year, department: dept }, typed),
    );
  });
  desk.post(`${path}/:year{[0-9]{4}}/sample`, (c) => {
    const year = yearOf(c);
    return act(c, { year, action: `${path}/${year}/sample`, done: `${path}/${year}` }, (typed) =>
      drawSample(office, actorOf(c.var.staff), year, typed),
    );
  });
  for (const [name, work] of [
    ['decide', decide],
    ['finish', finish],
  ] as const)
    desk.post(`${path}/items/:id/${name}`, async (c) => {
      const id = c.req.param('id');
      const row = await itemOf(read, c.var.staff, id);
      if (!row) return refuse(c, refusals.unknown);
      return act(c, { year: row.year, action: `${path}/items/${id}/${name}`, done: `${path}/${row.year}` }, (typed) =>
        work(office, actorOf(c.var.staff), id, typed, expectedSeq(typed)),
      );
    });
  for (const [name, work] of [
    ['find', enterFinding],
    ['rectify', rectify],
  ] as const)
    desk.post(`${path}/samples/:id/${name}`, async (c) => {
      const id = c.req.param('id');
      const row = await sampleOf(read, c.var.staff, id);
      if (!row) return refuse(c, refusals.unknown);
      return act(c, { year: row.year, action: `${path}/samples/${id}/${name}`, done: `${path}/${row.year}` }, (typed) =>
        work(office, actorOf(c.var.staff), id, typed, expectedSeq(typed)),
      );
    });
  return desk;
}
