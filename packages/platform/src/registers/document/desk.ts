import { attributes, type Locale, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { documentStates } from '../../db/tables/document.ts';
import type { Field, Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { briefingsOn } from '../../records/briefings.ts';
import { consultationBefore, consultationsOf } from '../../records/decisions.ts';
import { eventsOf } from '../../records/events.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { standingOf } from './act-work.ts';
import { actOnDocument, draftDocument } from './acts.ts';
import { decisionFields, linkConsultation } from './decision.ts';
import { actFields, draftFields } from './fields.ts';
import { documentSeen, documentsSeen, interpretationReady, type DocumentView } from './repo.ts';
import { allowedActs, isDocumentAct, needsReview } from './rules.ts';
import { actWords, kindWords, levelWords, returnWords, stateWords, words } from './words.ts';

const path = '/desk/documents';

interface Failed {
  readonly act: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

/** What a document that is not out yet still lacks, in words (JY-020, JY-021, JY-043). */
function lacking(row: DocumentView, isReady: boolean, locale: Locale): string {
  if (!['draft', 'proposed', 'reviewed'].includes(row.state)) return '';
  const lacks = [
    row.attribute === null && words.lacksAttribute,
    needsReview(row.attribute) && row.reviewed_by === null && words.lacksReview,
    row.owes_interpretation === 1 && !isReady && words.lacksInterpretation,
  ];
  return lacks.flatMap((each) => (each ? [each[locale]] : [])).join(locale === 'zh' ? '\u3001' : ', ');
}

/** The desk of documents: by step, what each still lacks, and what may be done with it. */
export function documentDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(path, staffOnly(office));
  desk.use(`${path}/*`, staffOnly(office));
  const { read } = office.store;

  const list = async (c: Context<StaffEnv>, failed?: Failed, status: 200 | 409 | 422 = 200): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const asked = documentStates.find((each) => each === c.req.query('state'));
    const documents = await documentsSeen(read, staff, asked);
    const rows = await Promise.all(
      documents.map(async (row): Promise<readonly (string | Markup)[]> => [
        html`<a href="${url(`${path}/${row.id}`)}">${row.title}</a>`,
        stateWords[row.state][locale],
        row.attribute === null ? '' : attributes[row.attribute][locale],
        lacking(row, row.owes_interpretation === 0 || (await interpretationReady(read, row.id)), locale),
        row.department,
        row.doc_no ?? '',
      ]),
    );
    const body = html`${
        staff.role === 'auditor'
          ? ''
          : actForm({
              action: path,
              token: staff.formToken,
              fields: draftFields,
              label: actWords.draft,
              locale,
              ...(failed && { typed: failed.typed, problems: failed.problems }),
            })
      }
      <ul class="kinds">
        ${documentStates.map(
          (state) =>
            html`<li>
              <a href="${url(`${path}?state=${state}`)}" ${state === asked ? html`aria-current="true"` : ''}
                >${stateWords[state][locale]}</a
              >
            </li>`,
        )}
      </ul>
      ${rowsTable({
        caption: words.list[locale],
        heads: (['name', 'state', 'attribute', 'lacks', 'department', 'no'] as const).map((key) => words[key][locale]),
        rows,
        empty: words.none[locale],
      })}`;
    return deskPage(c, { title: words.title[locale], path, body, status, problems: failed?.problems ?? [] });
  };

  const one = async (
    c: Context<StaffEnv>,
    id: string,
    failed?: Failed,
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const row = await documentSeen(read, staff, id);
    if (!row) return refuse(c, refusals.unknown);
    const events = await eventsOf(read, 'document', id);
    const standing = standingOf(row, await interpretationReady(read, id));
    const today = dayOf(office.now());
    const values: Typed['values'] = {
      on: today,
      title: row.title,
      topic: row.topic,
      body: row.body,
      attribute: row.attribute ?? '',
      attributeReason: row.attribute_reason ?? '',
      legalRef: row.legal_ref ?? '',
      petition: row.petition ?? '',
    };
    const form = (act: keyof typeof actWords, fields: readonly Field[], given: Typed['values'] = values): Markup =>
      actForm({
        action: `${path}/${id}/${act}`,
        token: staff.formToken,
        fields,
        label: actWords[act],
        locale,
        prefix: act,
        expectSeq: events.length,
        ...(failed?.act === act
          ? { typed: failed.typed, problems: failed.problems }
          : { typed: { values: given, lists: {} } }),
      });
    const before = await consultationBefore(read, id);
    const briefings = await briefingsOn(read, id);
    const consultations = staff.role === 'auditor' ? [] : await consultationsOf(read, row.department_id);
    const forms = [
      ...allowedActs(staff, standing).map((act) => form(act, actFields[act])),
      consultations.length === 0
        ? ''
        : form('consultation', decisionFields(consultations), { consultation: before?.id ?? '' }),
    ];
    const shown = events.map((event) => {
      const code = event.data['reasonCode'];
      const reason = Object.entries(returnWords).find(([key]) => key === code)?.[1][locale];
      return reason === undefined ? event : { ...event, reason: `${reason} ${event.reason ?? ''}`.trim() };
    });
    const body = html`<div class="case">
      <section>
        ${factsList([
          [words.state[locale], stateWords[row.state][locale]],
          [words.lacks[locale], lacking(row, standing.isInterpretationReady, locale)],
          [words.attribute[locale], row.attribute === null ? undefined : attributes[row.attribute][locale]],
          [words.reason[locale], row.attribute_reason ?? undefined],
          [words.legalRef[locale], row.legal_ref ?? undefined],
          [words.petition[locale], row.petition ?? undefined],
          [words.openMark[locale], row.open_mark === 1 ? words.marked.zh : undefined],
          [words.no[locale], row.doc_no ?? undefined],
          [words.issuedOn[locale], row.issued_on ?? undefined],
          [words.publishedOn[locale], row.published_on ?? undefined],
          [words.address[locale], row.url === null ? undefined : html`<a href="${url(row.url)}">${row.url}</a>`],
          [
            words.consultation[locale],
            before && html`<a href="${url(`/desk/consultations/${before.id}`)}">${before.title}</a>`,
          ],
          ...briefings.map((one): readonly [string, Markup] => [
            words.briefing[locale],
            html`<a href="${url(`/desk/activities/${one.id}`)}">${one.title}</a> ${one.on_date}`,
          ]),
          [words.level[locale], levelWords[row.issue_level][locale]],
          [words.kind[locale], kindWords[row.kind][locale]],
          [words.department[locale], row.department],
        ])}
        ${row.owes_interpretation === 1 ? html`<p><a href="${url(`/desk/interpretations?doc=${id}`)}">${words.interpretation[locale]}</a></p>` : ''}
        ${timeline(shown, actWords, locale)}
      </section>
      <section>${forms}</section>
    </div>`;
    return deskPage(c, { title: row.title, path, body, status, problems: failed?.problems ?? [] });
  };

  desk.get(path, (c) => list(c));
  desk.post(path, (c) =>
    onForm(c, (typed) => draftDocument(office, actorOf(c.var.staff), typed), {
      done: (id) => `${path}/${id}`,
      again: (typed, problems, status) => list(c, { act: 'draft', typed, problems }, status),
    }),
  );
  desk.get(`${path}/:id`, (c) => one(c, c.req.param('id')));
  desk.post(`${path}/:id/consultation`, (c) => {
    const id = c.req.param('id');
    return onForm(
      c,
      (typed) => linkConsultation(office, actorOf(c.var.staff), { id, expectSeq: expectedSeq(typed) }, typed),
      {
        done: `${path}/${id}`,
        again: (typed, problems, status) => one(c, id, { act: 'consultation', typed, problems }, status),
      },
    );
  });
  desk.post(`${path}/:id/:act`, (c) => {
    const id = c.req.param('id');
    const act = c.req.param('act');
    if (!isDocumentAct(act)) return refuse(c, refusals.unknown);
    return onForm(
      c,
      (typed) => {
        const expectSeq = expectedSeq(typed);
        return actOnDocument(office, actorOf(c.var.staff), {
          id,
          act,
          typed,
          ...(expectSeq !== undefined && { expectSeq }),
        });
      },
      {
        done: `${path}/${id}`,
        again: (typed, problems, status) => one(c, id, { act, typed, problems }, status),
      },
    );
  });
  return desk;
}
