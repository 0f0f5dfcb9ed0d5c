import type { Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
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
import { channelWords, placementsOf } from '../../records/placements.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { actOnCopy, draftCopy } from './acts.ts';
import { actFields, draftFields } from './fields.ts';
import { copiesSeen, copySeen, documentsWithout } from './repo.ts';
import { newsActs, type NewsAct } from './rules.ts';
import { actWords, stateWords, words } from './words.ts';

const path = '/desk/news';
const acts: readonly NewsAct[] = ['consult', 'clear', 'place', 'edit'];

interface Back {
  readonly act: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

/** The desk of news copy: drafted with the document, talked over, cleared by the city office, and who carried it. */
export function newsDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(path, staffOnly(office));
  desk.use(`${path}/*`, staffOnly(office));
  const { read } = office.store;

  const list = async (c: Context<StaffEnv>, back?: Back, status: 200 | 409 | 422 = 200): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const documents = await documentsWithout(read, staff);
    const options = Object.fromEntries(documents.map(({ id, title }) => [id, { zh: title, en: title }]));
    const body = html`${
      staff.role === 'auditor'
        ? ''
        : actForm({
            action: path,
            token: staff.formToken,
            fields: draftFields(options),
            label: actWords.draft,
            locale,
            ...(back && { typed: back.typed, problems: back.problems }),
          })
    }
    ${rowsTable({
      caption: words.list[locale],
      heads: (['name', 'document', 'department', 'state', 'count'] as const).map((key) => words[key][locale]),
      rows: (await copiesSeen(read, staff)).map((row) => [
        html`<a href="${url(`${path}/${row.id}`)}">${row.title}</a>`,
        row.document,
        row.department,
        stateWords[row.state][locale],
        String(Number(row.placements)),
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
    const row = await copySeen(read, staff, id);
    if (!row) return refuse(c, refusals.unknown);
    const events = await eventsOf(read, 'news_copy', id);
    const values = { title: row.title, body: row.body, on: dayOf(office.now()) };
    const forms = acts
      .filter((act) => newsActs[act].from.includes(row.state) && staff.role !== 'auditor')
      .filter((act) => newsActs[act].by === 'department' || staff.role === 'office')
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
    const placements = await placementsOf(read, row.document_id);
    const body = html`<div class="case">
      <section>
        ${factsList([
          [words.state[locale], stateWords[row.state][locale]],
          [words.document[locale], html`<a href="${url(`/desk/documents/${row.document_id}`)}">${row.document}</a>`],
          [words.department[locale], row.department],
          [words.body[locale], html`<span class="text">${row.body}</span>`],
          [words.consultedWith[locale], row.consulted_with ?? undefined],
          [words.consultedOn[locale], row.consulted_on ?? undefined],
          [words.clearedOn[locale], row.cleared_on ?? undefined],
        ])}
        ${rowsTable({
          caption: words.placements[locale],
          heads: [words.outlet, words.channel, words.on].map((head) => head[locale]),
          rows: placements.map(({ outlet, channel, url: address, on_day: on }) => [
            address === null ? outlet : html`<a href="${url(address)}">${outlet}</a>`,
            channelWords[channel][locale],
            html`<span class="day">${on}</span>`,
          ]),
          empty: words.noPlacements[locale],
        })}
        ${timeline(events, actWords, locale)}
      </section>
      <section>${forms}</section>
    </div>`;
    return deskPage(c, { title: row.title, path, body, status, problems: back?.problems ?? [] });
  };

  desk.get(path, (c) => list(c));
  desk.post(path, (c) =>
    onForm(c, (typed) => draftCopy(office, actorOf(c.var.staff), typed), {
      done: (id) => `${path}/${id}`,
      again: (typed, problems, status) => list(c, { act: 'draft', typed, problems }, status),
    }),
  );
  desk.get(`${path}/:id`, (c) => one(c, c.req.param('id')));
  for (const act of acts)
    desk.post(`${path}/:id/${act}`, (c) => {
      const id = c.req.param('id');
      return onForm(
        c,
        (typed) => actOnCopy(office, actorOf(c.var.staff), { id, act, expectSeq: expectedSeq(typed) }, typed),
        { done: `${path}/${id}`, again: (typed, problems, status) => one(c, id, { act, typed, problems }, status) },
      );
    });
  return desk;
}
