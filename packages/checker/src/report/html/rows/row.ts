import { pointsText, reasons, type SheetRow, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, type Markup } from '../markup.ts';
import { rowAnchor } from '../reference.ts';
import { stateMark } from '../shapes.ts';
import { siteText } from '../site-text.ts';
import { stateOf } from '../states.ts';
import { titleOf, type View } from '../view.ts';
import type { RowFindings } from './homes.ts';
import { markList } from './marks.ts';
import { ownFindings, strangers } from './own-findings.ts';
import { partTable } from './parts.ts';

const words = {
  basis: { zh: '依据', en: 'Basis' },
  worth: { zh: '分值 {max}', en: 'worth {max}' },
  lost: { zh: '扣 {lost}', en: 'lost {lost}' },
  unverified: { zh: '分值待核', en: 'points not verified' },
  unverifiedWhy: { zh: '该项分值未能与原文核对。', en: 'These points could not be checked against their source.' },
  veto: { zh: '合计达到 {from} 个即单项否决', en: 'vetoes from {from} findings' },
} satisfies Record<string, Words>;

/** One indicator: its state at a glance, and inside, what was measured and found. Rows that lost points lie open. */
export function rowBlock(view: View, row: SheetRow, own: RowFindings | undefined): Markup {
  const { say, pack } = view;
  const { id, max, lost, state, verified, basis, reason } = row;
  const veto = pack.indicators.find((indicator) => indicator.id === id)?.veto;
  return html`<details class="row" id="${rowAnchor(id)}" ${state === 'fail' && html`open`}>
    <summary>
      ${stateMark(view, ...stateOf(row))}
      <h3><span class="id">${clip(id, 40)}</span> ${siteText(view, titleOf(view, row), 200)}</h3>
      <span class="points">
        ${!verified && html`<em class="mark warn">${say(words.unverified)}</em> `}
        ${lost > 0 && html`<b>${say(words.lost, { lost: pointsText(lost) })}</b> `}
        ${max > 0 && html`<span class="quiet">${say(words.worth, { max: pointsText(max) })}</span>`}
      </span>
    </summary>
    <div class="inside">
      <p class="basis">
        ${say(words.basis)} ${siteText(view, basis, 300)}${veto !== undefined && ` · ${say(words.veto, veto)}`}
      </p>
      ${!verified && html`<p class="quiet">${say(words.unverifiedWhy)}</p>`}
      ${reason !== undefined && html`<p class="quiet">${say(reasons[reason])}</p>`} ${partTable(view, row)}
      ${markList(view, row)}${own !== undefined && ownFindings(view, own)}${strangers(view, row, own)}
    </div>
  </details> `;
}
