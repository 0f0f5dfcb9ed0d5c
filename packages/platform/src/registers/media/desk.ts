import { say, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { formsOf, type Back } from '../../desk/page-forms.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf, lastSeq } from '../../records/events.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { ACCOUNT, changeAccountOf, closeAccount, enterAccount } from './account-acts.ts';
import { checkAccount, openCensus, settleCheck } from './census-acts.ts';
import { accountFacts, accountsTable, postsTable } from './desk-view.ts';
import { eventWords, words } from './desk.words.ts';
import { accountFields, censusFields, changeFields, checkFields, closeFields, postFields } from './fields.ts';
import { jointDesk } from './joint-desk.ts';
import { doPostAct, draftPost, POST, postActs, type PostAct, type PostActName } from './post-acts.ts';
import { accountSeen, accountsSeen, censusOf, checksOf, postSeen, postsSeen, type AccountRow } from './repo.ts';

const PATH = '/desk/media';
const isPostAct = (name: string): name is PostActName => Object.hasOwn(postActs, name);

/** A form that came back: which one, what was typed, what is wrong. */
/** What stands in the form of an account's change before anything is typed. */
const standingOf = (row: AccountRow): Typed => ({
  values: {
    url: row.url,
    qrUrl: row.qr_url ?? '',
    responsible: row.responsible,
    operator: row.operator,
    operatorName: row.operator_name ?? '',
    secondReviewer: row.second_reviewer ?? '',
    main: row.is_main === 1 ? 'yes' : '',
    dead: row.dead === 1 ? 'yes' : '',
  },
  lists: {},
});

/** The media desk: accounts and what waits on them; each account with its posts; the year's census. */
export function mediaDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));
  desk.route('/', jointDesk(office));
  const { read } = office.store;
  const today = () => dayOf(office.now());
  const year = () => Number(today().slice(0, 4));

  const list = async (c: Context<StaffEnv>, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const rows = await accountsSeen(read, staff);
    const census = await censusOf(read, year());
    const checks = await checksOf(read, year());
    const open = rows.filter(({ closed_on: on }) => on === null);
    const waiting = (await postsSeen(read, staff)).filter(({ state }) => state !== 'released');
    const form = formsOf({ token: staff.formToken, locale, back });
    const done = open.filter(({ id }) => checks.some((one) => one.account_id === id)).length;
    const names = new Map(rows.map(({ id, handle }) => [id, handle]));
    const body = html`<p class="links"><a href="${PATH}/joint">${words.joint[locale]}</a></p>
      ${
        census
          ? html`<p class="lead">
              ${say(words.census, locale, { year: census.year })}
              ${say(words.progress, locale, { done, all: open.length, from: census.opened_on, to: census.closes_on })}
            </p>`
          : ''
      }
      ${staff.role === 'auditor' ? '' : form('add', PATH, accountFields, words.add)}
      ${staff.role === 'office' && !census ? form('census', `${PATH}/census`, censusFields, words.openCensus) : ''}
      ${postsTable(waiting, words.waiting[locale], names, locale)}
      ${accountsTable(rows, checks, { today: today(), locale, hasCensus: census !== undefined })}`;
    const { problems = [], status = 200 } = back ?? {};
    return deskPage(c, { title: words.title[locale], path: PATH, body, problems, status });
  };

  const show = async (c: Context<StaffEnv>, id: string, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const row = await accountSeen(read, staff, id);
    if (!row) return refuse(c, refusals.unknown);
    const posts = await postsSeen(read, staff, id);
    const events = await eventsOf(read, ACCOUNT, id);
    const check = (await checksOf(read, year())).find((one) => one.account_id === id);
    const form = (name: string, action: string, fields: readonly Field[], label: typeof words.add, seq?: number) =>
      actForm({
        action: `${PATH}/${action}`,
        token: staff.formToken,
        fields,
        label,
        locale,
        prefix: name,
        ...(seq !== undefined && { expectSeq: seq }),
        typed: back?.form === name ? back.typed : name === 'change' ? standingOf(row) : nothingTyped,
        problems: back?.form === name ? back.problems : [],
      });
    const isOpen = row.closed_on === null && staff.role !== 'auditor';
    const mayEnd = isOpen && staff.role !== 'clerk';
    const isOffice = staff.role === 'office' && (await censusOf(read, year())) !== undefined;
    const settles = check && check.outcome !== 'keep' && check.done_on === null && staff.role !== 'auditor';
    const seqs = new Map<string, number>();
    for (const post of posts) seqs.set(post.id, await lastSeq(read, POST, post.id));
    const postForms = posts.flatMap((post) => {
      const open = Object.entries<PostAct>(postActs).filter(([, act]) => act.isOpen(post, row));
      return open.length === 0 || staff.role === 'auditor'
        ? []
        : [
            html`<section class="comment">
              <h2>${post.title}</h2>
              <p class="said">${post.text}</p>
              ${post.functions === null ? '' : html`<p class="hint">${words.functions[locale]}: ${post.functions}</p>`}
              ${open.map(([name, act]) =>
                form(`${name}-${post.id}`, `posts/${post.id}/${name}`, act.fields, act.label, seqs.get(post.id)),
              )}
            </section>`,
          ];
    });
    const body = html`<p class="links"><a href="${PATH}">${words.title[locale]}</a></p>
      ${accountFacts(row, check, today(), locale)} ${postForms}
      ${postsTable(posts, words.posts[locale], new Map([[id, row.handle]]), locale)}
      ${isOpen ? form('draft', `${id}/draft`, postFields, words.draft) : ''}
      ${isOpen ? form('change', `${id}/change`, changeFields, words.change, events.length) : ''}
      ${mayEnd ? form('close', `${id}/close`, closeFields, words.close, events.length) : ''}
      ${isOffice && !check && row.closed_on === null ? form('check', `${id}/check`, checkFields, words.check) : ''}
      ${settles ? form('settle', `${id}/settle`, [], words.settle) : ''} ${timeline(events, eventWords, locale)}`;
    const { problems = [], status = 200 } = back ?? {};
    return deskPage(c, { title: row.handle, path: PATH, body, problems, status });
  };

  const againOn =
    (c: Context<StaffEnv>, id: string, form: string) =>
    (typed: Typed, problems: readonly Problem[], status: 409 | 422): Promise<Response> =>
      show(c, id, { form, typed, problems, status });

  desk.get(PATH, (c) => list(c));
  desk.get(`${PATH}/:id`, (c) => show(c, c.req.param('id')));
  desk.post(PATH, (c) =>
    onForm(c, (typed) => enterAccount(office, actorOf(c.var.staff), typed), {
      done: (id) => `${PATH}/${id}`,
      again: (typed, problems, status) => list(c, { form: 'add', typed, problems, status }),
    }),
  );
  desk.post(`${PATH}/census`, (c) =>
    onForm(c, (typed) => openCensus(office, actorOf(c.var.staff), typed), {
      done: PATH,
      again: (typed, problems, status) => list(c, { form: 'census', typed, problems, status }),
    }),
  );
  desk.post(`${PATH}/posts/:id/:act`, async (c) => {
    const { id, act } = c.req.param();
    const post = isPostAct(act) ? await postSeen(read, c.var.staff, id) : undefined;
    if (!isPostAct(act) || !post) return refuse(c, refusals.unknown);
    return onForm(
      c,
      (typed) => doPostAct(office, actorOf(c.var.staff), { act, id, typed, expectSeq: expectedSeq(typed) }),
      { done: `${PATH}/${post.account_id}`, again: againOn(c, post.account_id, `${act}-${id}`) },
    );
  });
  desk.post(`${PATH}/:id/:act`, (c) => {
    const { id, act } = c.req.param();
    const actor = actorOf(c.var.staff);
    return onForm(
      c,
      (typed) => {
        const aimed = { id, typed, expectSeq: expectedSeq(typed) };
        if (act === 'draft') return draftPost(office, actor, aimed);
        if (act === 'change') return changeAccountOf(office, actor, aimed);
        if (act === 'close') return closeAccount(office, actor, aimed);
        if (act === 'check') return checkAccount(office, actor, id, typed);
        return act === 'settle' ? settleCheck(office, actor, id) : Promise.resolve({ kind: 'not-found' });
      },
      { done: `${PATH}/${id}`, again: againOn(c, id, act) },
    );
  });
  return desk;
}
