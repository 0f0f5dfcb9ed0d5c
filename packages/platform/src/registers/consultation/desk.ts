import { say, type Locale, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import type { ActResult } from '../../records/act-result.ts';
import { eventsOf } from '../../records/events.ts';
import { consultationTopic } from '../../records/topics.ts';
import { seesAll } from '../../staff/sight.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import {
  changeDraft,
  draftConsultation,
  extendConsultation,
  isTheirs,
  maySign,
  publishConsultation,
  withdrawConsultation,
} from './acts.ts';
import { totals } from './api.ts';
import { consultationFields, extendFields, meetings, reasonFields, scopes } from './fields.ts';
import {
  clusterCounts,
  clustersOf,
  commentsOn,
  consultationOf,
  consultationsOf,
  type ConsultationRow,
} from './repo.ts';
import { linesOf, stageOf, stages } from './rules.ts';
import { publishFeedback } from './sort-acts.ts';
import { sortDesk } from './sort-desk.ts';
import { actWords, words } from './words.ts';

const PATH = '/desk/consultations';

/** A form that came back: which, with what was typed and what is wrong with it. */
interface Back {
  readonly act: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status: 409 | 422;
}

const typedOf = (row: ConsultationRow): Typed => ({
  values: {
    title: row.title,
    meeting: row.meeting,
    scope: row.scope,
    livelihood: row.livelihood === 1 ? 'yes' : '',
    draftText: row.draft_text,
    draftUrl: row.draft_url,
    basis: row.basis,
    explainText: row.explain_text,
    explainUrl: row.explain_url,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    shortTermReason: row.short_term_reason,
    ways: row.ways,
    clauses: row.clauses,
  },
  lists: {},
});

/** The desk of consultations: results that are owed first, then all of them, and a form for the next. */
export function consultationDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  const { read } = office.store;
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));

  async function list(c: Context<StaffEnv>, back?: Back): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const today = dayOf(office.now());
    const rows = await consultationsOf(read, seesAll(staff) ? undefined : staff.departmentId);
    const [groups, counts] = [await clusterCounts(read), await totals(office)];
    const line = (row: ConsultationRow): readonly (string | Markup)[] => [
      html`<a href="${url(`${PATH}/${row.id}`)}">${row.title}</a>`,
      row.department,
      stages[stageOf(row, groups.get(row.id) ?? 0, today)][locale],
      `${row.opens_on} – ${row.closes_on}`,
      String(counts.get(consultationTopic(row.id)) ?? 0),
      row.state === 'published' && row.feedback_due_on !== null && row.feedback_due_on < today
        ? html`<strong class="late">${row.feedback_due_on}</strong>`
        : (row.feedback_due_on ?? '–'),
    ];
    const heads = [words.name, words.department, words.state, words.term, words.comments, words.dueOn].map(
      (one) => one[locale],
    );
    const owed = rows.filter(({ state, closes_on: closes }) => state === 'published' && closes < today);
    const body = html`${rowsTable({ caption: words.due[locale], heads, rows: owed.map(line), empty: words.noneDue[locale] })}
    ${
      staff.role === 'auditor'
        ? ''
        : actForm({
            action: PATH,
            token: staff.formToken,
            fields: consultationFields,
            label: words.draft,
            locale,
            typed: back?.typed ?? nothingTyped,
            problems: back?.problems ?? [],
            prefix: 'draft',
          })
    }
    ${rowsTable({
      caption: words.others[locale],
      heads,
      rows: rows.filter((row) => !owed.includes(row)).map(line),
      empty: words.none[locale],
    })}`;
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
    const row = await consultationOf(read, id);
    if (!row || !(seesAll(staff) || row.department_id === staff.departmentId)) return refuse(c, refusals.unknown);
    const events = await eventsOf(read, 'consultation', id);
    const stage = stageOf(row, (await clustersOf(read, id)).length, dayOf(office.now()));
    const comments = await commentsOn(read, consultationTopic(id));
    const actor = actorOf(staff);
    const [isOwn, signs] = [isTheirs(actor, row.department_id), maySign(actor, row.department_id)];
    const form = (
      act: 'change' | 'publish' | 'extend' | 'withdraw' | 'feedback',
      fields: readonly Field[],
      typed?: Typed,
    ) =>
      actForm({
        action: `${PATH}/${id}/${act}`,
        token: staff.formToken,
        fields,
        label: words[act],
        locale,
        typed: back?.act === act ? back.typed : (typed ?? nothingTyped),
        problems: back?.act === act ? back.problems : [],
        expectSeq: events.at(-1)?.seq ?? 0,
        prefix: act,
        isOpen: fields.length === 0,
      });
    const body = html`${caseFacts(row, comments.length, locale)}
      <p>
        ${stage === 'draft' ? '' : html`<a href="${url(`${PATH}/${id}/sort`)}">${words.sort[locale]}</a> `}
        ${stage === 'draft' || stage === 'withdrawn' ? '' : html`<a href="${url(`/open/consultations/${id}`)}">${words.publicPage[locale]}</a>`}
      </p>
      ${stage === 'draft' && signs ? form('publish', []) : ''}
      ${stage === 'draft' && isOwn ? form('change', consultationFields, typedOf(row)) : ''}
      ${(stage === 'closed' || stage === 'sorting') && signs ? form('feedback', []) : ''}
      ${(stage === 'announced' || stage === 'open') && signs ? html`${form('extend', extendFields)}${form('withdraw', reasonFields)}` : ''}
      ${timeline(events, actWords, locale)}`;
    const title = `${row.title} · ${stages[stage][locale]}`;
    return deskPage(c, { title, path: PATH, body, ...(back && { problems: back.problems, status: back.status }) });
  }

  desk.get(PATH, (c) => list(c));
  desk.post(PATH, (c) =>
    onForm(c, (typed) => draftConsultation(office, actorOf(c.var.staff), typed), {
      done: (id) => `${PATH}/${id}`,
      again: (typed, problems, status) => list(c, { act: 'draft', typed, problems, status }),
    }),
  );
  desk.route('/', sortDesk(office));
  desk.get(`${PATH}/:id`, (c) => show(c, c.req.param('id')));
  const acts: Readonly<
    Record<
      string,
      (
        c: Context<StaffEnv>,
        which: { readonly id: string; readonly seq?: number | undefined },
        typed: Typed,
      ) => Promise<ActResult>
    >
  > = {
    change: (c, which, typed) => changeDraft(office, actorOf(c.var.staff), which, typed),
    publish: (c, which) => publishConsultation(office, actorOf(c.var.staff), which),
    extend: (c, which, typed) => extendConsultation(office, actorOf(c.var.staff), which, typed),
    withdraw: (c, which, typed) => withdrawConsultation(office, actorOf(c.var.staff), which, typed),
    feedback: (c, which) => publishFeedback(office, actorOf(c.var.staff), which),
  };
  desk.post(`${PATH}/:id/:act`, (c) => {
    const { id, act } = c.req.param();
    const work = Object.hasOwn(acts, act) ? acts[act] : undefined;
    if (!work) return refuse(c, refusals.unknown);
    return onForm(c, (typed) => work(c, { id, seq: expectedSeq(typed) }, typed), {
      done: `${PATH}/${id}`,
      again: (typed, problems, status) => show(c, id, { act, typed, problems, status }),
    });
  });
  return desk;
}

function caseFacts(row: ConsultationRow, count: number, locale: Locale): Markup {
  const linked = (text: string, address: string): string | Markup =>
    address === '' ? text : html`${text} <a href="${url(address)}">${address}</a>`;
  return factsList([
    [words.department[locale], row.department],
    [words.meeting[locale], meetings[row.meeting]?.[locale]],
    [words.scope[locale], scopes[row.scope]?.[locale]],
    [words.term[locale], `${row.opens_on} – ${row.closes_on}`],
    [words.shortTerm[locale], row.short_term_reason],
    [words.dueOn[locale], row.feedback_due_on ?? undefined],
    [words.comments[locale], say({ zh: '{count} 条', en: '{count}' }, locale, { count })],
    [words.draftText[locale], linked(row.draft_text, row.draft_url)],
    [words.explanation[locale], linked(row.explain_text, row.explain_url)],
    [words.basis[locale], linesOf(row.basis).join('; ')],
    [words.ways[locale], linesOf(row.ways).join('; ')],
  ]);
}
