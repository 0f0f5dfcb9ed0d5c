import { pointsText, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import type { TrendPoint } from '../../charts/trend.ts';
import { html, none, type Markup } from '../markup.ts';
import { picture } from '../picture.ts';
import { stateMark } from '../shapes.ts';
import { outcomes } from '../states.ts';
import { dataTable } from '../tables/data-table.ts';
import { percent, type View } from '../view.ts';

const words = {
  heading: { zh: '得分走势', en: 'Trend' },
  intro: {
    zh: '各次检查均按本报告的评分标准重新计分，满分 100。',
    en: 'Every run is priced by the pack of this report, on a scale of 100.',
  },
  alt: {
    zh: '折线图：{from} 得 {first} 分，{to} 得 {last} 分，{change}；逐次数据见下表',
    en: 'Line chart: {first} on {from}, {last} on {to}, {change}; the table has every run',
  },
  up: { zh: '上升 {points} 分', en: 'up by {points}' },
  down: { zh: '下降 {points} 分', en: 'down by {points}' },
  same: { zh: '没有变化', en: 'no change' },
  since: { zh: '比上次（{day}，{points} 分）{change}', en: '{change} since {day} ({points})' },
  day: { zh: '基准日', en: 'As of' },
  total: { zh: '得分', en: 'Score' },
  change: { zh: '变化', en: 'Change' },
  range: { zh: '可能区间', en: 'Range' },
  coverage: { zh: '可测覆盖', en: 'Coverage' },
  outcome: { zh: '结论', en: 'Outcome' },
} satisfies Record<string, Words>;

/** Runs in the stroke of the first screen. */
const MOST = 12;

/** How the score moved over the runs that were given; nothing for a run alone. */
export function trendSection(view: View): Markup {
  const { say, charts } = view;
  const { runs = [] } = charts;
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined || first === last) return none;
  const told = {
    from: first.asOf,
    to: last.asOf,
    first: pointsText(first.total),
    last: pointsText(last.total),
    change: changeText(view, last.total - first.total),
  };
  const { day, total, change, range, coverage, outcome } = words;
  return html`<section id="trend" tabindex="-1">
    <h2>${say(words.heading)}</h2>
    <p class="quiet">${say(words.intro)}</p>
    ${charts.trend !== undefined && html`<p>${picture(charts.trend, say(words.alt, told), 'curve')}</p>`}
    ${dataTable(
      view,
      [day, [total], [change], [range], [coverage], outcome],
      runs.map((run, index) => line(view, run, runs[index - 1])),
    )}
  </section>`;
}

/** The same in a line and a stroke, for the first screen: the last runs, this one at the end. */
export function trendLine(view: View): Markup {
  const { say, charts } = view;
  const runs = (charts.runs ?? []).slice(-MOST);
  const [before, last] = runs.slice(-2);
  const [first] = runs;
  if (first === undefined || before === undefined || last === undefined) return none;
  const told = {
    day: before.asOf,
    points: pointsText(before.total),
    change: changeText(view, last.total - before.total),
  };
  const at = (run: TrendPoint, index: number): string =>
    `${1 + (index * 98) / (runs.length - 1)},${(21 - (run.total / 10_000) * 18).toFixed(2)}`;
  return html`<p class="moved">
    <svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
      <polyline points="${runs.map(at).join(' ')}" />
    </svg>
    <a href="#trend">${say(words.since, told)}</a>
  </p>`;
}

function line(view: View, run: TrendPoint, before: TrendPoint | undefined): Markup {
  const { say } = view;
  return html`<tr>
    <th scope="row" class="day">${clip(run.asOf, 20)}</th>
    <td class="num" data-name="${say(words.total)}">${pointsText(run.total)}</td>
    <td class="num" data-name="${say(words.change)}">
      ${before !== undefined && changeText(view, run.total - before.total)}
    </td>
    <td class="num" data-name="${say(words.range)}">${pointsText(run.low)} – ${pointsText(run.high)}</td>
    <td class="num" data-name="${say(words.coverage)}">${percent(run.coverage)}</td>
    <td>${stateMark(view, ...outcomes[run.outcome])}</td>
  </tr> `;
}

function changeText({ say }: View, points: number): string {
  if (points === 0) return say(words.same);
  return say(points > 0 ? words.up : words.down, { points: pointsText(Math.abs(points)) });
}
