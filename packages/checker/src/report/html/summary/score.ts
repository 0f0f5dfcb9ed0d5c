import { type Words } from '@gongkai/model';
import { outOf100, pointsText } from '@gongkai/model';
import { html, type Markup } from '../markup.ts';
import { stateMark } from '../shapes.ts';
import { outcomes } from '../states.ts';
import { percent, scaled, type View } from '../view.ts';

const words = {
  of: { zh: '/ 100 分', en: 'of 100' },
  range: { zh: '可能区间 {low} – {high}', en: 'between {low} and {high}' },
  coverage: { zh: '可测覆盖 {coverage}', en: '{coverage} of the points could be measured' },
  raw: { zh: '原始得分 {total}，满分 {max}', en: '{total} of {max} points in the pack' },
  bar: {
    zh: '得分 {total}，未测和待人工全部失分为 {low}，全部得分为 {high}',
    en: 'score {total}; {low} if all that is open is lost, {high} if it is won',
  },
} satisfies Record<string, Words>;

const hundredths = (view: View, points: number): number => Math.min(100, outOf100(points, view.report.score) / 100);

/** The outcome in words and the score on a scale of 100, with how sure it is. */
export function scoreBlock(view: View): Markup {
  const { say, report } = view;
  const { total, low, high, max, coverage, outcome } = report.score;
  const shown = { total: scaled(view, total), low: scaled(view, low), high: scaled(view, high) };
  const from = hundredths(view, low);
  const at = hundredths(view, total);
  return html`<div class="score">
    <p class="outcome">${stateMark(view, ...outcomes[outcome])}</p>
    <p class="total"><b>${shown.total}</b> <span>${say(words.of)}</span></p>
    <svg class="range" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label="${say(words.bar, shown)}">
      <rect class="track" width="100" height="4" />
      <rect class="span" x="${from}" width="${Math.max(0.4, hundredths(view, high) - from)}" height="4" />
      <rect class="at" x="${Math.max(0, at - 0.4)}" width="0.8" height="4" />
    </svg>
    <p>
      ${say(words.range, shown)} ·
      ${say(words.coverage, { coverage: percent(coverage) })}${
        shown.total !== pointsText(total) &&
        html` · ${say(words.raw, { total: pointsText(total), max: pointsText(max) })}`
      }
    </p>
  </div>`;
}
