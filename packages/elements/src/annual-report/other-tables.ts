import { html, type TemplateResult } from 'lit';
import { remedyKeys, remedyResultKeys, remedyResults } from '@gongkai/model';
import { cellView, type TablesView } from './cell-view.ts';
import { reportWords, type TableWord } from './report.words.ts';

const numbers = { rule: '\u4e00', five: '\u4e94', six: '\u516d', eight: '\u516b' };
const kinds = ['made', 'repealed', 'valid'] as const;
const decisions = [
  [numbers.five, '5', ['licence']],
  [numbers.six, '6', ['penalty', 'coercion']],
] as const;

/** Table 2, what was disclosed under Article 20 of the regulation: four blocks with heads of their own. */
export function disclosedTable(view: TablesView, caption: string): TemplateResult {
  const { locale } = view;
  const word = (key: TableWord): string => reportWords[key][locale];
  const block = (han: string, latin: string): TemplateResult =>
    html`<tr>
      <th class="block" colspan="4" scope="rowgroup">
        ${word('article').replace('{n}', locale === 'zh' ? han : latin)}
      </th>
    </tr>`;
  const heads = (id: string, column: TableWord): TemplateResult =>
    html`<tr>
      <th scope="col">${word('content')}</th>
      <th id=${id} colspan="3" scope="col">${word(column)}</th>
    </tr>`;
  const wide = (row: 'licence' | 'penalty' | 'coercion' | 'feeWan', head: string): TemplateResult => {
    const cell = cellView(view, `t2.${row}`, `${head} d-${row}`, 3);
    return html`<tr part="item">
      <th id="d-${row}" scope="row">${word(row)}</th>
      ${cell}
    </tr>`;
  };
  return html`<table part="list" class="wide-cells">
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${block(numbers.rule, '1')}
      <tr>
        <th scope="col">${word('content')}</th>
        ${kinds.map((kind) => html`<th id="k-${kind}" scope="col">${word(kind)}</th>`)}
      </tr>
      ${(['rule', 'norm'] as const).map(
        (row) =>
          html`<tr part="item">
            <th id="d-${row}" scope="row">${word(row)}</th>
            ${kinds.map((kind) => cellView(view, `t2.${row}.${kind}`, `d-${row} k-${kind}`))}
          </tr>`,
      )}
    </tbody>
    ${decisions.map(
      ([han, latin, rows]) =>
        html`<tbody>
          ${block(han, latin)}${heads(`k-${latin}`, 'decided')}${rows.map((row) => wide(row, `k-${latin}`))}
        </tbody>`,
    )}
    <tbody>
      ${block(numbers.eight, '8')}${heads('k-8', 'fee')}${wide('feeWan', 'k-8')}
    </tbody>
  </table>`;
}

/** Table 4, reviews and lawsuits: fifteen cells in one row. */
export function remediesTable(view: TablesView, caption: string): TemplateResult {
  const { locale } = view;
  const word = (key: TableWord): string => reportWords[key][locale];
  return html`<table part="list">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th id="m-review" colspan="5" rowspan="2" scope="colgroup">${word('review')}</th>
        <th id="m-lawsuit" colspan="10" scope="colgroup">${word('lawsuit')}</th>
      </tr>
      <tr>
        <th id="m-direct" headers="m-lawsuit" colspan="5" scope="colgroup">${word('direct')}</th>
        <th id="m-after" headers="m-lawsuit" colspan="5" scope="colgroup">${word('after')}</th>
      </tr>
      <tr>
        ${remedyKeys.map((remedy) =>
          remedyResultKeys.map(
            (result) =>
              html`<th id="m-${remedy}-${result}" headers=${`${above(remedy)}m-${remedy}`} scope="col">
                ${remedyResults[result][locale]}
              </th>`,
          ),
        )}
      </tr>
    </thead>
    <tbody>
      <tr part="item">
        ${remedyKeys.map((remedy) =>
          remedyResultKeys.map((result) =>
            cellView(view, `t4.${remedy}.${result}`, `${above(remedy)}m-${remedy} m-${remedy}-${result}`),
          ),
        )}
      </tr>
    </tbody>
  </table>`;
}

const above = (remedy: string): string => (remedy === 'review' ? '' : 'm-lawsuit ');
