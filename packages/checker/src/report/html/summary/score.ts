import { lineOf100, outOf100, type Words } from '@gongkai/model';
import { html, type Markup } from '../markup.ts';
import { stateMark } from '../shapes.ts';
import { outcomes } from '../states.ts';
import { scaled, scaledLine, type View } from '../view.ts';
import { doubtLines, outcomeReason } from './doubt.ts';
import { trendLine } from './trend.ts';

const words = {
  of: { zh: '分（满分 100）', en: 'of 100' },
  bar: {
    zh: '得分 {total}；未测和待人工的全部失分为 {low}，全部得分为 {high}',
    en: 'score {total}; {low} if all that is open is lost, {high} if it is won',
  },
  line: { zh: '，合格线 {line}', en: ', pass mark {line}' },
} satisfies Record<string, Words>;

/** The outcome in words and the score on a scale of 100, with how sure it is. */
export function scoreBlock(view: View): Markup {
  const { say, report, pack } = view;
  const { total, low, high, outcome } = report.score;
  const { failBelow } = pack.outcome;
  const shown = { total: scaled(view, total), low: scaled(view, low), high: scaled(view, high) };
  const place = (points: number): number => Math.min(100, outOf100(points, report.score) / 100);
  const from = place(low);
  const line = failBelow === undefined ? '' : say(words.line, { line: scaledLine(view, failBelow) });
  return html`<section class="score" id="score" tabindex="-1">
    <h2 class="outcome">${stateMark(view, ...outcomes[outcome])}</h2>
    <p class="why">${outcomeReason(view)}</p>
    <p class="total"><b>${shown.total}</b> <span>${say(words.of)}</span></p>
    <svg
      class="range"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label="${say(words.bar, shown) + line}"
    >
      <rect class="track" y="0.8" width="100" height="2.4" />
      <rect class="span" x="${from}" y="0.8" width="${Math.max(0.4, place(high) - from)}" height="2.4" />
      ${failBelow !== undefined && html`<rect class="line" x="${lineOf100(failBelow, pack) / 100 - 0.15}" width="0.3" height="4" />`}
      <rect class="at" x="${Math.max(0, place(total) - 0.5)}" width="1" height="4" />
    </svg>
    <p class="scale" aria-hidden="true"><span>0</span><span>50</span><span>100</span></p>
    ${trendLine(view)}${doubtLines(view, shown)}
  </section>`;
}
