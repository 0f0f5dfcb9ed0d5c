import { say, type Locale, type Words } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { openPage } from '../../public/page.ts';
import { activeDepartments, type DepartmentRow } from '../../staff/departments.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { nextAddress, offsetOf } from '../../public/paging.ts';
import { filterOf } from './filter.ts';
import { publishedKinds, publishedThings, type PublishedFilter, type PublishedRow } from './repo.ts';
import { kindText } from './things.ts';

const words = {
  home: { zh: '政府信息公开', en: 'Open government' },
  search: { zh: '检索', en: 'Search' },
  asked: { zh: '检索词', en: 'Words to find' },
  kind: { zh: '类别', en: 'Kind' },
  department: { zh: '单位', en: 'Department' },
  all: { zh: '全部', en: 'All' },
  latest: { zh: '最新公开', en: 'Lately published' },
  browse: { zh: '按类别浏览', en: 'Browse by kind' },
  found: { zh: '找到 {n} 条', en: '{n} found' },
  none: {
    zh: '没有找到。可换一个说法、少写几个字，或去掉类别与单位的限制；仍找不到的，可以提交信息公开申请。',
    en: 'Nothing was found. Try other or fewer words, or drop the kind and department; what is still not there can be requested.',
  },
  request: { zh: '提交申请', en: 'File a request' },
  more: { zh: '更早的', en: 'Earlier' },
  feed: { zh: '订阅更新（Atom）', en: 'Subscribe (Atom)' },
} satisfies Record<string, Words>;

const LATEST = 10;
const PAGE = 20;

const things = (rows: readonly PublishedRow[], locale: Locale): Markup =>
  html`<ul class="things">
    ${rows.map(
      ({ title, url: address, published_on: on, department, kind, summary }) =>
        html`<li>
          <a href="${url(address)}">${title}</a>
          <p class="hint">${kindText(kind, locale)} · ${department} · <time datetime="${on}">${on}</time></p>
          ${summary === '' || summary === title ? '' : html`<p class="summary">${summary}</p>`}
        </li>`,
    )}
  </ul>`;

interface Choices {
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly departments: readonly DepartmentRow[];
}

function searchForm(filter: PublishedFilter, { kinds, departments }: Choices, locale: Locale): Markup {
  const option = (value: string, text: string, chosen: boolean): Markup =>
    html`<option value="${value}" ${chosen ? html`selected` : ''}>${text}</option>`;
  return html`<form method="get" action="/open/search" role="search" class="filters">
    <div class="field">
      <label for="q">${words.asked[locale]}</label><input id="q" name="q" type="search" value="${filter.text ?? ''}" />
    </div>
    <div class="field">
      <label for="kind">${words.kind[locale]}</label
      ><select id="kind" name="kind">
        ${option('', words.all[locale], filter.kind === undefined)}
        ${kinds.map(({ kind }) => option(kind, kindText(kind, locale), kind === filter.kind))}
      </select>
    </div>
    <div class="field">
      <label for="dept">${words.department[locale]}</label
      ><select id="dept" name="dept">
        ${option('', words.all[locale], filter.departmentId === undefined)}
        ${departments.map(({ id, code, name }) => option(code, name, id === filter.departmentId))}
      </select>
    </div>
    <button type="submit">${words.search[locale]}</button>
  </form>`;
}

/** `/open`: what is new and where everything is; `/open/search`: the same search as the element's, without script. */
export function searchPages({ office }: RegisterTools): Hono {
  const site = new Hono();
  const choices = async (): Promise<Choices> => ({
    kinds: await publishedKinds(office.store.read),
    departments: await activeDepartments(office.store.read),
  });

  site.get('/open', async (c) => {
    const locale = localeOf(c);
    const all = await choices();
    const { rows } = await publishedThings(office.store, {}, { limit: LATEST });
    const body = html`${searchForm({}, all, locale)}
      <h2>${words.latest[locale]}</h2>
      ${rows.length === 0 ? html`<p class="empty">${words.none[locale]}</p>` : things(rows, locale)}
      <h2>${words.browse[locale]}</h2>
      <ul class="kinds">
        ${all.kinds.map(
          ({ kind, count }) =>
            html`<li>
              <a href="${url(`/open/search?kind=${encodeURIComponent(kind)}`)}"
                >${kindText(kind, locale)} <small>${String(count)}</small></a
              >
            </li>`,
        )}
      </ul>
      <p><a href="/feed.atom">${words.feed[locale]}</a></p>`;
    return openPage(c, { title: words.home[locale], path: '/open', body });
  });

  site.get('/open/search', async (c) => {
    const locale = localeOf(c);
    const filter = await filterOf(office, c);
    if (filter === 'unknown') return refuse(c, refusals.unknown);
    const offset = offsetOf(c);
    const { rows, total } = await publishedThings(office.store, filter, { limit: PAGE, offset });
    const body = html`${searchForm(filter, await choices(), locale)}
      <p role="status">${say(words.found, locale, { n: total })}</p>
      ${
        rows.length === 0
          ? html`<p class="empty">${words.none[locale]} <a href="/apply">${words.request[locale]}</a></p>`
          : things(rows, locale)
      }
      ${offset + PAGE < total ? html`<p><a href="${url(nextAddress(c, offset + PAGE))}" rel="next">${words.more[locale]}</a></p>` : ''}`;
    return openPage(c, { title: words.search[locale], path: '/open/search', body });
  });
  return site;
}
