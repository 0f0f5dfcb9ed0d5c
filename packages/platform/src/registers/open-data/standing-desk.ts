import { applicationKinds, exchangeSteps, say, sharingKinds, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Field } from '../../desk/fields.ts';
import { formsOf, type Back } from '../../desk/page-forms.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { words } from './desk.words.ts';
import { applicationFields, milestoneDoneFields, milestoneFields, resourceFields } from './fields.ts';
import { applications, milestonesSeen, resourcesSeen } from './repo.ts';
import { enterApplication, enterMilestone, enterResource, settleMilestone } from './standing-acts.ts';

const PATH = '/desk/data/standing';
const enters = { resources: enterResource, milestones: enterMilestone, applications: enterApplication } as const;

/** The catalogue of information resources, the exchange platforms, what was built on open data. */
export function dataStandingDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));
  const { read } = office.store;

  const show = async (c: Context<StaffEnv>, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const heads = (...names: readonly Words[]): readonly string[] => names.map((name) => name[locale]);
    const made = formsOf({ token: staff.formToken, locale, back });
    const form = (name: string, fields: readonly Field[], label: Words): Markup =>
      staff.role === 'auditor' ? html`` : made(name, `${PATH}/${name}`, fields, label);
    const milestones = await milestonesSeen(read, staff);
    const body = html`<p class="links"><a href="/desk/data">${words.title[locale]}</a></p>
      ${rowsTable({
        caption: words.resources[locale],
        heads: heads(words.name, words.code, words.department, words.holds, words.sharing, words.open),
        rows: (await resourcesSeen(read, staff)).map((row) => [
          row.name,
          row.code,
          row.department,
          row.summary,
          `${sharingKinds[row.sharing][locale]} ${row.sharing_note ?? ''}`,
          row.is_open === 1 ? words.yes[locale] : '',
        ]),
        empty: words.empty[locale],
      })}
      ${form('resources', resourceFields, words.addResource)}
      ${rowsTable({
        caption: words.milestones[locale],
        heads: heads(words.system, words.department, words.step, words.until, words.doneOn),
        rows: milestones.map((row) => [
          row.system,
          row.department,
          exchangeSteps[row.step][locale],
          row.due_on,
          row.done_on ?? '',
        ]),
        empty: words.empty[locale],
      })}
      ${form('milestones', milestoneFields, words.addMilestone)}
      ${milestones
        .filter(({ done_on: on }) => on === null)
        .map(({ id, system }) =>
          form(`milestones/${id}`, milestoneDoneFields, {
            zh: say(words.done, 'zh', { system }),
            en: say(words.done, 'en', { system }),
          }),
        )}
      ${rowsTable({
        caption: words.applications[locale],
        heads: heads(words.name, words.kind, words.department, words.on),
        rows: (await applications(read)).map((row) => [
          row.title,
          applicationKinds[row.kind][locale],
          row.department,
          row.on_day,
        ]),
        empty: words.empty[locale],
      })}
      ${form('applications', applicationFields, words.addApplication)}`;
    const { problems = [], status = 200 } = back ?? {};
    return deskPage(c, { title: words.standing[locale], path: '/desk/data', body, problems, status });
  };

  desk.get(PATH, (c) => show(c));
  for (const name of ['resources', 'milestones', 'applications'] as const)
    desk.post(`${PATH}/${name}`, (c) =>
      onForm(c, (typed) => enters[name](office, actorOf(c.var.staff), typed), {
        done: PATH,
        again: (typed, problems, status) => show(c, { form: name, typed, problems, status }),
      }),
    );
  desk.post(`${PATH}/milestones/:id`, (c) => {
    const { id } = c.req.param();
    return onForm(c, (typed) => settleMilestone(office, actorOf(c.var.staff), id, typed), {
      done: PATH,
      again: (typed, problems, status) => show(c, { form: `milestones/${id}`, typed, problems, status }),
    });
  });
  return desk;
}
