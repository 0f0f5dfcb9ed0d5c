import { rm } from 'node:fs/promises';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Typed } from '../../desk/fields.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { filesOf } from '../../files/owned.ts';
import { fileResponse } from '../../files/download.ts';
import { receiveForm } from '../../files/receive.ts';
import { takeFile } from '../../files/upload.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import type { ActResult } from '../../records/act-result.ts';
import { activeDepartments, departmentNamed } from '../../staff/departments.ts';
import { seesAll } from '../../staff/sight.ts';
import { hasFormToken, staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { pointDesk } from './desk-points.ts';
import { trainingDesk } from './desk-training.ts';
import { changeLeader, end, enterLeader, enterPost, setUpBody } from './people-acts.ts';
import { choice } from './public.ts';
import { plansOf } from './repo.ts';
import { gapsView, peopleView, yearView, type Back } from './views.ts';
import { words } from './words.ts';
import { filePlan, hearReport, planTraining } from './year-acts.ts';

const path = '/desk/org';
const MOST_BYTES = 50 * 1_048_576;

/** The desk of the organisation: what this year lacks first, then people and bodies, then what the year has. */
export function organisationDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(path, staffOnly(office));
  desk.use(`${path}/*`, staffOnly(office));
  desk.route('/', pointDesk(office));
  desk.route('/', trainingDesk(office));
  const { read } = office.store;

  const show = async (
    c: Context<StaffEnv>,
    dept: string,
    back?: Back,
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const departments = await activeDepartments(read);
    const named = seesAll(staff) && dept !== '' ? await departmentNamed(read, dept) : undefined;
    const department = named ?? departments.find(({ id }) => id === staff.departmentId);
    if (!department) return refuse(c, refusals.unknown);
    const looking = { office, staff, locale, department, departments, ...(back && { back }) };
    const body = html`<p class="links"><a href="${url(`${path}/key-points`)}">${words.points[locale]}</a></p>
      ${await gapsView(looking)} ${seesAll(staff) ? choice(path, departments, department, locale) : ''}
      ${await peopleView(looking)}${await yearView(looking)}`;
    return deskPage(c, { title: words.title[locale], path, body, status, ...(back && { problems: back.problems }) });
  };
  desk.get(path, (c) => show(c, c.req.query('dept') ?? ''));

  const act = (c: Context<StaffEnv>, action: string, work: (typed: Typed) => Promise<ActResult>): Promise<Response> => {
    const dept = c.req.query('dept') ?? '';
    const done = dept === '' ? path : `${path}?dept=${encodeURIComponent(dept)}`;
    return onForm(c, (typed) => work({ ...typed, values: { ...typed.values, department: dept } }), {
      done,
      again: (typed, problems, status) => show(c, dept, { action, typed, problems }, status),
    });
  };
  const entering: Readonly<
    Record<string, (office: Office, actor: ReturnType<typeof actorOf>, typed: Typed) => Promise<ActResult>>
  > = {
    leaders: enterLeader,
    bodies: setUpBody,
    posts: enterPost,
    heard: hearReport,
    trainings: planTraining,
  };
  for (const [name, enter] of Object.entries(entering))
    desk.post(`${path}/${name}`, (c) =>
      act(c, `${path}/${name}`, (typed) => enter(office, actorOf(c.var.staff), typed)),
    );
  desk.post(`${path}/leaders/:id/change`, (c) => {
    const id = c.req.param('id');
    return act(c, `${path}/leaders/${id}/change`, (typed) =>
      changeLeader(office, actorOf(c.var.staff), id, typed, expectedSeq(typed)),
    );
  });
  for (const [name, what] of [
    ['leaders', 'leader'],
    ['bodies', 'body'],
    ['posts', 'post'],
  ] as const)
    desk.post(`${path}/${name}/:id/end`, (c) => {
      const id = c.req.param('id');
      return act(c, `${path}/${name}/${id}/end`, (typed) => end(office, actorOf(c.var.staff), what, id, typed));
    });

  desk.post(`${path}/plans`, async (c) => {
    const dept = c.req.query('dept') ?? '';
    const received = await receiveForm(office, c.req.raw, { files: 1, bytes: MOST_BYTES });
    if (received.kind !== 'form')
      return refuse(
        c,
        received.kind === 'too-large'
          ? { ...refusals.tooLarge, values: { most: MOST_BYTES / 1024 } }
          : refusals.malformed,
      );
    const values = Object.fromEntries([...received.fields].map(([name, [first = '']]) => [name, first]));
    const drop = async (): Promise<void> => {
      for (const file of received.files) await rm(file.path, { force: true });
    };
    if (!hasFormToken(c.var.staff, values['token']) || c.var.staff.role === 'auditor') {
      await drop();
      return refuse(c, c.var.staff.role === 'auditor' ? refusals.forbidden : refusals.foreign);
    }
    const actor = actorOf(c.var.staff);
    const [file] = received.files;
    const taken = file && (await takeFile(office, actor, file, MOST_BYTES));
    if (taken && 'status' in taken) return refuse(c, taken);
    const typed = { values: { ...values, department: dept }, lists: {} };
    const result = await filePlan(office, actor, typed, taken?.id);
    if (result.kind === 'done') return c.redirect(dept === '' ? path : `${path}?dept=${encodeURIComponent(dept)}`, 303);
    if (result.kind === 'invalid' || result.kind === 'conflict')
      return show(c, dept, { action: `${path}/plans`, typed, problems: result.problems }, 422);
    return refuse(c, result.kind === 'forbidden' ? refusals.forbidden : refusals.unknown);
  });
  desk.get(`${path}/plans/:id/paper`, async (c) => {
    const { staff } = c.var;
    const plan = (await plansOf(read, seesAll(staff) ? undefined : staff.departmentId)).find(
      ({ id }) => id === c.req.param('id'),
    );
    const [file] = plan ? await filesOf(office, 'plan_doc', plan.id) : [];
    if (!file) return refuse(c, refusals.unknown);
    const given = await fileResponse(office, file, { name: file.name, range: c.req.header('range') ?? null });
    return given instanceof Response ? given : refuse(c, given);
  });
  return desk;
}
