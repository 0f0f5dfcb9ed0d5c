import {
  cellWords,
  disclosedCells,
  groupOf,
  remedies,
  remedyKeys,
  remedyResultKeys,
  remedyResults,
  requestColumnKeys,
  requestColumns,
  requestGroups,
  requestRowKeys,
  requestRows,
  type AnnualReport,
  type CellKey,
  type Locale,
  type Words,
} from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';

const words = {
  disclosed: { zh: '主动公开政府信息情况', en: 'Proactive disclosure' },
  requests: { zh: '收到和处理政府信息公开申请情况', en: 'Requests received and dealt with' },
  remedies: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'Administrative reviews and lawsuits' },
  content: { zh: '信息内容', en: 'Content' },
  made: { zh: '本年制发件数', en: 'Made this year' },
  repealed: { zh: '本年废止件数', en: 'Repealed this year' },
  valid: { zh: '现行有效件数', en: 'In force' },
  decided: { zh: '本年处理决定数量', en: 'Decided this year' },
  fees: { zh: '本年收费金额（单位：万元）', en: 'Fees this year (10,000 yuan)' },
  relation: {
    zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    en: '(In each column items 1 + 2 equal items 3 + 4)',
  },
  applicants: { zh: '申请人情况', en: 'Applicants' },
} satisfies Record<string, Words>;
const rowsOf2 = [
  ['rule', { zh: '规章', en: 'Rules' }],
  ['norm', { zh: '行政规范性文件', en: 'Normative documents' }],
] as const satisfies readonly (readonly [string, Words])[];
const decided = [
  ['t2.licence', { zh: '行政许可', en: 'Licences' }],
  ['t2.penalty', { zh: '行政处罚', en: 'Penalties' }],
  ['t2.coercion', { zh: '行政强制', en: 'Coercive measures' }],
  ['t2.feeWan', { zh: '行政事业性收费', en: 'Administrative fees' }],
] as const satisfies readonly (readonly [CellKey, Words])[];

export interface TablesLook {
  readonly locale: Locale;
  readonly report: AnnualReport;
  /** Cells that a failing relation names. */
  readonly bad: ReadonlySet<CellKey>;
}

const cellView = ({ report, bad }: TablesLook, cell: CellKey, columns = 1): Markup =>
  html`<td colspan="${columns}" class="${bad.has(cell) ? 'bad' : ''}">
    ${report.blank.includes(cell) ? '' : report.cells[cell]}
  </td>`;

const scroller = (name: string, inside: Markup): Markup =>
  html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${inside}</div>`;

/** Table 2. */
export const disclosedTable = (look: TablesLook): Markup => {
  const { locale } = look;
  const heads = ['content', 'made', 'repealed', 'valid'] as const;
  const table = html`<table class="annual">
    <caption>
      ${words.disclosed[locale]}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${words[head][locale]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rowsOf2.map(
        ([kind, name]) =>
          html`<tr>
            <th scope="row">${name[locale]}</th>
            ${(['made', 'repealed', 'valid'] as const).map((what) => cellView(look, `t2.${kind}.${what}`))}
          </tr>`,
      )}
      <tr>
        <th scope="col">${words.content[locale]}</th>
        <th scope="col" colspan="3">${words.decided[locale]}</th>
      </tr>
      ${decided.map(
        ([cell, name]) =>
          html`${
              cell === 't2.feeWan'
                ? html`<tr>
                    <th scope="col">${words.content[locale]}</th>
                    <th scope="col" colspan="3">${words.fees[locale]}</th>
                  </tr>`
                : ''
            }
            <tr>
              <th scope="row">${name[locale]}</th>
              ${cellView(look, cell, 3)}
            </tr>`,
      )}
    </tbody>
  </table>`;
  return scroller(words.disclosed[locale], table);
};

/** Table 3, its 25 rows. */
export const requestsTable = (look: TablesLook): Markup => {
  const { locale } = look;
  const organisations = requestColumnKeys.slice(1, -1);
  const table = html`<table class="annual requests">
    <caption>
      ${words.requests[locale]}
    </caption>
    <thead>
      <tr>
        <th scope="col" colspan="3" rowspan="2">${words.relation[locale]}</th>
        <th scope="col" rowspan="2">${requestColumns.natural[locale]}</th>
        ${organisations.map((column) => html`<th scope="col" rowspan="2">${requestColumns[column][locale]}</th>`)}
        <th scope="col" rowspan="2">${requestColumns.total[locale]}</th>
      </tr>
      <tr></tr>
    </thead>
    <tbody>
      ${requestRowKeys.map((row) => {
        const group = groupOf(row);
        const isResult = row.startsWith('r');
        const inGroup = requestRowKeys.filter((each) => groupOf(each) === group);
        return html`<tr>
          ${row === 'r1' ? html`<th scope="rowgroup" rowspan="${requestRowKeys.filter((each) => each.startsWith('r')).length}">${requestGroups.results[locale]}</th>` : ''}
          ${group !== undefined && inGroup[0] === row ? html`<th scope="rowgroup" rowspan="${inGroup.length}">${requestGroups[group][locale]}</th>` : ''}
          <th scope="row" colspan="${isResult ? (group === undefined ? 2 : 1) : 3}">${requestRows[row][locale]}</th>
          ${requestColumnKeys.map((column) => cellView(look, `t3.${row}.${column}`))}
        </tr>`;
      })}
    </tbody>
  </table>`;
  return scroller(words.requests[locale], table);
};

/** Table 4. */
export const remediesTable = (look: TablesLook): Markup => {
  const { locale } = look;
  const table = html`<table class="annual remedies">
    <caption>
      ${words.remedies[locale]}
    </caption>
    <thead>
      <tr>
        ${remedyKeys.map((remedy) => html`<th scope="colgroup" colspan="${remedyResultKeys.length}">${remedies[remedy][locale]}</th>`)}
      </tr>
      <tr>
        ${remedyKeys.map(() => remedyResultKeys.map((result) => html`<th scope="col">${remedyResults[result][locale]}</th>`))}
      </tr>
    </thead>
    <tbody>
      <tr>
        ${remedyKeys.map((remedy) => remedyResultKeys.map((result) => cellView(look, `t4.${remedy}.${result}`)))}
      </tr>
    </tbody>
  </table>`;
  return scroller(words.remedies[locale], table);
};

/** Where a cell stands, for a person. */
export const cellName = (cell: CellKey, locale: Locale): string =>
  (cell in disclosedCells ? disclosedCells[cell as keyof typeof disclosedCells] : cellWords(cell))[locale];
