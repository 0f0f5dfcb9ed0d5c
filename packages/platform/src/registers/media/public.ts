import { mediaPlatforms, say, type Words } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { minuteOf } from '../../day-of.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { withElement } from '../../public/element.ts';
import { openPage } from '../../public/page.ts';
import { departmentAsked, nextAddress, offsetOf } from '../../public/paging.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { openAccounts } from './repo.ts';
import { releasedPosts } from './repo-desk.ts';

const words = {
  title: { zh: '政务新媒体', en: 'New media' },
  caption: { zh: '各单位账号（{n} 个）', en: 'Accounts of the departments ({n})' },
  handle: { zh: '账号', en: 'Account' },
  platform: { zh: '平台', en: 'Platform' },
  department: { zh: '开设单位', en: 'Department' },
  main: { zh: '主账号', en: 'Main account' },
  code: { zh: '二维码', en: 'Code to scan' },
  released: { zh: '全市政务新媒体发布', en: 'What the city’s accounts released' },
  posts: { zh: '各单位发布的内容（{n} 条）', en: 'Releases of all departments ({n})' },
  post: { zh: '内容', en: 'Release' },
  at: { zh: '发布时间', en: 'Released' },
  joint: { zh: '联动发布', en: 'carried by all' },
  noPosts: { zh: '还没有发布的内容', en: 'Nothing was released yet' },
  none: { zh: '还没有登记账号', en: 'No account is registered' },
  more: { zh: '其余账号', en: 'More accounts' },
} satisfies Record<string, Words>;

const PAGE = 200;
const POSTS = 50;
const names: Readonly<Record<string, Words>> = mediaPlatforms;

/** `/open/media`: every open account, the main one of each department first. */
export function mediaPages({ office }: RegisterTools): Hono {
  const site = new Hono();
  site.get('/open/media', async (c) => {
    const locale = localeOf(c);
    const asked = departmentAsked(c);
    const department = asked === '' ? undefined : await departmentNamed(office.store.read, asked);
    if (asked !== '' && !department) return refuse(c, refusals.unknown);
    const offset = offsetOf(c);
    const { rows, total } = await openAccounts(office.store.read, department?.id, { limit: PAGE, offset });
    const table = rowsTable({
      caption: say(words.caption, locale, { n: total }),
      heads: [words.handle, words.platform, words.department, words.main, words.code].map((head) => head[locale]),
      rows: rows.map((row) => [
        html`<a id="${row.id}" href="${url(row.url)}">${row.handle}</a>`,
        names[row.platform]?.[locale] ?? row.platform,
        row.department,
        row.is_main === 1 ? words.main[locale] : '',
        row.qr_url === null ? '' : html`<a href="${url(row.qr_url)}">${words.code[locale]}</a>`,
      ]),
      empty: words.none[locale],
    });
    const src = `/api/v1/media-accounts?${new URLSearchParams({ dept: asked, cursor: String(offset) }).toString()}`;
    const body = html`<p class="links"><a href="/open/media/posts">${words.released[locale]}</a></p>
      ${withElement(office.config.embedDir, { tag: 'gk-media-matrix', src }, table)}
      ${offset + PAGE < total ? html`<p><a href="${url(nextAddress(c, offset + PAGE))}" rel="next">${words.more[locale]}</a></p>` : ''}`;
    return openPage(c, { title: words.title[locale], path: '/open/media', body });
  });
  site.get('/open/media/posts', async (c) => {
    const locale = localeOf(c);
    const asked = departmentAsked(c);
    const department = asked === '' ? undefined : await departmentNamed(office.store.read, asked);
    if (asked !== '' && !department) return refuse(c, refusals.unknown);
    const offset = offsetOf(c);
    const { rows, total } = await releasedPosts(office.store.read, department?.id, { limit: POSTS, offset });
    const body = html`<p class="links"><a href="/open/media">${words.title[locale]}</a></p>
      ${rowsTable({
        caption: say(words.posts, locale, { n: total }),
        heads: [words.post, words.department, words.handle, words.at].map((head) => head[locale]),
        rows: rows.map((row) => [
          html`${row.url === null ? row.title : html`<a href="${url(row.url)}">${row.title}</a>`}
          ${row.joint === null ? '' : html`<span class="badge">${words.joint[locale]}</span>`}`,
          row.department,
          html`<a href="${url(row.account_url)}">${row.handle}</a>`,
          row.released_at === null ? '' : minuteOf(new Date(row.released_at)),
        ]),
        empty: words.noPosts[locale],
      })}
      ${offset + POSTS < total ? html`<p><a href="${url(nextAddress(c, offset + POSTS))}" rel="next">${words.more[locale]}</a></p>` : ''}`;
    return openPage(c, { title: words.released[locale], path: '/open/media', body });
  });
  return site;
}
