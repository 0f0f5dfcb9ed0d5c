import { attributes, say, type Locale, type Problem } from '@gongkai/model';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { rowsTable } from '../../desk/table.ts';
import type { Office } from '../../office.ts';
import { lastSeq } from '../../records/events.ts';
import type { DepartmentRow } from '../../staff/departments.ts';
import type { Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { decideFields, findingFields, finishFields, rectifyFields } from './fields.ts';
import type { ItemRow, ReportRow, SampleRow, SelfcheckRow } from './repo.ts';
import { progressOf } from './rules.ts';
import { decisionWords, findingWords, kindWords, words } from './words.ts';

export const path = '/desk/selfcheck';

/** A form that came back: which one, what it said, what is wrong with it. */
export interface Back {
  readonly action: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}
/** A self-check, and who looks at it. */
export interface Looking {
  readonly office: Office;
  readonly staff: Staff;
  readonly locale: Locale;
  readonly selfcheck: SelfcheckRow;
  readonly reports: readonly ReportRow[];
  readonly back?: Back;
}

/** One form of the page, what was typed kept; nothing for who only reads. */
export function form(
  { staff, locale, back }: Pick<Looking, 'staff' | 'locale' | 'back'>,
  action: string,
  fields: readonly Field[],
  label: keyof typeof words,
  more: { readonly values?: Typed['values']; readonly seq?: number } = {},
): Markup {
  if (staff.role === 'auditor') return html``;
  const isBack = back?.action === action;
  return actForm({
    action,
    token: staff.formToken,
    fields,
    label: words[label],
    locale,
    prefix: action.replaceAll(/[^\w-]+/g, '-'),
    typed: isBack ? back.typed : more.values ? { values: more.values, lists: {} } : nothingTyped,
    problems: isBack ? back.problems : [],
    ...(more.seq !== undefined && { expectSeq: more.seq }),
  });
}

/** How far each department is: a bar, the figures, its report. */
export function progressView(
  { locale, selfcheck, reports }: Looking,
  departments: readonly DepartmentRow[],
  rows: readonly ItemRow[],
): Markup {
  const own = Map.groupBy(rows, ({ department_id: id }) => id);
  return rowsTable({
    caption: words.progress[locale],
    heads: [words.department, words.decided, words.opened, words.share, words.report].map((text) => text[locale]),
    rows: departments
      .filter(({ kind }) => kind !== 'enterprise')
      .map(({ id, code, name }) => {
        const { all, decided, toOpen, opened } = progressOf(own.get(id) ?? []);
        const report = reports.find((one) => one.department_id === id);
        return [
          html`<a href="${url(`${path}/${selfcheck.year}?dept=${code}`)}">${name}</a>`,
          all === 0
            ? '0'
            : html`<meter min="0" max="${String(all)}" value="${String(decided)}" aria-hidden="true"></meter>
                ${String(decided)}/${String(all)}`,
          `${opened}/${toOpen}`,
          all === 0 ? '' : `${Math.round((opened / all) * 100)} %`,
          report === undefined
            ? words.notFiled[locale]
            : html`${say(words.filed, locale, { day: report.filed_on })}${report.filed_on > selfcheck.report_due_on ? html` <strong class="late">${words.late[locale]}</strong>` : ''}`,
        ];
      }),
    empty: words.empty[locale],
  });
}

function whyListed({ kind, was, times }: ItemRow, locale: Locale): string {
  const more = kind === 'asked' ? say(words.times, locale, { times }) : was === null ? '' : attributes[was][locale];
  return `${kindWords[kind][locale]} ${more}`.trim();
}

/** The list with what may be done about each row; a row whose report is filed stands. */
export async function itemsView(looking: Looking, rows: readonly ItemRow[]): Promise<Markup> {
  const { office, locale, reports } = looking;
  const filed = new Set(reports.map(({ department_id: id }) => id));
  const today = dayOf(office.now());
  const cells = await Promise.all(
    rows.map(async (row) => {
      const { id, kind, about, decision } = row;
      const seq = await lastSeq(office.store.read, 'selfcheck_item', id);
      const values = { decision: decision ?? '', reason: row.reason ?? '', legalRef: row.legal_ref ?? '' };
      const acts = filed.has(row.department_id)
        ? ''
        : html`${form(looking, `${path}/items/${id}/decide`, decideFields, 'decide', { values, seq })}${
            decision === null || decision === 'keep' || row.done_on !== null
              ? ''
              : form(looking, `${path}/items/${id}/finish`, finishFields, 'finish', { values: { on: today }, seq })
          }`;
      return [
        kind === 'document' ? html`<a href="${url(`/desk/documents/${about}`)}">${row.title}</a>` : row.title,
        row.department,
        whyListed(row, locale),
        html`${decision === null ? '' : decisionWords[decision][locale]}
        ${row.done_on === null ? '' : html`<span class="day">${row.done_on}</span>`}
        ${[row.legal_ref, row.reason].map((text) => (text === null ? '' : html`<br /><small>${text}</small>`))} ${acts}`,
      ];
    }),
  );
  return rowsTable({
    caption: words.list[locale],
    heads: [words.item, words.department, words.why, words.decision].map((text) => text[locale]),
    rows: cells,
    empty: words.empty[locale],
  });
}

/** What the city office sampled, and what came of it. */
export async function samplesView(looking: Looking, rows: readonly SampleRow[]): Promise<Markup> {
  const { office, staff, locale } = looking;
  const today = dayOf(office.now());
  const cells = await Promise.all(
    rows.map(async (row) => {
      const seq = await lastSeq(office.store.read, 'spotcheck_item', row.id);
      const values = { finding: row.finding ?? '', note: row.note ?? '', rectifyBy: row.rectify_by ?? '' };
      return [
        row.title,
        row.department,
        row.decision === null ? '' : decisionWords[row.decision][locale],
        html`${row.finding === null ? '' : findingWords[row.finding][locale]} ${row.note ?? ''}
        ${row.rectify_by === null ? '' : html`<span class="day">${row.rectify_by}</span>`}
        ${row.rectified_on === null ? '' : say(words.rectified, locale, { day: row.rectified_on })}
        ${staff.role === 'office' && row.rectified_on === null ? form(looking, `${path}/samples/${row.id}/find`, findingFields, 'find', { values, seq }) : ''}
        ${row.finding === 'rectify' && row.rectified_on === null ? form(looking, `${path}/samples/${row.id}/rectify`, rectifyFields, 'rectify', { values: { on: today }, seq }) : ''}`,
      ];
    }),
  );
  return rowsTable({
    caption: words.samples[locale],
    heads: [words.item, words.department, words.decision, words.finding].map((text) => text[locale]),
    rows: cells,
    empty: words.noSample[locale],
  });
}
