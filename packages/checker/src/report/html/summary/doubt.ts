import { baseOf, pointsText, type ScoreOutcome, type Words } from '@gongkai/model';
import { html, type Markup } from '../markup.ts';
import { percent, scaledLine, type View } from '../view.ts';

const words = {
  range: { zh: '可能区间', en: 'Range' },
  fromTo: { zh: '{low} – {high}', en: '{low} – {high}' },
  coverage: { zh: '可测覆盖', en: 'Coverage' },
  raw: { zh: '原始得分', en: 'In the pack' },
  rawOf: { zh: '{total}，满分 {base}', en: '{total} of {base} points' },
} satisfies Record<string, Words>;

const reasons: Readonly<Record<ScoreOutcome, Words>> = {
  passed: { zh: '不低于合格线 {line} 分', en: 'not below the pass mark of {line}' },
  failed: { zh: '低于合格线 {line} 分', en: 'below the pass mark of {line}' },
  vetoed: { zh: '{count} 项单项否决成立，直接判为不合格', en: 'vetoes that hold: {count}; the site fails outright' },
  unrated: {
    zh: '可测覆盖低于 {coverage}，不给出等次',
    en: 'less than {coverage} of the points could be measured, so there is no rank',
  },
};

/** Why the outcome is what it is; '' when the pack draws no line. */
export function outcomeReason(view: View): string {
  const { say, report, pack } = view;
  const { outcome, vetoes } = report.score;
  const { failBelow, minCoverage } = pack.outcome;
  if ((outcome === 'passed' || outcome === 'failed') && failBelow === undefined) return '';
  return say(reasons[outcome], {
    line: scaledLine(view, failBelow ?? 0),
    count: vetoes.length,
    coverage: percent(minCoverage),
  });
}

/** How sure the score is: its range and its coverage; and the points of the pack where it does not count to 100. */
export function doubtLines(
  view: View,
  shown: { readonly total: string; readonly low: string; readonly high: string },
): Markup {
  const { say, report } = view;
  const { total, coverage } = report.score;
  const lines: readonly (readonly [Words, string])[] = [
    [words.range, say(words.fromTo, shown)],
    [words.coverage, percent(coverage)],
    ...(shown.total === pointsText(total)
      ? []
      : [[words.raw, say(words.rawOf, { total: pointsText(total), base: pointsText(baseOf(report.score)) })] as const]),
  ];
  return html`<dl class="sure">
    ${lines.map(
      ([name, value]) =>
        html`<div>
          <dt>${say(name)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
