import type { Day, Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { rowsTable } from '../../desk/table.ts';
import type { Office } from '../../office.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { duties, headCounts } from './repo.ts';
import { dueOn, HEADS_YEARLY } from './rules.ts';
import { words } from './words.ts';

/** Which documents owe an interpretation, until when, and which have one in time (JY-047). */
export async function dutiesView(office: Office, sight: Sight, today: Day, locale: Locale): Promise<Markup> {
  const rows = await duties(office.store.read, sight);
  return rowsTable({
    caption: words.duties[locale],
    heads: (['document', 'department', 'publishedOn', 'due', 'interpretedOn'] as const).map(
      (key) => words[key][locale],
    ),
    rows: rows.map(({ id, title, department, published_on: published, interpreted_on: interpreted }) => {
      const due = published === null ? undefined : dueOn(published);
      const isLate = due !== undefined && (interpreted ?? today) > due;
      return [
        html`<a href="${url(`/desk/interpretations?doc=${id}`)}">${title}</a>`,
        department,
        published ?? '',
        html`${due ?? ''} ${isLate ? html`<strong class="late">${words.late[locale]}</strong>` : ''}`,
        interpreted ?? '',
      ];
    }),
    empty: words.noDuties[locale],
  });
}

/** How often each head who must has interpreted this year (JY-042). */
export async function headsView(office: Office, sight: Sight, today: Day, locale: Locale): Promise<Markup> {
  const { read } = office.store;
  const counts = await headCounts(read, `${Number(today.slice(0, 4))}-01-01`, today);
  const departments = (await activeDepartments(read)).filter(
    ({ id, macro_or_livelihood: must }) => must === 1 && (seesAll(sight) || id === sight.departmentId),
  );
  if (departments.length === 0) return html``;
  return rowsTable({
    caption: words.heads[locale],
    heads: [words.department[locale], words.count[locale]],
    rows: departments
      .map(({ id, name }) => ({ name, n: counts.get(id) ?? 0 }))
      .toSorted((a, b) => a.n - b.n)
      .map(({ name, n }) => [name, n < HEADS_YEARLY ? html`<strong class="late">${String(n)}</strong>` : String(n)]),
    empty: '',
  });
}
