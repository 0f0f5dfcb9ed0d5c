import { html, nothing, type TemplateResult } from 'lit';
import {
  groupOf,
  requestColumnKeys,
  requestColumns,
  requestGroups,
  requestRowKeys,
  requestRows,
  type RequestColumn,
  type RequestRow,
} from '@gongkai/model';
import { cellView, type TablesView } from './cell-view.ts';
import { reportWords } from './report.words.ts';

const results = requestRowKeys.filter((row) => /^r\d/.test(row));
const single: readonly RequestColumn[] = ['natural', 'total'];
const inGroup = (row: RequestRow): number => results.filter((each) => groupOf(each) === groupOf(row)).length;

/** Table 3, requests: three deep in heads at both sides, as 国办公开办函〔2021〕30号 draws it. */
export function requestsTable(view: TablesView, caption: string): TemplateResult {
  const { locale } = view;
  const kinds = requestColumnKeys.filter((column) => !single.includes(column));
  const lone = (column: RequestColumn): TemplateResult =>
    html`<th id="c-${column}" headers="c" rowspan="2" scope="col">${requestColumns[column][locale]}</th>`;
  return html`<table part="list">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <td class="rule" colspan="3" rowspan="3">${reportWords.relation[locale]}</td>
        <th id="c" colspan="7" scope="colgroup">${reportWords.applicants[locale]}</th>
      </tr>
      <tr>
        ${lone('natural')}
        <th id="c-org" headers="c" colspan="5" scope="colgroup">${reportWords.organisations[locale]}</th>
        ${lone('total')}
      </tr>
      <tr>
        ${kinds.map((column) => html`<th id="c-${column}" headers="c c-org" scope="col">${requestColumns[column][locale]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${requestRowKeys.map((row) => rowView(view, row))}
    </tbody>
  </table>`;
}

function rowView(view: TablesView, row: RequestRow): TemplateResult {
  const { locale } = view;
  const group = groupOf(row);
  const isResult = results.includes(row);
  const above = `${isResult ? 'g-results ' : ''}${group ? `g-${group} ` : ''}`;
  const groupHead =
    group && row === `${group}.1`
      ? html`<th id="g-${group}" headers="g-results" rowspan=${inGroup(row)} scope="rowgroup">
          ${requestGroups[group][locale]}
        </th>`
      : nothing;
  return html`<tr part="item" class=${row === 'r7' ? 'sum' : ''}>
    ${
      row === 'r1'
        ? html`<th id="g-results" rowspan=${results.length} scope="rowgroup">${requestGroups.results[locale]}</th>`
        : nothing
    }${groupHead}
    <th id="r-${row}" headers=${above.trim() || nothing} colspan=${isResult ? (group ? 1 : 2) : 3} scope="row">
      ${requestRows[row][locale]}
    </th>
    ${requestColumnKeys.map((column) =>
      cellView(view, `t3.${row}.${column}`, `${above}r-${row} c ${single.includes(column) ? '' : 'c-org '}c-${column}`),
    )}
  </tr>`;
}
