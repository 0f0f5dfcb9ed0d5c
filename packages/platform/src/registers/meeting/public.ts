import { Hono } from 'hono';
import { html } from 'hono/html';
import { factsList, rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { itemAnswer, listAnswer } from '../../public/list.ts';
import { openPage } from '../../public/page.ts';
import { departmentAsked } from '../../public/paging.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { publicTopics, type MeetingRow } from './repo.ts';
import { answerWords, kindWords, words } from './words.ts';

const path = '/open/meetings';
const schema = 'gongkai.meetings/1';

const itemOf = (row: MeetingRow) => ({
  id: row.id,
  title: row.title,
  department: row.department,
  meeting: row.meeting,
  livelihood: row.livelihood === 1,
  ...(row.held_on !== null && { heldOn: row.held_on }),
  soughtOpinions: row.sought_opinions === 'yes',
  soughtHow: row.sought_how,
  ...(row.adoption_explained !== null && { adoption: row.adoption_explained }),
  ...(row.attended !== null && { attended: row.attended }),
});

/** `GET /meetings?dept` and `/meetings/{id}`: topics of the government's meetings that were made public (JY-032…034). */
export function meetingApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  const { read } = office.store;
  api.get('/meetings', async (c) => {
    const asked = departmentAsked(c);
    const department = asked === '' ? undefined : await departmentNamed(read, asked);
    if (asked !== '' && !department) return refuse(c, refusals.unknown);
    const items = (await publicTopics(read, department?.id)).map(itemOf);
    return listAnswer(c, office.now(), { schema, department: department?.name ?? '', items, total: items.length });
  });
  api.get('/meetings/:id', async (c) => {
    const row = (await publicTopics(read)).find(({ id }) => id === c.req.param('id'));
    return row ? itemAnswer(c, office.now(), schema, itemOf(row)) : refuse(c, refusals.unknown);
  });
  return api;
}

/** `/open/meetings` and each topic: what was asked before the meeting, what was said there, who sat in. */
export function meetingPages({ office }: RegisterTools): Hono {
  const site = new Hono();
  const { read } = office.store;
  site.get(path, async (c) => {
    const locale = localeOf(c);
    const body = rowsTable({
      caption: words.openList[locale],
      heads: (['name', 'department', 'meeting', 'heldOn', 'sought', 'attended'] as const).map(
        (key) => words[key][locale],
      ),
      rows: (await publicTopics(read)).map((row) => [
        html`<a href="${url(`${path}/${row.id}`)}">${row.title}</a>`,
        row.department,
        kindWords[row.meeting][locale],
        html`<span class="day">${row.held_on ?? ''}</span>`,
        answerWords[row.sought_opinions][locale],
        row.attended ?? '',
      ]),
      empty: words.openNone[locale],
    });
    return openPage(c, { title: words.openTitle[locale], path, body });
  });
  site.get(`${path}/:id`, async (c) => {
    const locale = localeOf(c);
    const row = (await publicTopics(read)).find(({ id }) => id === c.req.param('id'));
    if (!row) return refuse(c, refusals.unknown);
    const body = factsList([
      [words.department[locale], row.department],
      [words.meeting[locale], kindWords[row.meeting][locale]],
      [words.heldOn[locale], row.held_on ?? undefined],
      [words.sought[locale], html`${answerWords[row.sought_opinions][locale]}<br />${row.sought_how}`],
      [words.explained[locale], row.adoption_explained ?? undefined],
      [words.attended[locale], row.attended ?? undefined],
    ]);
    return openPage(c, { title: row.title, path, body });
  });
  return site;
}
