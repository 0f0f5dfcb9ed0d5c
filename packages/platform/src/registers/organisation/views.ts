import { type Locale, type Problem } from '@gongkai/model';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { gapsList } from '../../desk/gaps.ts';
import { rowsTable } from '../../desk/table.ts';
import type { Office } from '../../office.ts';
import { lastSeq } from '../../records/events.ts';
import type { DepartmentRow } from '../../staff/departments.ts';
import type { Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { organisationGaps } from './duties.ts';
import {
  audienceNames,
  bodyFields,
  bodyNames,
  divisionFields,
  endFields,
  heardFields,
  leaderFields,
  planFields,
  planNames,
  postFields,
  trainingFields,
  trainingNames,
} from './fields.ts';
import {
  attendanceOf,
  bodiesOf,
  heardOf,
  leadersOf,
  plansOf,
  postsOf,
  sessionsOf,
  trainingsOf,
  type LeaderRow,
} from './repo.ts';
import { linesOf } from './rules.ts';
import { words } from './words.ts';
import { leaderOptions } from './year-acts.ts';

/** A form that came back: which one, what it said, what is wrong with it. */
export interface Back {
  readonly action: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}
/** One department's page, and who looks at it. */
export interface Looking {
  readonly office: Office;
  readonly staff: Staff;
  readonly locale: Locale;
  readonly department: DepartmentRow;
  readonly departments: readonly DepartmentRow[];
  readonly back?: Back;
}

const path = '/desk/org';

/** A form of this page, for the department that is shown; what was typed stays. Nothing for who only reads. */
function form(
  { staff, locale, department, back }: Looking,
  name: string,
  fields: readonly Field[],
  label: keyof typeof words,
  more: { readonly typed?: Typed; readonly seq?: number; readonly file?: true } = {},
): Markup {
  if (staff.role === 'auditor') return html``;
  const isBack = back?.action === `${path}/${name}`;
  const input = html`<div class="field">
    <label for="f-paper">${words.upload[locale]}</label><input type="file" id="f-paper" name="file" />
  </div>`;
  return actForm({
    action: `${path}/${name}?dept=${department.code}`,
    token: staff.formToken,
    fields,
    label: words[label],
    locale,
    typed: isBack ? back.typed : (more.typed ?? nothingTyped),
    problems: isBack ? back.problems : [],
    prefix: name.replaceAll('/', '-'),
    ...(more.seq !== undefined && { expectSeq: more.seq }),
    ...(more.file && { hasFiles: true, more: input }),
  });
}

/** What is lacking of all one may see. */
export async function gapsView({ office, staff, locale, departments }: Looking): Promise<Markup> {
  const gaps = await organisationGaps(office, staff, dayOf(office.now()));
  return gapsList(gaps, new Map(departments.map(({ id, name }) => [id, name])), locale);
}

const typedOf = ({ post, order_no: order, division, openness_duty: openness, cv }: LeaderRow): Typed => ({
  values: { post, order: String(order), division, openness: openness === 1 ? 'yes' : '', cv },
  lists: {},
});
const span = (from: string, to: string | null): string => `${from} – ${to ?? ''}`;

/** Leaders, bodies and posts: those of before stay on record. */
export async function peopleView(looking: Looking): Promise<Markup> {
  const { office, locale, department } = looking;
  const { read } = office.store;
  const leaders = await Promise.all(
    (await leadersOf(read, department.id)).map(async (row) => {
      const seq = await lastSeq(read, 'leader', row.id);
      const acts =
        row.to_on === null
          ? html`${form(looking, `leaders/${row.id}/change`, divisionFields, 'change', { typed: typedOf(row), seq })}${form(looking, `leaders/${row.id}/end`, endFields, 'leave')}`
          : html``;
      const flags = [row.is_head === 1 && words.head[locale], row.openness_duty === 1 && words.openness[locale]]
        .filter(Boolean)
        .join(' · ');
      return [
        html`${row.name}${flags === '' ? '' : html`<br /><small>${flags}</small>`}`,
        row.post,
        html`${linesOf(row.division).map((line) => html`<p>${line}</p>`)}${acts}`,
        span(row.from_on, row.to_on),
      ];
    }),
  );
  const bodies = await bodiesOf(read, department.id);
  const posts = await postsOf(read, department.id);
  return html`${rowsTable({
    caption: `${department.name} ${words.leaders[locale]}`,
    heads: [words.name, words.post, words.division, words.term].map((text) => text[locale]),
    rows: leaders,
    empty: words.noLeaders[locale],
  })}${form(looking, 'leaders', leaderFields, 'enterLeader')}
  ${rowsTable({
    caption: words.bodies[locale],
    heads: [words.bodies, words.decision, words.members, words.term].map((text) => text[locale]),
    rows: bodies.map((one) => [
      html`${one.name}<br /><small>${bodyNames[one.kind][locale]}</small>`,
      one.decision,
      html`${linesOf(one.members).join(locale === 'zh' ? '\u3001' : ', ')}${one.ended_on === null ? form(looking, `bodies/${one.id}/end`, endFields, 'end') : ''}`,
      span(one.decided_on, one.ended_on),
    ]),
    empty: words.noBodies[locale],
  })}${form(looking, 'bodies', bodyFields, 'setUp')}
  ${rowsTable({
    caption: words.posts[locale],
    heads: [words.posts, words.name, words.state, words.term].map((text) => text[locale]),
    rows: posts.map((one) => [
      one.title,
      one.person,
      html`${[one.full_time === 1 && words.fullTime[locale], one.in_post === 1 && words.inPost[locale]].filter(Boolean).join(' · ')}${one.to_on === null ? form(looking, `posts/${one.id}/end`, endFields, 'end') : ''}`,
      span(one.from_on, one.to_on),
    ]),
    empty: words.noBodies[locale],
  })}${form(looking, 'posts', postFields, 'enterPost')}`;
}

/** What the years have: reports heard, papers, training. */
export async function yearView(looking: Looking): Promise<Markup> {
  const { office, locale, department } = looking;
  const { read } = office.store;
  const leaders = await leadersOf(read, department.id);
  const heads = leaders.filter(({ is_head: is }) => is === 1);
  const deputies = leaders.filter(({ openness_duty: has }) => has === 1);
  const trainings = await trainingsOf(read, department.id);
  const sessions = await sessionsOf(
    read,
    trainings.map(({ id }) => id),
  );
  const present = await attendanceOf(
    read,
    sessions.map(({ id }) => id),
  );
  const year = dayOf(office.now()).slice(0, 4);
  const first: Typed = { values: { year }, lists: {} };
  return html`${rowsTable({
    caption: words.heard[locale],
    heads: [words.on, words.meeting, words.head, words.topic].map((text) => text[locale]),
    rows: (await heardOf(read, department.id)).map((one) => [
      one.on_date,
      one.meeting,
      one.leader,
      html`${one.topic}${one.decided === '' ? '' : html`<br /><small>${one.decided}</small>`}`,
    ]),
    empty: words.noHeard[locale],
  })}${form(looking, 'heard', heardFields(leaderOptions(heads)), 'hear')}
  ${rowsTable({
    caption: words.plans[locale],
    heads: [words.paper, words.year, words.signed, words.seen].map((text) => text[locale]),
    rows: (await plansOf(read, department.id)).map((one) => [
      html`${one.title}<br /><small>${planNames[one.kind][locale]}</small>`,
      String(one.year),
      `${one.leader} ${one.signed_on}`,
      html`<a href="${url(one.file_id === null ? (one.url ?? '#') : `${path}/plans/${one.id}/paper`)}"
        >${words.paper[locale]}</a
      >`,
    ]),
    empty: words.noHeard[locale],
  })}${form(looking, 'plans', planFields(leaderOptions(deputies)), 'file', { typed: first, file: true })}
  ${rowsTable({
    caption: words.trainings[locale],
    heads: [words.trainings, words.audience, words.planned, words.sessions, words.attendance].map(
      (text) => text[locale],
    ),
    rows: trainings.map((one) => {
      const own = sessions.filter(({ training_id: id }) => id === one.id);
      return [
        html`<a href="${url(`${path}/trainings/${one.id}`)}">${one.title}</a><br /><small
            >${trainingNames[one.kind][locale]} ${String(one.year)}</small
          >`,
        one.audience
          .split(' ')
          .map((key) => audienceNames[key]?.[locale] ?? key)
          .join(locale === 'zh' ? '\u3001' : ', '),
        one.planned_on,
        String(own.length),
        String(present.filter(({ session_id: id }) => own.some((session) => session.id === id)).length),
      ];
    }),
    empty: words.noHeard[locale],
  })}${form(looking, 'trainings', trainingFields, 'planTraining', { typed: first })}`;
}
