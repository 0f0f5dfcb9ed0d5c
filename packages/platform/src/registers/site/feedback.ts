import { feedbackKinds, type Problem, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Actor } from '../../audit/chain.ts';
import { open } from '../../crypto/seal.ts';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, readFields, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm } from '../../desk/post.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { withTx } from '../../db/tx.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { feedbackById, finishFeedback, latestFeedback, openColumns, openSites, type FeedbackRow } from './repo.ts';
import { columnOfFinding, siteOfScan } from './rules.ts';

const PATH = '/desk/feedback';
const MOST = 200;

const words = {
  title: { zh: '网站纠错', en: 'Faults reported' },
  open: { zh: '待处理（最早的在前）', en: 'Waiting, oldest first' },
  done: { zh: '最近处理', en: 'Dealt with lately' },
  none: { zh: '没有待处理的纠错', en: 'Nothing waits' },
  noneDone: { zh: '还没有处理过纠错', en: 'Nothing was dealt with yet' },
  ref: { zh: '编号', en: 'Number' },
  received: { zh: '收到', en: 'Received' },
  kind: { zh: '类别', en: 'Kind' },
  page: { zh: '页面', en: 'Page' },
  owner: { zh: '责任部门', en: 'Kept by' },
  nobody: { zh: '未登记的网站', en: 'not a registered site' },
  text: { zh: '说明', en: 'In their words' },
  contact: { zh: '联系方式', en: 'Contact' },
  note: { zh: '处理情况', en: 'What was done' },
  finish: { zh: '办结', en: 'Dealt with' },
  again: { zh: '这条纠错已经办结', en: 'This was dealt with already' },
} satisfies Record<string, Words>;

const noteFields: readonly Field[] = [{ name: 'note', label: words.note, kind: 'long', needed: true, most: 1000 }];

/** A reader's word on a page with whose page it is: the column's owner, else who runs the site. */
type Placed = FeedbackRow & { readonly departmentId: string; readonly owner: string };

async function placed(office: Office, rows: readonly FeedbackRow[]): Promise<readonly Placed[]> {
  const source = office.store.read;
  const [sites, columns] = await Promise.all([openSites(source), openColumns(source)]);
  return rows.map((row) => {
    const site = siteOfScan(sites, { site: { url: row.url, code: '', name: '' } });
    const own = columns.filter((column) => column.site_id === site?.id);
    const column = columnOfFinding(own, { page: row.url, subject: row.url });
    return {
      ...row,
      departmentId: column?.department_id ?? site?.department_id ?? '',
      owner: column ? `${column.owner} ${column.name}` : (site?.department ?? ''),
    };
  });
}

const sees = (sight: Sight, { departmentId }: Placed): boolean => seesAll(sight) || departmentId === sight.departmentId;

/** Closes a reader's word with what was done about it. */
async function finish(office: Office, actor: Actor, row: Placed, typed: Typed): Promise<ActResult> {
  const read = readFields(noteFields, typed);
  if (!read.ok) return invalid(read.problems);
  return withTx(office.store, async (tx) => {
    if (!sees({ role: actor.role, departmentId: actor.department }, row)) return forbidden;
    const now = await feedbackById(tx, row.id);
    if (!now) return notFound;
    if (now.done_at !== null)
      return { kind: 'conflict', problems: [{ code: 'feedback.done', at: '', words: words.again }] };
    const note = read.values['note'] ?? '';
    await finishFeedback(tx, row.id, { done_at: office.now().toISOString(), done_note: note });
    await recordEvent(tx, office, actor, { entity: 'feedback', id: row.id, act: 'finish', reason: note });
    return done(row.id);
  });
}

/** The desk of what readers report of pages: each at its column's owner, the oldest first. */
export function feedbackDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));

  const row = (one: Placed, locale: 'zh' | 'en') => [
    html`<a href="${url(`${PATH}/${one.id}`)}">${one.ref}</a>`,
    dayOf(new Date(one.at)),
    feedbackKinds[one.kind][locale],
    html`<a href="${url(one.url)}">${one.url}</a>`,
    one.owner === '' ? words.nobody[locale] : one.owner,
  ];

  desk.get(PATH, async (c) => {
    const locale = localeOf(c);
    const all = (await placed(office, await latestFeedback(office.store.read, MOST))).filter((one) =>
      sees(c.var.staff, one),
    );
    const heads = [words.ref, words.received, words.kind, words.page, words.owner].map((one) => one[locale]);
    const waiting = all.filter(({ done_at: at }) => at === null).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const body = html`${rowsTable({
      caption: words.open[locale],
      heads,
      rows: waiting.map((one) => row(one, locale)),
      empty: words.none[locale],
    })}${rowsTable({
      caption: words.done[locale],
      heads: [...heads, words.note[locale]],
      rows: all.filter(({ done_at: at }) => at !== null).map((one) => [...row(one, locale), one.done_note ?? '']),
      empty: words.noneDone[locale],
    })}`;
    return deskPage(c, { title: words.title[locale], path: PATH, body });
  });

  async function show(
    c: Context<StaffEnv>,
    one: Placed,
    {
      typed = nothingTyped,
      problems = [],
      status = 200,
    }: {
      readonly typed?: Typed;
      readonly problems?: readonly Problem[];
      readonly status?: 200 | 409 | 422;
    } = {},
  ): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const contact =
      one.contact === null || staff.role === 'auditor'
        ? ''
        : open(office.keys, { table: 'feedback', column: 'contact', id: one.id }, one.contact);
    const body = html`${factsList([
        [words.received[locale], dayOf(new Date(one.at))],
        [words.kind[locale], feedbackKinds[one.kind][locale]],
        [words.page[locale], html`<a href="${url(one.url)}">${one.url}</a>`],
        [words.owner[locale], one.owner === '' ? words.nobody[locale] : one.owner],
        [words.contact[locale], contact],
      ])}
      <blockquote>${one.text}</blockquote>
      ${
        one.done_at === null
          ? staff.role === 'auditor'
            ? ''
            : actForm({
                token: staff.formToken,
                locale,
                action: `${PATH}/${one.id}`,
                fields: noteFields,
                label: words.finish,
                typed,
                problems,
                isOpen: true,
              })
          : html`<p class="said">${one.done_note ?? ''}</p>`
      }`;
    return deskPage(c, { title: `${words.title[locale]} ${one.ref}`, path: PATH, body, problems, status });
  }

  const found = async (c: Context<StaffEnv>): Promise<Placed | undefined> => {
    const row_ = await feedbackById(office.store.read, c.req.param('id') ?? '');
    const [one] = row_ ? await placed(office, [row_]) : [];
    return one && sees(c.var.staff, one) ? one : undefined;
  };
  desk.get(`${PATH}/:id`, async (c) => {
    const one = await found(c);
    return one ? show(c, one) : refuse(c, refusals.unknown);
  });
  desk.post(`${PATH}/:id`, async (c) => {
    const one = await found(c);
    if (!one) return refuse(c, refusals.unknown);
    return onForm(c, (typed) => finish(office, actorOf(c.var.staff), one, typed), {
      done: PATH,
      again: (typed, problems, status) => show(c, one, { typed, problems, status }),
    });
  });
  return desk;
}
