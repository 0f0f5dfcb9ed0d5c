import { activityKinds, type Locale, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import { documentBriefed, documentsToBrief } from '../../records/briefings.ts';
import { seesAll } from '../../staff/sight.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { actFields, actOnActivity, enterEvaluation, isTheirs, planActivity } from './acts.ts';
import { briefingFields, canBrief, linkDocument } from './briefing.ts';
import { activityFields, evaluationFields } from './fields.ts';
import { activitiesOf, activityOf, attendeesOf, evaluationsOf, type ActivityRow } from './repo.ts';
import { activityActs, keysIn, stateNames, type ActivityAct } from './rules.ts';
import { activityFacts, attendeeTable, evaluationTable, when } from './views.ts';
import { actWords, words } from './words.ts';

const PATH = '/desk/activities';

interface Back {
  readonly form: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status: 409 | 422;
}

const actNames = Object.keys(activityActs) as readonly ActivityAct[]; // the table's own keys

const typedOf = (row: ActivityRow): Typed => ({
  values: {
    kind: row.kind,
    title: row.title,
    scope: row.scope,
    startsAt: row.starts_at,
    endsAt: row.ends_at ?? '',
    place: row.place,
    summary: row.summary,
    signupUrl: row.signup_url,
    signupUntil: row.signup_until ?? '',
    seats: row.seats === null ? '' : String(row.seats),
    liveUrl: row.live_url,
  },
  lists: { ways: keysIn(row.ways), channels: keysIn(row.channels) },
});

/** The desk of participation: what waits to be announced, entered or reported first; then all of it, and outsiders' findings. */
export function participationDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  const { read } = office.store;
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));

  async function list(c: Context<StaffEnv>, back?: Back): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const today = dayOf(office.now());
    const only = seesAll(staff) ? undefined : staff.departmentId;
    const rows = await activitiesOf(read, only);
    const owed = rows.filter(
      ({ state, on_date: on }) => state === 'held' || state === 'planned' || (state === 'announced' && on < today),
    );
    const table = (caption: string, some: readonly ActivityRow[], empty: string): Markup =>
      rowsTable({ caption, heads: heads(locale), rows: some.map((row) => line(row, locale)), empty });
    const form = (name: 'plan' | 'enter') =>
      staff.role === 'auditor'
        ? html``
        : actForm({
            action: name === 'plan' ? PATH : `${PATH}/evaluations`,
            token: staff.formToken,
            fields: name === 'plan' ? activityFields : evaluationFields,
            label: words[name],
            locale,
            typed: back?.form === name ? back.typed : nothingTyped,
            problems: back?.form === name ? back.problems : [],
            prefix: name,
          });
    const body = html`${table(words.owed[locale], owed, words.noneOwed[locale])} ${form('plan')}
    ${table(
      words.all[locale],
      rows.filter((row) => !owed.includes(row)),
      words.none[locale],
    )}
    ${evaluationTable(await evaluationsOf(read, only), locale)} ${form('enter')}`;
    return deskPage(c, {
      title: words.title[locale],
      path: PATH,
      body,
      ...(back && { problems: back.problems, status: back.status }),
    });
  }

  async function show(c: Context<StaffEnv>, id: string, back?: Back): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const row = await activityOf(read, id);
    if (!row || !(seesAll(staff) || row.department_id === staff.departmentId)) return refuse(c, refusals.unknown);
    const events = await eventsOf(read, 'activity', id);
    const actor = actorOf(staff);
    const allowed = actNames.filter((act) => {
      const { from, signs } = activityActs[act];
      return isTheirs(actor, row.department_id) && from.includes(row.state) && !(signs && actor.role === 'clerk');
    });
    const briefed = await documentBriefed(read, id);
    const documents =
      canBrief(row) && isTheirs(actor, row.department_id) ? await documentsToBrief(read, row.department_id) : [];
    const isPublic = row.state !== 'planned' && row.state !== 'cancelled';
    const body = html`${activityFacts(row, locale)}
    ${briefed ? html`<p>${words.document[locale]}: <a href="${url(`/desk/documents/${briefed.id}`)}">${briefed.title}</a></p>` : ''}
    ${isPublic ? html`<p><a href="${url(`/open/activities/${id}`)}">${words.publicPage[locale]}</a></p>` : ''}
    ${row.state === 'held' || row.state === 'reported' ? attendeeTable(await attendeesOf(read, id), locale) : ''}
    ${allowed.map((act) =>
      actForm({
        action: `${PATH}/${id}/${act}`,
        token: staff.formToken,
        fields: actFields[act],
        label: words[act],
        locale,
        typed: back?.form === act ? back.typed : act === 'change' ? typedOf(row) : nothingTyped,
        problems: back?.form === act ? back.problems : [],
        expectSeq: events.at(-1)?.seq ?? 0,
        prefix: act,
        isOpen: act === 'announce',
      }),
    )}
    ${
      documents.length === 0
        ? ''
        : actForm({
            action: `${PATH}/${id}/document`,
            token: staff.formToken,
            fields: briefingFields(documents),
            label: words.document,
            locale,
            typed: back?.form === 'document' ? back.typed : { values: { document: briefed?.id ?? '' }, lists: {} },
            problems: back?.form === 'document' ? back.problems : [],
            expectSeq: events.at(-1)?.seq ?? 0,
            prefix: 'document',
          })
    }
    ${timeline(events, actWords, locale)}`;
    const title = `${row.title} · ${stateNames[row.state][locale]}`;
    return deskPage(c, { title, path: PATH, body, ...(back && { problems: back.problems, status: back.status }) });
  }

  desk.get(PATH, (c) => list(c));
  desk.post(PATH, (c) =>
    onForm(c, (typed) => planActivity(office, actorOf(c.var.staff), typed), {
      done: (id) => `${PATH}/${id}`,
      again: (typed, problems, status) => list(c, { form: 'plan', typed, problems, status }),
    }),
  );
  desk.post(`${PATH}/evaluations`, (c) =>
    onForm(c, (typed) => enterEvaluation(office, actorOf(c.var.staff), typed), {
      done: PATH,
      again: (typed, problems, status) => list(c, { form: 'enter', typed, problems, status }),
    }),
  );
  desk.get(`${PATH}/:id`, (c) => show(c, c.req.param('id')));
  desk.post(`${PATH}/:id/document`, (c) => {
    const { id } = c.req.param();
    const work = (typed: Typed) =>
      linkDocument(office, actorOf(c.var.staff), { id, expectSeq: expectedSeq(typed) }, typed);
    return onForm(c, work, {
      done: `${PATH}/${id}`,
      again: (typed, problems, status) => show(c, id, { form: 'document', typed, problems, status }),
    });
  });
  desk.post(`${PATH}/:id/:act`, (c) => {
    const { id } = c.req.param();
    const act = actNames.find((one) => one === c.req.param('act'));
    if (!act) return refuse(c, refusals.unknown);
    const work = (typed: Typed) =>
      actOnActivity(office, actorOf(c.var.staff), { id, seq: expectedSeq(typed) }, act, typed);
    return onForm(c, work, {
      done: `${PATH}/${id}`,
      again: (typed, problems, status) => show(c, id, { form: act, typed, problems, status }),
    });
  });
  return desk;
}

const heads = (locale: Locale): readonly string[] =>
  [words.name, words.kind, words.department, words.when, words.state].map((one) => one[locale]);

const line = (row: ActivityRow, locale: Locale): readonly (string | Markup)[] => [
  html`<a href="${url(`${PATH}/${row.id}`)}">${row.title}</a>`,
  activityKinds[row.kind][locale],
  row.department,
  when(row),
  stateNames[row.state][locale],
];
