import { interpretationForms, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import type { Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import type { ActResult } from '../../records/act-result.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import {
  approveInterpretation,
  checkLinks,
  draftInterpretation,
  editInterpretation,
  joinPanel,
  leavePanel,
  publishInterpretation,
} from './acts.ts';
import { dutiesView, headsView } from './duty-view.ts';
import { draftFields, interpreterFields } from './fields.ts';
import { onePage, type Failed } from './one-page.ts';
import { documentsToInterpret, interpretationsSeen, interpretersSeen } from './repo.ts';
import { stagesView } from './stage-view.ts';
import { dropStage, planStage } from './stages.ts';
import { actWords, kindWords, words } from './words.ts';

const path = '/desk/interpretations';

/** The desk of interpretations: duties with their days first, then plans and material, heads, the panel. */
export function interpretationDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(path, staffOnly(office));
  desk.use(`${path}/*`, staffOnly(office));
  const { read } = office.store;

  const list = async (c: Context<StaffEnv>, failed?: Failed, status: 200 | 409 | 422 = 200): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const today = dayOf(office.now());
    const doc = c.req.query('doc');
    const documents = await documentsToInterpret(read, staff);
    const options = Object.fromEntries(documents.map(({ id, title }) => [id, { zh: title, en: title }]));
    const rows = await interpretationsSeen(read, staff, doc === undefined ? {} : { documentId: doc });
    const state = (row: (typeof rows)[number]): string =>
      words[row.published_on !== null ? 'published' : row.approved_on !== null ? 'approved' : 'drafted'][locale];
    const form = (act: 'draft' | 'join', action: string, fields: ReturnType<typeof draftFields>, given: Typed) =>
      staff.role === 'auditor'
        ? html``
        : actForm({
            action,
            token: staff.formToken,
            fields,
            label: actWords[act],
            locale,
            prefix: act,
            ...(failed?.act === act ? { typed: failed.typed, problems: failed.problems } : { typed: given }),
          });
    const body = html`${await dutiesView(office, staff, today, locale)}
    ${form('draft', path, draftFields(options), { values: { document: doc ?? '' }, lists: {} })}
    ${rowsTable({
      caption: words.list[locale],
      heads: (['name', 'kind', 'document', 'state', 'forms', 'person'] as const).map((key) => words[key][locale]),
      rows: rows.map((row) => [
        html`<a href="${url(`${path}/${row.id}`)}">${row.title}</a>`,
        kindWords[row.kind][locale],
        row.document_title,
        state(row),
        Object.entries(interpretationForms)
          .filter(([key]) => row.forms.includes(`"${key}"`))
          .map(([, text]) => text[locale])
          .join(' '),
        row.person,
      ]),
      empty: words.none[locale],
    })}
    ${await stagesView(office, staff, { today, locale, failed })} ${await headsView(office, staff, today, locale)}
    ${rowsTable({
      caption: words.panel[locale],
      heads: [words.expert[locale], words.unit[locale], words.field[locale], actWords.leave[locale]],
      rows: (await interpretersSeen(read, staff)).map(({ id, name, unit, field }) => [
        name,
        unit,
        field,
        staff.role === 'auditor'
          ? ''
          : html`<form method="post" action="${url(`${path}/panel/${id}/leave`)}">
              <input type="hidden" name="token" value="${staff.formToken}" /><button type="submit" class="quiet">
                ${actWords.leave[locale]}
              </button>
            </form>`,
      ]),
      empty: words.noPanel[locale],
    })}
    ${form('join', `${path}/panel`, interpreterFields, { values: { fromOn: today }, lists: {} })}`;
    return deskPage(c, { title: words.title[locale], path, body, status, problems: failed?.problems ?? [] });
  };
  const one = onePage(office, path);

  desk.get(path, (c) => list(c));
  const onList = (
    c: Context<StaffEnv>,
    act: string,
    work: (typed: Typed) => Promise<ActResult>,
    done: string | ((id: string) => string),
  ): Promise<Response> =>
    onForm(c, work, { done, again: (typed, problems, status) => list(c, { act, typed, problems }, status) });
  desk.post(path, (c) =>
    onList(
      c,
      'draft',
      (typed) => draftInterpretation(office, actorOf(c.var.staff), typed),
      (id) => `${path}/${id}`,
    ),
  );
  desk.post(`${path}/panel`, (c) => onList(c, 'join', (typed) => joinPanel(office, actorOf(c.var.staff), typed), path));
  desk.post(`${path}/panel/:id/leave`, (c) =>
    onList(c, 'join', () => leavePanel(office, actorOf(c.var.staff), c.req.param('id')), path),
  );
  desk.post(`${path}/stages`, (c) =>
    onList(c, 'plan', (typed) => planStage(office, actorOf(c.var.staff), typed), path),
  );
  desk.post(`${path}/stages/:id/drop`, (c) => {
    const id = c.req.param('id');
    return onList(c, `drop-${id}`, (typed) => dropStage(office, actorOf(c.var.staff), id, typed), path);
  });
  desk.get(`${path}/:id`, (c) => one(c, c.req.param('id')));
  const onOne = (
    c: Context<StaffEnv>,
    id: string,
    act: string,
    work: (typed: Typed, expectSeq: { readonly expectSeq?: number }) => Promise<ActResult>,
  ): Promise<Response> =>
    onForm(
      c,
      (typed) => {
        const expectSeq = expectedSeq(typed);
        return work(typed, expectSeq === undefined ? {} : { expectSeq });
      },
      {
        done: `${path}/${id}`,
        again: (typed: Typed, problems: readonly Problem[], status) => one(c, id, { act, typed, problems }, status),
      },
    );
  desk.post(`${path}/:id/edit`, (c) => {
    const id = c.req.param('id');
    return onOne(c, id, 'edit', (typed, seq) =>
      editInterpretation(office, actorOf(c.var.staff), { id, ...seq }, typed),
    );
  });
  desk.post(`${path}/:id/approve`, (c) => {
    const id = c.req.param('id');
    return onOne(c, id, 'approve', (_, seq) => approveInterpretation(office, actorOf(c.var.staff), { id, ...seq }));
  });
  desk.post(`${path}/:id/publish`, (c) => {
    const id = c.req.param('id');
    return onOne(c, id, 'publish', (typed, seq) =>
      publishInterpretation(office, actorOf(c.var.staff), { id, ...seq }, typed),
    );
  });
  desk.post(`${path}/:id/check-links`, (c) => {
    const id = c.req.param('id');
    const base = office.config.publicUrl || new URL(c.req.url).origin;
    return onOne(c, id, 'check-links', () => checkLinks(office, actorOf(c.var.staff), id, base));
  });
  return desk;
}
