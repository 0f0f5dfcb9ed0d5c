import { commentStates, type Locale, type Problem, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { hasFormToken, staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { deskMenu, whoIs } from '../../views/desk.ts';
import { page } from '../../views/layout.ts';
import type { Markup } from '../../views/markup.ts';
import { problemSummary } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import { moderate, opened, type Moderation } from './acts.ts';
import { commentsInState, type CommentRow, type ListedComment } from './repo.ts';

const words = {
  title: { zh: '意见留言', en: 'Comments' },
  about: {
    zh: '本单位意见征集收到的意见；网页留言由市级审核。信箱、投诉和建议请在以下页面办理：',
    en: 'Comments on your department’s consultations; those on pages are the city office’s. Mailbox, complaints and suggestions:',
  },
  messages: { zh: '来信办理', en: 'Messages' },
  pending: { zh: '待审核（先到先办）', en: 'Waiting for review, oldest first' },
  shown: { zh: '最近公开', en: 'Shown lately' },
  none: { zh: '没有待审核的意见', en: 'Nothing waits for review' },
  show: { zh: '公开', en: 'Show' },
  hide: { zh: '不公开', en: 'Do not show' },
  reason: { zh: '不公开的理由（作者凭回执号可见）', en: 'Why it is not shown (its author reads it)' },
  publicBody: {
    zh: '公开的文字（可删去他人隐私，不改原意）',
    en: 'What the public reads (take out others’ privacy, not the meaning)',
  },
  reply: { zh: '答复', en: 'Answer' },
  send: { zh: '公布答复', en: 'Publish the answer' },
  topic: { zh: '主题', en: 'Topic' },
} satisfies Record<string, Words>;

const MOST = 50;

/** The desk of comments: what waits, in the order it came; shown, hidden with a reason, answered. */
export function commentDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use('/desk/comments', staffOnly(office));
  desk.use('/desk/comments/*', staffOnly(office, ['clerk', 'head', 'office']));

  const list = async (c: Context<StaffEnv>, problems: readonly Problem[], status: 200 | 422): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const pending = await commentsInState(office.store.read, staff, 'pending', MOST);
    const shown = await commentsInState(office.store.read, staff, 'shown', MOST);
    const token = html`<input type="hidden" name="token" value="${staff.formToken}" />`;
    const form = (row: CommentRow, act: Moderation['act'], fields: Markup, label: Words): Markup =>
      staff.role === 'auditor'
        ? html``
        : html`<form method="post" action="${url(`/desk/comments/${row.ref}/${act}`)}">
            ${token}${fields}
            <p class="buttons"><button type="submit" class="quiet">${label[locale]}</button></p>
          </form>`;
    const body = html`${problemSummary(problems, locale)}
      <p class="hint">${words.about[locale]} <a href="/desk/messages">${words.messages[locale]}</a></p>
      <h2>${words.pending[locale]}</h2>
      ${pending.length === 0 ? html`<p class="empty">${words.none[locale]}</p>` : ''}
      ${pending.map((row) => {
        const text = opened(office, row).body;
        return html`<article class="comment" aria-labelledby="${row.ref}">
          ${head(row, locale)}
          <blockquote>${text}</blockquote>
          ${form(row, 'show', html`<div class="field"><label for="${`b-${row.ref}`}">${words.publicBody[locale]}</label><textarea id="${`b-${row.ref}`}" name="publicBody" rows="3">${text}</textarea></div>`, words.show)}
          ${form(row, 'hide', html`<div class="field"><label for="${`r-${row.ref}`}">${words.reason[locale]}</label><input id="${`r-${row.ref}`}" name="reason" /></div>`, words.hide)}
        </article>`;
      })}
      <h2>${words.shown[locale]}</h2>
      ${shown.map(
        (row) =>
          html`<article class="comment" aria-labelledby="${row.ref}">
            ${head(row, locale)}
            <blockquote>${row.public_body ?? ''}</blockquote>
            ${
              row.reply === null
                ? form(
                    row,
                    'reply',
                    html`<div class="field">
                      <label for="${`a-${row.ref}`}">${words.reply[locale]}</label
                      ><textarea id="${`a-${row.ref}`}" name="text" rows="3"></textarea>
                    </div>`,
                    words.send,
                  )
                : html`<p class="said">${row.reply}</p>`
            }
          </article>`,
      )}`;
    return c.html(
      page({
        locale,
        title: words.title[locale],
        body,
        menu: deskMenu(locale, '/desk/comments', staff.role),
        who: whoIs(staff, locale),
        noindex: true,
      }),
      status,
    );
  };

  desk.get('/desk/comments', (c) => list(c, [], 200));
  desk.post('/desk/comments/:ref/:act', async (c) => {
    const body = await c.req.parseBody();
    const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
    if (!hasFormToken(c.var.staff, body['token'])) return refuse(c, refusals.foreign);
    const act = c.req.param('act');
    const moderation: Moderation | undefined =
      act === 'show'
        ? { act, publicBody: text('publicBody') }
        : act === 'hide'
          ? { act, reason: text('reason') }
          : act === 'reply'
            ? { act, text: text('text') }
            : undefined;
    if (!moderation) return refuse(c, refusals.unknown);
    const done = await moderate(office, actorOf(c.var.staff), c.req.param('ref'), moderation);
    if (done.kind === 'not-found') return refuse(c, refusals.unknown);
    return done.kind === 'invalid' ? list(c, done.problems, 422) : c.redirect('/desk/comments', 303);
  });
  return desk;
}

const head = (
  { ref, topic, at, state, consultation, consultation_title: title }: ListedComment,
  locale: Locale,
): Markup =>
  html`<h3 id="${ref}">
      ${words.topic[locale]}
      ${consultation === null ? topic : html`<a href="${url(`/desk/consultations/${consultation}`)}">${title ?? topic}</a>`}
    </h3>
    <p class="hint">${ref} <time datetime="${at}">${at.slice(0, 10)}</time> ${commentStates[state][locale]}</p>`;
