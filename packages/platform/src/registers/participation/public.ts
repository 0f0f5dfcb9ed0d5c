import { activityKinds } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { withElement } from '../../public/element.ts';
import { openPage } from '../../public/page.ts';
import { documentBriefed } from '../../records/briefings.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { activityOf, attendeesOf, evaluationsOf, publicActivities } from './repo.ts';
import { stateNames } from './rules.ts';
import { activityFacts, attendeeTable, evaluationTable, when } from './views.ts';
import { words } from './words.ts';

const PATH = '/open/activities';

/** Activities for everybody: what is to come and how to take part, what came of the others, what outsiders found. */
export function participationPages({ office }: RegisterTools): Hono {
  const pages = new Hono();
  const { read } = office.store;

  pages.get(PATH, async (c) => {
    const locale = localeOf(c);
    const table = rowsTable({
      caption: words.all[locale],
      heads: [words.name, words.kind, words.department, words.when, words.place, words.state].map((one) => one[locale]),
      rows: (await publicActivities(read)).map((row) => [
        html`<a href="${url(`${PATH}/${row.id}`)}">${row.title}</a>`,
        activityKinds[row.kind][locale],
        row.department,
        when(row),
        row.place,
        stateNames[row.state][locale],
      ]),
      empty: words.none[locale],
    });
    const around = { tag: 'gk-participation', src: '/api/v1/activities' } as const;
    const body = html`${withElement(office.config.embedDir, around, table)}${evaluationTable(await evaluationsOf(read), locale)}`;
    return openPage(c, { title: words.title[locale], path: PATH, body });
  });

  pages.get(`${PATH}/:id`, async (c) => {
    const locale = localeOf(c);
    const row = await activityOf(read, c.req.param('id'));
    if (!row || row.state === 'planned' || row.state === 'cancelled') return refuse(c, refusals.unknown);
    const briefed = await documentBriefed(read, row.id);
    const attendees = row.state === 'reported' ? await attendeesOf(read, row.id) : [];
    const body = html`${activityFacts(row, locale)}
      ${
        briefed?.published_on
          ? html`<p>
              ${words.document[locale]}:
              <a href="${url(briefed.url ?? `/open/documents/${briefed.id}`)}">${briefed.title}</a>
            </p>`
          : ''
      }
      ${attendees.length > 0 ? attendeeTable(attendees, locale) : ''}
      <p><a href="${url(`/api/v1/activities/${row.id}.ics`)}">${words.calendar[locale]}</a></p>`;
    return openPage(c, { title: row.title, path: PATH, body });
  });
  return pages;
}
