import { documentStatuses } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { factsList, rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { openPage } from '../../public/page.ts';
import { briefingsOn } from '../../records/briefings.ts';
import { consultationBefore } from '../../records/decisions.ts';
import { channelWords, placementsOf } from '../../records/placements.ts';
import { departmentNamed } from '../../staff/departments.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { documentSeen, interpretationsOf, publishedDocuments } from './repo.ts';
import { words } from './words.ts';

const MOST = 200;
const path = '/open/documents';

/** `/open/documents` and each document: its text with number, day, mark, validity, and the way to its interpretations (JY-048). */
export function documentPages({ office }: RegisterTools): Hono {
  const site = new Hono();
  const { read } = office.store;
  site.get(path, async (c) => {
    const locale = localeOf(c);
    const named = c.req.query('dept') ?? '';
    const department = named === '' ? undefined : await departmentNamed(read, named);
    const { rows } = await publishedDocuments(read, department ? { departmentId: department.id } : {}, { limit: MOST });
    const body = rowsTable({
      caption: words.openTitle[locale],
      heads: (['name', 'no', 'department', 'publishedOn', 'status'] as const).map((key) => words[key][locale]),
      rows: rows.map((row) => [
        html`<a href="${url(row.url ?? `${path}/${row.id}`)}">${row.title}</a>`,
        row.doc_no ?? '',
        row.department,
        row.published_on ?? '',
        documentStatuses[row.status][locale],
      ]),
      empty: words.openNone[locale],
    });
    return openPage(c, { title: words.openTitle[locale], path, body });
  });
  site.get(`${path}/:id`, async (c) => {
    const locale = localeOf(c);
    const row = await documentSeen(read, { role: 'office', departmentId: '' }, c.req.param('id'));
    if (!row || row.published_on === null) return refuse(c, refusals.unknown);
    const interpretations = await interpretationsOf(read, [row.id]);
    const before = await consultationBefore(read, row.id);
    const briefings = await briefingsOn(read, row.id);
    const carried = await placementsOf(read, row.id);
    const body = html`${factsList([
        [words.no[locale], row.doc_no ?? undefined],
        [words.indexNo[locale], row.index_no ?? undefined],
        [words.department[locale], row.department],
        [words.issuedOn[locale], row.issued_on ?? undefined],
        [words.publishedOn[locale], row.published_on],
        [words.status[locale], documentStatuses[row.status][locale]],
        [
          words.consultation[locale],
          before && html`<a href="${url(`/open/consultations/${before.id}`)}">${before.title}</a>`,
        ],
        ...briefings.map((one): readonly [string, Markup] => [
          words.briefing[locale],
          html`<a href="${url(`/open/activities/${one.id}`)}">${one.title}</a> ${one.on_date}`,
        ]),
      ])}
      <article class="letter" lang="zh-CN">
        ${row.body.split('\n').map((line) => html`<p>${line}</p>`)}
        ${row.open_mark === 1 ? html`<p>（${words.marked.zh}）</p>` : ''}
      </article>
      ${
        interpretations.length === 0
          ? ''
          : html`<h2>${words.interpretation[locale]}</h2>
              <ul>
                ${interpretations.map(({ title, url: address }) => html`<li><a href="${url(address ?? '')}">${title}</a></li>`)}
              </ul>`
      }
      ${
        carried.length === 0
          ? ''
          : html`<h2>${words.carried[locale]}</h2>
              <ul>
                ${carried.map(
                  ({ outlet, url: address, on_day: on, channel }) =>
                    html`<li>
                      ${address === null ? outlet : html`<a href="${url(address)}">${outlet}</a>`}
                      <small>${channelWords[channel][locale]} ${on}</small>
                    </li>`,
                )}
              </ul>`
      }`;
    return openPage(c, { title: row.title, path, body });
  });
  return site;
}
