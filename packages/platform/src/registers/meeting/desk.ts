import type { Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { actOnTopic, submitTopic } from './acts.ts';
import { actFields, submitFields } from './fields.ts';
import { isPublic, topicSeen, topicsSeen } from './repo.ts';
import { meetingActs, type MeetingAct } from './rules.ts';
import { actWords, answerWords, kindWords, stateWords, words } from './words.ts';

const path = '/desk/meetings';
const acts: readonly MeetingAct[] = ['return', 'resubmit', 'hold', 'publish', 'withdraw'];

interface Back {
  readonly act: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

/** The desk of the government's meetings: each topic with its two answers, and what was said of the opinions. */
export function meetingDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(path, staffOnly(office));
  desk.use(`${path}/*`, staffOnly(office));
  const { read } = office.store;

  const list = async (c: Context<StaffEnv>, back?: Back, status: 200 | 409 | 422 = 200): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const form = actForm({
      action: path,
      token: staff.formToken,
      fields: submitFields,
      label: actWords.submit,
      locale,
      ...(back && { typed: back.typed, problems: back.problems }),
    });
    const body = html`${staff.role === 'auditor' ? '' : form}
    ${rowsTable({
      caption: words.list[locale],
      heads: (['name', 'department', 'meeting', 'meetsOn', 'sought', 'invites', 'state'] as const).map(
        (key) => words[key][locale],
      ),
      rows: (await topicsSeen(read, staff)).map((row) => [
        html`<a href="${url(`${path}/${row.id}`)}">${row.title}</a
          >${row.livelihood === 1 ? html`<br /><small>${words.livelihood[locale]}</small>` : ''}`,
        row.department,
        kindWords[row.meeting][locale],
        html`<span class="day">${row.meets_on}</span>`,
        answerWords[row.sought_opinions][locale],
        answerWords[row.proposes_attendees][locale],
        stateWords[row.state][locale],
      ]),
      empty: words.none[locale],
    })}`;
    return deskPage(c, { title: words.title[locale], path, body, status, problems: back?.problems ?? [] });
  };

  const one = async (
    c: Context<StaffEnv>,
    id: string,
    back?: Back,
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const row = await topicSeen(read, staff, id);
    if (!row) return refuse(c, refusals.unknown);
    const events = await eventsOf(read, 'meeting_item', id);
    const isOut = await isPublic(read, id);
    const values = {
      meetsOn: row.meets_on,
      papers: row.papers,
      sought: row.sought_opinions,
      soughtHow: row.sought_how,
      invites: row.proposes_attendees,
      attendees: row.attendees,
    };
    const forms = acts
      .filter((act) => meetingActs[act].from === row.state && staff.role !== 'auditor')
      .filter((act) => meetingActs[act].by === 'department' || staff.role === 'office')
      .filter((act) => act !== (isOut ? 'publish' : 'withdraw'))
      .map((act) =>
        actForm({
          action: `${path}/${id}/${act}`,
          token: staff.formToken,
          fields: actFields[act],
          label: actWords[act],
          locale,
          prefix: act,
          expectSeq: events.length,
          ...(back?.act === act ? { typed: back.typed, problems: back.problems } : { typed: { values, lists: {} } }),
        }),
      );
    const body = html`<div class="case">
      <section>
        ${factsList([
          [words.state[locale], stateWords[row.state][locale]],
          [
            words.isPublic[locale],
            isOut ? html`<a href="${url(`/open/meetings/${id}`)}">/open/meetings</a>` : undefined,
          ],
          [words.department[locale], row.department],
          [words.meeting[locale], kindWords[row.meeting][locale]],
          [words.meetsOn[locale], row.meets_on],
          [words.livelihood[locale], answerWords[row.livelihood === 1 ? 'yes' : 'no'][locale]],
          [words.papers[locale], row.papers],
          [words.sought[locale], html`${answerWords[row.sought_opinions][locale]}<br />${row.sought_how}`],
          [words.invites[locale], html`${answerWords[row.proposes_attendees][locale]}<br />${row.attendees}`],
          [words.explained[locale], row.adoption_explained ?? undefined],
          [words.attended[locale], row.attended ?? undefined],
        ])}
        ${timeline(events, actWords, locale)}
      </section>
      <section>${forms}</section>
    </div>`;
    return deskPage(c, { title: row.title, path, body, status, problems: back?.problems ?? [] });
  };

  desk.get(path, (c) => list(c));
  desk.post(path, (c) =>
    onForm(c, (typed) => submitTopic(office, actorOf(c.var.staff), typed), {
      done: (id) => `${path}/${id}`,
      again: (typed, problems, status) => list(c, { act: 'submit', typed, problems }, status),
    }),
  );
  desk.get(`${path}/:id`, (c) => one(c, c.req.param('id')));
  for (const act of acts)
    desk.post(`${path}/:id/${act}`, (c) => {
      const id = c.req.param('id');
      return onForm(
        c,
        (typed) => actOnTopic(office, actorOf(c.var.staff), { id, act, expectSeq: expectedSeq(typed) }, typed),
        { done: `${path}/${id}`, again: (typed, problems, status) => one(c, id, { act, typed, problems }, status) },
      );
    });
  return desk;
}
