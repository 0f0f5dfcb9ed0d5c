import { pointsText, reasons, type SheetRow, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, type Markup } from '../markup.ts';
import { stateMark } from '../shapes.ts';
import { stateOf } from '../states.ts';
import { titleOf, type View } from '../view.ts';
import { anchorOf } from './finding.ts';
import type { RowFindings } from './homes.ts';
import { partTable } from './parts.ts';

/** More references than this are told as a number. */
const REFERENCES = 60;

const words = {
  basis: { zh: '依据', en: 'Basis' },
  worth: { zh: '分值 {max}', en: 'worth {max}' },
  lost: { zh: '扣 {lost}', en: 'lost {lost}' },
  unverified: { zh: '分值待核', en: 'points not verified' },
  unverifiedWhy: { zh: '该项分值未能与原文核对。', en: 'These points could not be checked against their source.' },
  veto: { zh: '合计达到 {from} 个即单项否决', en: 'vetoes from {from} findings' },
  findings: { zh: '问题（{count}）', en: 'Findings ({count})' },
  cut: {
    zh: '本页略去 {count} 个问题；全部在 report.json 中。',
    en: '{count} findings are left out of this page; report.json has all of them.',
  },
  elsewhere: { zh: '已在其他指标中列出', en: 'Shown with another indicator' },
  references: { zh: '等共 {count} 个', en: 'and more, {count} in all' },
} satisfies Record<string, Words>;

/** The id of a row in the page. */
export const rowAnchor = (id: string): string => `row-${anchorOf(id)}`;

/** One indicator: its state at a glance, and inside, what was measured and found. Rows that lost points lie open. */
export function rowBlock(view: View, row: SheetRow, own: RowFindings | undefined): Markup {
  const { say, pack } = view;
  const { id, max, lost, state, verified, basis, reason } = row;
  const veto = pack.indicators.find((indicator) => indicator.id === id)?.veto;
  return html`<details class="row" id="${rowAnchor(id)}" ${state === 'fail' && html` open`}>
    <summary>
      ${stateMark(view, ...stateOf(row))}
      <h3><span class="id">${clip(id, 40)}</span> ${clip(titleOf(view, row), 200)}</h3>
      <span class="points"
        >${!verified && html`<em class="mark">${say(words.unverified)}</em> `}${
          lost > 0 && html`<b>${say(words.lost, { lost: pointsText(lost) })}</b> `
        }${max > 0 && html`<span class="quiet">${say(words.worth, { max: pointsText(max) })}</span>`}</span
      >
    </summary>
    <div class="inside">
      <p class="basis">
        ${say(words.basis)} ${clip(basis, 300)}${veto !== undefined && html` · ${say(words.veto, { from: veto.from })}`}
      </p>
      ${!verified && html`<p class="quiet">${say(words.unverifiedWhy)}</p>`}${
        reason !== undefined && html`<p class="quiet">${say(reasons[reason])}</p>`
      }${partTable(view, row)}${own !== undefined && ownFindings(view, own)}${elsewhere(view, row, own)}
    </div>
  </details> `;
}

/** The findings that stand here in full. */
export function ownFindings({ say }: View, { shown, cut }: RowFindings): Markup {
  return html`<h4>${say(words.findings, { count: shown.length + cut })}</h4>
    <ol class="findings">
      ${shown}
    </ol>
    ${cut > 0 && html`<p class="note">${say(words.cut, { count: cut })}</p>`}`;
}

function elsewhere({ say }: View, { findings }: SheetRow, own: RowFindings | undefined): Markup {
  const others = findings.filter((id) => own?.ids.has(id) !== true);
  if (others.length === 0) return html``;
  return html`<p class="others">
    ${say(words.elsewhere)}
    ${others.slice(0, REFERENCES).map((id) => html`<a href="#${anchorOf(id)}">${clip(id, 40)}</a> `)}${
      others.length > REFERENCES && say(words.references, { count: others.length })
    }
  </p>`;
}
