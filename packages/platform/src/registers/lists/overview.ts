import { say, type Day, type Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { actForm } from '../../desk/form.ts';
import { gapsList } from '../../desk/gaps.ts';
import { rowsTable } from '../../desk/table.ts';
import type { Office } from '../../office.ts';
import type { DepartmentRow } from '../../staff/departments.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { mayDecide } from './change.ts';
import { deadlineFields, issueFields } from './deadline-acts.ts';
import { words } from './desk.words.ts';
import { listGaps } from './duties.ts';
import { labelOf } from './fields.ts';
import { percentOf } from './percent.ts';
import { changeWords } from './public.words.ts';
import type { Returned } from './item-view.ts';
import { inForce, referenceNames, waiting } from './repo.ts';
import { deadlines } from './repo-desk.ts';
import { codeMatch, completeness, handlingOf, owed, shareOf, type RegisterList } from './rules.ts';

const lists = ['catalogue', 'power', 'service'] as const;

/** Who looks, and in which language. */
export interface Looking {
  readonly office: Office;
  readonly sight: Sight;
  readonly locale: Locale;
  readonly token: string;
  readonly departments: readonly DepartmentRow[];
  /** A form of this page that was refused. */
  readonly back?: Returned;
}

const returned = ({ back }: Looking, action: string) =>
  back?.action === action ? { typed: back.typed, problems: back.problems } : {};

/** What is lacking of all one may see. */
export async function gapsView({ office, sight, locale, departments }: Looking): Promise<Markup> {
  const gaps = await listGaps(office, sight, dayOf(office.now()));
  return gapsList(gaps, new Map(departments.map(({ id, name }) => [id, name])), locale);
}

/** Changes that wait, what came in one file together: each leads to where it is decided. */
export async function waitingView({ office, sight, locale }: Looking): Promise<Markup> {
  const batches = [...Map.groupBy(await waiting(office.store.read, sight), ({ batch }) => batch)];
  return rowsTable({
    caption: words.waiting[locale],
    heads: [words.what, words.kind, words.department, words.reason, words.effective].map((text) => text[locale]),
    rows: batches.flatMap(([batch, all]) => {
      const [one] = all;
      if (!one) return [];
      const single = `/desk/lists/${one.list}/items/${encodeURIComponent(one.code)}`;
      const many = say(words.file, locale, { count: all.length });
      return [
        [
          html`<a href="${url(all.length > 1 ? `/desk/lists/batches/${batch}` : single)}">${one.name}</a>
            ${all.length > 1 ? many : ''}`,
          `${words[one.list][locale]} ${changeWords[one.kind][locale]}`,
          one.department,
          one.reason,
          html`<span class="day">${one.effective_on}</span>`,
        ],
      ];
    }),
    empty: words.noWaiting[locale],
  });
}

/** How each list stands: items, fields filled in, the share done online. Every figure is counted from the rows. */
export async function standingView(
  { office, sight, locale }: Looking,
  departmentId: string | undefined,
): Promise<Markup> {
  const { read } = office.store;
  const today = dayOf(office.now());
  const parts = await Promise.all(
    lists.map(async (list) => {
      const items = await inForce(read, { list, departmentId }, today);
      const names = await referenceNames(read, list);
      const rows = completeness(items, list === 'catalogue' ? [...owed.catalogue, ...owed.rules] : owed[list]);
      const share = list === 'catalogue' ? undefined : shareOf(items);
      const quiet = items.filter(({ fields }) => fields['faceToFace'] === 'false').length;
      const differ = items.filter((item) => codeMatch(item, names) !== 'same').length;
      return html`<section aria-labelledby="${`at-${list}`}">
        <h2 id="${`at-${list}`}"><a href="${url(`/desk/lists/${list}`)}">${words[list][locale]}</a></h2>
        <p class="links">${listLinks(list, locale, sight)}</p>
        <dl class="facts">
          <div>
            <dt>${words.items[locale]}</dt>
            <dd>${String(items.length)}</dd>
          </div>
          ${
            share
              ? html`<div>
                  <dt>${words.share[locale]}</dt>
                  <dd>
                    ${percentOf(share)} % (${share.online}/${share.all})
                    <p class="hint">${words.shareHow[locale]}</p>
                  </dd>
                </div>`
              : ''
          }
          ${
            list === 'catalogue'
              ? ''
              : html`<div>
                    <dt>${words.handled[locale]}</dt>
                    <dd>${say(words.handledHow, locale, handlingOf(items))}</dd>
                  </div>
                  <div>
                    <dt>${words.noMeeting[locale]}</dt>
                    <dd>${String(quiet)}</dd>
                  </div>
                  <div>
                    <dt>${words.codes[locale]}</dt>
                    <dd>${names.size === 0 ? words.noReference[locale] : String(differ)}</dd>
                  </div>`
          }
        </dl>
        ${
          items.length === 0
            ? html`<p class="empty">${words.noItems[locale]}</p>`
            : rowsTable({
                caption: `${words[list][locale]}: ${words.complete[locale]}`,
                heads: [words.field[locale], words.complete[locale], words.bar[locale]],
                rows: rows.map(({ field, filled, all }) => [
                  labelOf(field)[locale],
                  `${percentOf({ online: filled, all })} % (${filled}/${all})`,
                  html`<meter min="0" max="${all}" value="${filled}" aria-label="${labelOf(field)[locale]}"></meter>`,
                ]),
                empty: words.noItems[locale],
              })
        }
      </section>`;
    }),
  );
  return html`${parts}`;
}

/** Where a list is added to, taken in and taken out. */
export const listLinks = (list: RegisterList, locale: Locale, { role }: Pick<Sight, 'role'>): Markup => {
  const at = `/desk/lists/${list}`;
  const write =
    role === 'auditor'
      ? html``
      : html`<a href="${url(`${at}/new`)}">${words.new[locale]}</a>
          <a href="${url(`${at}/import`)}">${words.import[locale]}</a>`;
  return html`${write} <a href="${url(`${at}/export.csv`)}">${words.exportCsv[locale]}</a>
    <a href="${url(`${at}/export.xlsx`)}">${words.exportXlsx[locale]}</a>
    <a href="${url(`${at}/template.csv`)}">${words.template[locale]}</a>`;
};

/** Until when each department owed its catalogue, in the policy's words, and when it was issued. */
export async function deadlinesView(looking: Looking): Promise<Markup> {
  const { office, sight, locale, token } = looking;
  const rows = await deadlines(office.store.read, sight);
  const today: Day = dayOf(office.now());
  const isOffice = sight.role === 'office';
  const table = rowsTable({
    caption: words.deadlines[locale],
    heads: [words.department, words.literal, words.due, words.done].map((text) => text[locale]),
    rows: rows.map(({ department, literal_text: literal, due_on: dueOn, done_on: doneOn, department_id: id, list }) => [
      department,
      literal,
      html`${dueOn}${(doneOn ?? today) > dueOn ? html` <strong class="late">${words.late[locale]}</strong>` : ''}
      ${isOffice ? actForm({ action: `/desk/lists/${list}/deadlines/${id}`, token, fields: deadlineFields, label: words.move, locale, prefix: `d-${id}`, ...returned(looking, `/desk/lists/${list}/deadlines/${id}`) }) : ''}`,
      html`${doneOn ?? ''}${doneOn === null && mayDecide(sight) ? actForm({ action: `/desk/lists/${list}/issue/${id}`, token, fields: issueFields, label: words.issue, locale, prefix: `i-${id}`, ...returned(looking, `/desk/lists/${list}/issue/${id}`) }) : ''}`,
    ]),
    empty: words.noDeadlines[locale],
  });
  return isOffice && seesAll(sight)
    ? html`${table}
        <form method="post" action="/desk/lists/deadlines">
          <input type="hidden" name="token" value="${token}" />
          <p class="buttons"><button type="submit" class="quiet">${words.plan[locale]}</button></p>
        </form>`
    : table;
}
