import { interpretationElements } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { factsList, rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { openPage } from '../../public/page.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { interpretationSeen, interpretationsSeen } from './repo.ts';
import { elementKeys } from './rules.ts';
import { words } from './words.ts';

const path = '/open/interpretations';
const everywhere = { role: 'office', departmentId: '' } as const;

/** `/open/interpretations` and each of them: the nine elements under their names, and the way back to the document (JY-048). */
export function interpretationPages({ office }: RegisterTools): Hono {
  const site = new Hono();
  const { read } = office.store;
  site.get(path, async (c) => {
    const locale = localeOf(c);
    const rows = await interpretationsSeen(read, everywhere, { onlyPublished: true });
    const body = rowsTable({
      caption: words.title[locale],
      heads: (['name', 'document', 'department', 'publishedOn'] as const).map((key) => words[key][locale]),
      rows: rows.map((row) => [
        html`<a href="${url(row.url ?? path)}">${row.title}</a>`,
        html`<a href="${url(row.document_url ?? '')}">${row.document_title}</a>`,
        row.department,
        row.published_on ?? '',
      ]),
      empty: words.none[locale],
    });
    return openPage(c, { title: words.title[locale], path, body });
  });
  site.get(`${path}/:id`, async (c) => {
    const locale = localeOf(c);
    const row = await interpretationSeen(read, everywhere, c.req.param('id'));
    if (!row || row.published_on === null) return refuse(c, refusals.unknown);
    const elements = JSON.parse(row.elements) as Record<string, string>; // written by the acts
    const body = html`${factsList([
        [words.original[locale], html`<a href="${url(row.document_url ?? '')}">${row.document_title}</a>`],
        [words.department[locale], row.department],
        [words.person[locale], `${row.person} ${row.person_role}`.trim()],
        [words.publishedOn[locale], row.published_on],
      ])}
      <article lang="zh-CN">
        ${elementKeys.map((key) =>
          elements[key] === undefined
            ? ''
            : html`<h2>${interpretationElements[key].zh}</h2>
                ${elements[key].split('\n').map((line) => html`<p>${line}</p>`)}`,
        )}
      </article>`;
    return openPage(c, { title: row.title, path, body });
  });
  return site;
}
