import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { nothingTyped, type Field } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import { seesAll } from '../../staff/sight.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { isTheirs } from './entering.ts';
import { sessionFields, signInFields } from './fields.ts';
import { attendanceOf, sessionsOf, trainingOf } from './repo.ts';
import type { Back } from './views.ts';
import { actWords, words } from './words.ts';
import { holdSession, signIn } from './year-acts.ts';

/** One training: its sessions and who signed in. Every department may enter its own people. */
export function trainingDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  const { read } = office.store;
  const show = async (
    c: Context<StaffEnv>,
    id: string,
    back?: Back,
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const training = await trainingOf(read, id);
    if (!training) return refuse(c, refusals.unknown);
    const sessions = await sessionsOf(read, [id]);
    // who signed in is for the organiser, the city office and a person's own department to see
    const isOrganiser = seesAll(staff) || training.department_id === staff.departmentId;
    const present = (
      await attendanceOf(
        read,
        sessions.map((one) => one.id),
      )
    ).filter((one) => isOrganiser || one.department_id === staff.departmentId);
    const form = (action: string, fields: readonly Field[], label: 'hold' | 'signIn', prefix: string) => {
      const isBack = back?.action === action;
      return actForm({
        action,
        token: staff.formToken,
        fields,
        label: words[label],
        locale,
        prefix,
        typed: isBack ? back.typed : nothingTyped,
        problems: isBack ? back.problems : [],
      });
    };
    const at = `/desk/org/trainings/${id}`;
    const body = html`<p class="lead">${training.department} ${String(training.year)}</p>
      ${sessions.map(
        (one) =>
          html`${rowsTable({
            caption: `${one.on_date} ${one.place} ${words.speaker[locale]} ${one.speaker} ${words.hours[locale]} ${one.hours}`,
            heads: [words.name, words.post, words.department].map((text) => text[locale]),
            rows: present
              .filter(({ session_id: of }) => of === one.id)
              .map(({ person, post, department }) => [person, post, department]),
            empty: words.noBodies[locale],
          })}${staff.role === 'auditor' ? '' : form(`${at}/sessions/${one.id}/sign-in`, signInFields, 'signIn', `s-${one.id}`)}`,
      )}
      ${sessions.length === 0 ? html`<p class="empty">${words.noSessions[locale]}</p>` : ''}
      ${isTheirs(actorOf(staff), training.department_id) ? form(`${at}/sessions`, sessionFields, 'hold', 'hold') : ''}
      ${timeline(await eventsOf(read, 'training', id), actWords, locale)}`;
    return deskPage(c, {
      title: training.title,
      path: '/desk/org',
      body,
      status,
      ...(back && { problems: back.problems }),
    });
  };
  const after = (c: Context<StaffEnv>, id: string, action: string) => ({
    done: `/desk/org/trainings/${id}`,
    again: (typed: Back['typed'], problems: Back['problems'], status: 409 | 422) =>
      show(c, id, { action, typed, problems }, status),
  });
  desk.get('/desk/org/trainings/:id', (c) => show(c, c.req.param('id')));
  desk.post('/desk/org/trainings/:id/sessions', (c) => {
    const id = c.req.param('id');
    return onForm(
      c,
      (typed) => holdSession(office, actorOf(c.var.staff), id, typed),
      after(c, id, `/desk/org/trainings/${id}/sessions`),
    );
  });
  desk.post('/desk/org/trainings/:id/sessions/:session/sign-in', (c) => {
    const { id, session } = c.req.param();
    const action = `/desk/org/trainings/${id}/sessions/${session}/sign-in`;
    return onForm(c, (typed) => signIn(office, actorOf(c.var.staff), session, typed), after(c, id, action));
  });
  return desk;
}
