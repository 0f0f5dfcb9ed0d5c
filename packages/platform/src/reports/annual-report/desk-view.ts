import {
  relationText,
  requestColumns,
  say,
  textRelations,
  type CellKey,
  type Locale,
  type Problem,
  type Words,
} from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';
import { idOf, problemBeside } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import { deskWords as words } from './desk-words.ts';
import { handCells, type CellFinding } from './draft.ts';
import type { Typed } from './read-input.ts';
import { reportBody } from './report-view.ts';
import { cellName } from './tables-view.ts';
import type { WorkedReport } from './work-up.ts';

export interface DeskReportView {
  readonly worked: WorkedReport;
  /** `?dept=…`, to stay with the same organ. */
  readonly query: string;
  readonly locale: Locale;
  readonly token: string;
  readonly today: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** What stands between it and its publication. */
  readonly missing: readonly Problem[];
  readonly may: { readonly save: boolean; readonly publish: boolean };
}

const MOST_LISTED = 40;
const formats = ['html', 'docx', 'csv', 'json'] as const;

const requestLinks = (numbers: readonly string[]): Markup =>
  html`${numbers
    .slice(0, MOST_LISTED)
    .map(
      (no) => html`<a href="${url(`/desk/requests/${no}`)}">${no}</a> `,
    )}${numbers.length > MOST_LISTED ? '\u2026' : ''}`;

const relationLine = ({ finding, requests, explained }: CellFinding, locale: Locale): Markup =>
  html`<li class="${finding.level === 'error' && explained === undefined ? 'error' : 'warning'}">
    <strong>${finding.relation}</strong> ${relationText(finding, locale)}${
      requests.length > 0 ? html`<br />${say(words.behind, locale, { list: '' })}${requestLinks(requests)}` : ''
    }${explained === undefined ? '' : html`<br />${say(words.explained, locale, { reason: explained })}`}
  </li>`;

function relations({ judged }: WorkedReport, locale: Locale): Markup {
  const lines = [
    ...judged.cells.map((each) => relationLine(each, locale)),
    ...judged.texts.map(
      ({ relation, level, found, expected, quote }) =>
        html`<li class="${level}">
          <strong>${relation}</strong> ${say(textRelations[relation], locale, { found, expected, quote })}
        </li>`,
    ),
  ];
  return html`<h2>${words.relations[locale]}</h2>
    ${
      lines.length === 0
        ? html`<p role="status">${words.none[locale]}</p>`
        : html`<ul class="relations">
            ${lines}
          </ul>`
    }`;
}

function area(name: 'overview' | 'problems' | 'other', { typed, problems, locale }: DeskReportView): Markup {
  const id = idOf(`/texts/${name}`);
  return html`<div class="field">
    <label for="${id}">${words[name][locale]}</label>${problemBeside(problems, `/texts/${name}`, locale)}
    <textarea id="${id}" name="${name}" rows="10">${typed[name] ?? ''}</textarea>
  </div>`;
}

function handRow(cell: CellKey, { typed, problems, locale }: DeskReportView): Markup {
  const id = idOf(`/hand/${cell}`);
  return html`<tr>
    <th scope="row">
      <label for="${id}">${cellName(cell, locale)}</label>${problemBeside(problems, `/hand/${cell}`, locale)}
    </th>
    <td><input id="${id}" name="${`hand.${cell}`}" inputmode="decimal" value="${typed[`hand.${cell}`] ?? ''}" /></td>
    <td>
      <input
        name="${`source.${cell}`}"
        aria-label="${`${words.source[locale]}: ${cellName(cell, locale)}`}"
        value="${typed[`source.${cell}`] ?? ''}"
      />
    </td>
  </tr>`;
}

function adjustments(view: DeskReportView): Markup {
  const { worked, typed, locale, problems } = view;
  const columns = worked.judged.cells.flatMap(({ finding }) =>
    finding.relation === 'B1' ? [(finding.cells[0] ?? '').split('.').at(-1) ?? ''] : [],
  );
  return html`${columns.map((column) => {
    const at = `/adjustments/${column}`;
    const name = requestColumns[column as keyof typeof requestColumns][locale]; // B1 names cells of table 3
    return html`<div class="field">
      <label for="${idOf(at)}">${say(words.adjust, locale, { column: name })}</label
      >${problemBeside(problems, at, locale)}
      <input id="${idOf(at)}" name="${`adjust.${column}`}" value="${typed[`adjust.${column}`] ?? ''}" />
    </div>`;
  })}`;
}

function editor(view: DeskReportView): Markup {
  const { worked, query, locale, token } = view;
  const { year } = worked.report;
  return html`<form method="post" action="${url(`/desk/report/${year}/save${query}`)}" class="report">
    <input type="hidden" name="token" value="${token}" /><input
      type="hidden"
      name="expect"
      value="${String(worked.latest?.version ?? 0)}"
    />
    <table class="list hand">
      <caption>
        ${words.hand[locale]}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.cell[locale]}</th>
          <th scope="col">${words.value[locale]}</th>
          <th scope="col">${words.source[locale]}</th>
        </tr>
      </thead>
      <tbody>
        ${handCells.map((cell) => handRow(cell, view))}
      </tbody>
    </table>
    ${area('overview', view)}${area('problems', view)}${area('other', view)}${adjustments(view)}
    <p class="buttons"><button type="submit">${words.save[locale]}</button></p>
  </form>`;
}

function publisher({ worked, query, locale, token, missing }: DeskReportView): Markup {
  const says = (text: Words, values: Problem['values']): string => say(text, locale, values);
  return html`<h2>${words.publish[locale]}</h2>
    ${
      missing.length > 0
        ? html`<p>${words.missing[locale]}</p>
            <ul class="missing">
              ${missing.map(({ words: text, values }) => html`<li>${says(text, values)}</li>`)}
            </ul>`
        : ''
    }
    <form method="post" action="${url(`/desk/report/${worked.report.year}/publish${query}`)}">
      <input type="hidden" name="token" value="${token}" /><input
        type="hidden"
        name="expect"
        value="${String(worked.latest?.version ?? 0)}"
      />
      <p>${words.publishSure[locale]}</p>
      <p class="buttons"><button type="submit">${words.publish[locale]}</button></p>
    </form>`;
}

function behind({ counted }: WorkedReport, locale: Locale): Markup {
  const rows = [...counted.behind].filter(
    ([cell, numbers]) => numbers.length > 0 && cell.startsWith('t3.') && !cell.endsWith('.total'),
  );
  return html`<details>
    <summary>${words.rows[locale]}</summary>
    <dl class="behind">
      ${rows.map(
        ([cell, numbers]) =>
          html`<dt>${cellName(cell, locale)} (${String(numbers.length)})</dt>
            <dd>${requestLinks(numbers)}</dd>`,
      )}
    </dl>
  </details>`;
}

/** One report at the desk: what fails and why, what is to be filled in, what it will look like. */
export function deskReportView(view: DeskReportView): Markup {
  const { worked, locale, query, today, may } = view;
  const { report, latest, dueOn, judged } = worked;
  const bad = new Set(
    judged.cells.flatMap(({ finding, explained }) =>
      finding.level === 'error' && explained === undefined ? finding.cells : [],
    ),
  );
  const published = latest?.published_on ?? undefined;
  const state = published
    ? say(words.published, locale, { on: published })
    : latest
      ? say(words.version, locale, { version: latest.version })
      : words.first[locale];
  return html`<p class="state">
      ${state} ·
      ${say(words.due, locale, { on: dueOn })}${!published && today > dueOn ? html` <strong>${words.late[locale]}</strong>` : ''}
    </p>
    <p class="export">
      ${words.export[locale]}:
      ${formats.map((format) => html`<a href="${url(`/desk/report/${report.year}/${format}${query}`)}">${format.toUpperCase()}</a> `)}
    </p>
    ${relations(worked, locale)}${behind(worked, locale)}${may.save && !published ? editor(view) : ''}${may.publish && !published ? publisher(view) : ''}
    <h2>${words.preview[locale]}</h2>
    <div class="preview">${reportBody(report, locale, bad)}</div>`;
}
