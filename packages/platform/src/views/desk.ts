import type { Locale, Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { MenuItem } from './layout.ts';
import type { Markup } from './markup.ts';

const places = [
  { href: '/desk', words: { zh: '我的待办', en: 'My desk' }, roles: ['clerk', 'head', 'office', 'auditor'] },
  {
    href: '/desk/requests',
    words: { zh: '依申请公开', en: 'Requests' },
    roles: ['clerk', 'head', 'office', 'auditor'],
  },
  { href: '/desk/review', words: { zh: '待审签', en: 'To sign' }, roles: ['head', 'office'] },
  { href: '/desk/remedies', words: { zh: '复议诉讼', en: 'Remedies' }, roles: ['clerk', 'head', 'office', 'auditor'] },
  { href: '/desk/comments', words: { zh: '意见留言', en: 'Comments' }, roles: ['clerk', 'head', 'office', 'auditor'] },
  {
    href: '/desk/report',
    words: { zh: '年度报告', en: 'Annual report' },
    roles: ['clerk', 'head', 'office', 'auditor'],
  },
  { href: '/desk/accounts', words: { zh: '账号', en: 'Accounts' }, roles: ['office'] },
  { href: '/desk/audit', words: { zh: '审计', en: 'Audit' }, roles: ['office', 'auditor'] },
] as const satisfies readonly { readonly href: string; readonly words: Words; readonly roles: readonly string[] }[];

/** The desk's menu for a role. */
export const deskMenu = (locale: Locale, current: string, role: string): readonly MenuItem[] =>
  places
    .filter(({ roles }) => (roles as readonly string[]).includes(role))
    .map(({ href, words: text }) => ({ href, text: text[locale], isCurrent: href === current }));

const words = { out: { zh: '退出', en: 'Log out' } } satisfies Record<string, Words>;

/** Who is logged in, and the way out. */
export const whoIs = (
  { name, department, formToken }: { readonly name: string; readonly department: string; readonly formToken: string },
  locale: Locale,
): Markup =>
  html`<span class="me">${department} ${name}</span>
    <form method="post" action="/logout" class="inline">
      <input type="hidden" name="token" value="${formToken}" /><button type="submit" class="quiet">
        ${words.out[locale]}
      </button>
    </form>`;
