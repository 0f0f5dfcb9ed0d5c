import { pointsText, type RowMark, type SheetRow, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, none, type Markup } from '../markup.ts';
import { siteText } from '../site-text.ts';
import type { View } from '../view.ts';

const words = {
  heading: { zh: '人工评分', en: 'Marks' },
  pass: { zh: '合格', en: 'met' },
  fail: { zh: '不合格', en: 'not met' },
  na: { zh: '不适用', en: 'does not apply' },
  lost: { zh: '扣 {lost}', en: 'lost {lost}' },
  settles: { zh: '终裁', en: 'settles a difference' },
} satisfies Record<string, Words>;

/** Who decided what in a row, when and why. */
export function markList(view: View, { marks = [] }: SheetRow): Markup {
  if (marks.length === 0) return none;
  return html`<p class="quiet">${view.say(words.heading)}</p>
    <ul>
      ${marks.map((mark) => line(view, mark))}
    </ul>`;
}

function line(view: View, { verdict, lost, reason, by, at, settles, finding }: RowMark): Markup {
  const { say } = view;
  return html`<li>
    <b>${say(words[verdict])}</b>${lost !== undefined && ` ${say(words.lost, { lost: pointsText(lost) })}`}
    ${finding !== undefined && html`<code>${clip(finding.check, 60)}</code> ${siteText(view, finding.subject, 300)}`}
    ${siteText(view, reason, 600)}
    <span class="quiet">${clip(by, 60)} · ${clip(at, 25)}${settles === true && ` · ${say(words.settles)}`}</span>
  </li>`;
}
