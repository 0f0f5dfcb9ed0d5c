import { say, type Words } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { verifyChain } from '../../audit/chain.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { deskMenu, whoIs } from '../../views/desk.ts';
import { page } from '../../views/layout.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { auditRows, revealsSince, type AuditFilter, type AuditRow } from './repo.ts';

const words = {
  title: { zh: '审计', en: 'Audit' },
  verify: { zh: '核验审计链', en: 'Verify the chain' },
  whole: { zh: '审计链完整，共 {rows} 条', en: 'The chain is whole: {rows} entries' },
  broken: {
    zh: '审计链自第 {seq} 条起被改动，请保留现场并报告上级',
    en: 'The chain was altered from entry {seq} on; keep things as they are and report it',
  },
  caption: { zh: '办理记录（由新到旧）', en: 'What was done, newest first' },
  seq: { zh: '序号', en: 'No.' },
  at: { zh: '时间', en: 'Time' },
  login: { zh: '登录名', en: 'Login' },
  act: { zh: '事项', en: 'Act' },
  entity: { zh: '对象', en: 'On what' },
  data: { zh: '内容', en: 'Details' },
  filter: { zh: '筛选', en: 'Filter' },
  older: { zh: '更早', en: 'Older' },
  none: { zh: '没有符合条件的记录', en: 'No entry matches' },
  reveals: { zh: '近 30 日查看个人信息明文次数', en: 'Personal data shown in clear, last 30 days' },
  times: { zh: '{n} 次', en: '{n} ×' },
} satisfies Record<string, Words>;

const PAGE = 100;
const MONTH_MS = 30 * 86_400_000;

/** `YYYY-MM-DD hh:mm:ss` of Beijing. */
const chinaTime = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const rowView = (row: AuditRow): Markup =>
  html`<tr>
    <th scope="row">${String(row.seq)}</th>
    <td><time datetime="${row.at}">${chinaTime(row.at)}</time></td>
    <td>${row.login ?? row.actor}</td>
    <td>${row.act}</td>
    <td>${row.entity} ${row.entity_id}</td>
    <td class="what">${row.data === '{}' ? '' : row.data}</td>
  </tr>`;

/** Who did what, for the city office and auditors: read, filtered, the chain verified; nothing here changes anything. */
export function auditPages(office: Office): Hono<StaffEnv> {
  const site = new Hono<StaffEnv>();
  site.get('/desk/audit', staffOnly(office, ['office', 'auditor']), async (c) => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const { read } = office.store;
    const login = (c.req.query('login') ?? '').trim().toLowerCase();
    const act = (c.req.query('act') ?? '').trim();
    const before = Number(c.req.query('before') ?? Number.NaN);
    const filter: AuditFilter = {
      ...(login !== '' && { login }),
      ...(act !== '' && { act }),
      ...(Number.isSafeInteger(before) && { before }),
    };
    const rows = await auditRows(read, filter, PAGE);
    const reveals = await revealsSince(read, new Date(office.now().getTime() - MONTH_MS).toISOString());
    const chain = c.req.query('verify') === '1' ? await verifyChain(office.store, office.digest) : undefined;
    const older = rows.length === PAGE ? rows.at(-1)?.seq : undefined;
    const heads = [words.seq, words.at, words.login, words.act, words.entity, words.data];
    const body = html`${
        chain === undefined
          ? ''
          : chain.ok
            ? html`<p class="hint" role="status">✓ ${say(words.whole, locale, { rows: chain.rows })}</p>`
            : html`<div class="problems" role="alert">
                <p>${say(words.broken, locale, { seq: chain.firstBad })}</p>
              </div>`
      }
      <form method="get" action="/desk/audit" class="filters">
        <div class="field">
          <label for="a-login">${words.login[locale]}</label><input id="a-login" name="login" value="${login}" />
        </div>
        <div class="field">
          <label for="a-act">${words.act[locale]}</label><input id="a-act" name="act" value="${act}" />
        </div>
        <button type="submit" class="quiet">${words.filter[locale]}</button>
        <button type="submit" class="quiet" name="verify" value="1">${words.verify[locale]}</button>
      </form>
      ${
        reveals.length === 0
          ? ''
          : html`<h2>${words.reveals[locale]}</h2>
              <ul>
                ${reveals.map(({ login: who, count }) => html`<li>${who}: ${say(words.times, locale, { n: count })}</li>`)}
              </ul>`
      }
      ${
        rows.length === 0
          ? html`<p class="empty">${words.none[locale]}</p>`
          : html`<div class="scroll" tabindex="0" role="region" aria-label="${words.caption[locale]}">
              <table class="list audit">
                <caption>
                  ${words.caption[locale]}
                </caption>
                <thead>
                  <tr>
                    ${heads.map((head) => html`<th scope="col">${head[locale]}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(rowView)}
                </tbody>
              </table>
            </div>`
      }
      ${
        older === undefined
          ? ''
          : html`<p>
              <a
                href="${url(`/desk/audit?${new URLSearchParams({ login, act, before: String(older) }).toString()}`)}"
                rel="next"
                >${words.older[locale]}</a
              >
            </p>`
      }`;
    return c.html(
      page({
        locale,
        title: words.title[locale],
        body,
        menu: deskMenu(locale, '/desk/audit', staff.role),
        who: whoIs(staff, locale),
        noindex: true,
      }),
    );
  });
  return site;
}
