import type { Locale, Words } from '@gongkai/model';
import type { Context, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { withoutControls } from '../http/clean.ts';
import { localeOf } from '../http/locale.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { typedIn, type TypedFields } from '../http/typed.ts';
import type { StaffEnv } from '../staff/session.ts';
import { deskMenu, whoIs } from '../views/desk.ts';
import { page } from '../views/layout.ts';
import type { Markup } from '../views/markup.ts';
import { url } from '../views/url.ts';
import { publicMenu } from './page.ts';
import labels from './field-labels.json' with { type: 'json' };

const words = {
  typed: { zh: '您填写的内容', en: 'What you typed' },
  cleaned: {
    zh: '内容没有丢失，控制字符已去除。请核对后重新提交。',
    en: 'Nothing is lost; the control characters are taken out. Look at it and send it again.',
  },
  kept: { zh: '内容没有丢失，可以改后重新提交。', en: 'Nothing is lost; change it and send it again.' },
  copy: {
    zh: '内容没有丢失。请先复制，再回到原页面填写。',
    en: 'Nothing is lost. Copy it, then go back to the form.',
  },
  again: { zh: '重新提交', en: 'Send again' },
  home: { zh: '返回首页', en: 'To the first page' },
  desk: { zh: '返回我的待办', en: 'To my desk' },
} satisfies Record<string, Words>;

/** What a refusal says, as it is told to programs. */
interface Told {
  readonly title: string;
  readonly detail?: string;
  readonly code: string;
  readonly errors: readonly { readonly pointer: string; readonly words: Readonly<Record<Locale, string>> }[];
}

const isTold = (body: unknown): body is Told =>
  typeof body === 'object' && body !== null && 'title' in body && 'errors' in body && Array.isArray(body.errors);

/** Whether who asks reads pages: a browser that opened an address or sent a form. */
const readsPages = (c: Context): boolean =>
  /\btext\/html\b/.test(c.req.header('accept') ?? '') && !new URL(c.req.url).pathname.startsWith('/api/');

/** Fields that carry a form and are not what somebody typed. */
const carried = new Set(['token', 'key', 'expectSeq', 'from']);
const secret = /password|^code$/i;
const LONG = 20;
const labelOf = (name: string, locale: Locale): string =>
  (labels as Readonly<Record<string, Readonly<Record<Locale, string>>>>)[name]?.[locale] ?? name;

/** What was typed, to be sent again where it came from a page of ours and may be: long texts and wrong ones to be changed. */
function typedView(c: Context, { code, errors }: Told, fields: TypedFields, locale: Locale): Markup {
  if (fields.length === 0 || fields.some(([name]) => secret.test(name)) || !isSameOrigin(c)) return html``;
  if (code === 'origin.foreign' || code === 'not-found') return html``;
  const isWrong = (name: string): boolean => errors.some(({ pointer }) => pointer === `/${name}`);
  const isShown = ([name, value]: TypedFields[number]): boolean =>
    isWrong(name) || (!carried.has(name) && (value.length > LONG || value.includes('\n')));
  const maySend = code !== 'session.needed';
  const { pathname, search } = new URL(c.req.url);
  const hint = !maySend ? words.copy : errors.length > 0 ? words.cleaned : words.kept;
  return html`<h2>${words.typed[locale]}</h2>
    <p>${hint[locale]}</p>
    <form method="post" action="${url(pathname + search)}">
      ${fields.map(([name, value], at) => {
        const clean = withoutControls(value);
        const id = `typed-${String(at)}`;
        if (!isShown([name, value]))
          return html`<input type="hidden" name="${withoutControls(name)}" value="${clean}" />`;
        return html`<div class="field">
          <label for="${id}">${labelOf(withoutControls(name), locale)}</label
          ><textarea id="${id}" name="${withoutControls(name)}" rows="4" ${maySend ? '' : html`readonly`}>
${clean}</textarea>
        </div>`;
      })}
      ${maySend ? html`<p class="buttons"><button type="submit">${words.again[locale]}</button></p>` : ''}
    </form>`;
}

/** Says a refusal as a page to who reads pages: what is wrong, in their language, with all that was typed. */
export const refusalsAsPages: MiddlewareHandler = async (c, next) => {
  await next();
  if (!readsPages(c) || !(c.res.headers.get('content-type') ?? '').startsWith('application/problem+json')) return;
  const told: unknown = await c.res.clone().json();
  if (!isTold(told)) return;
  const locale = localeOf(c);
  const staff = (c as unknown as Context<StaffEnv>).var.staff as StaffEnv['Variables']['staff'] | undefined; // set behind the log-in alone
  const errors = told.errors.map(
    ({ pointer, words: text }) => html`<li>${labelOf(pointer.slice(1), locale)}: ${text[locale]}</li>`,
  );
  const isMore = told.detail !== undefined || errors.length > 0;
  const more = html`<div class="problems" role="alert">
    ${told.detail === undefined ? '' : html`<p>${told.detail}</p>`}
    ${
      errors.length > 0
        ? html`<ul>
            ${errors}
          </ul>`
        : ''
    }
  </div>`;
  const body = html`${isMore ? more : ''} ${typedView(c, told, typedIn(c), locale)}
    <p class="links"><a href="${staff ? '/desk' : '/open'}">${(staff ? words.desk : words.home)[locale]}</a></p>`;
  const frame = staff
    ? { menu: deskMenu(locale, '', staff.role), who: whoIs(staff, locale) }
    : { menu: publicMenu(locale, '') };
  const text = String(await page({ locale, title: told.title, body, noindex: true, ...frame }));
  const headers = new Headers(c.res.headers);
  headers.set('Content-Type', 'text/html; charset=UTF-8');
  headers.delete('Content-Length');
  c.res = new Response(text, { status: c.res.status, headers });
};
