import type { FindingState, ReportFinding, Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, none, type Markup } from '../markup.ts';
import { viaWords } from '../rows/via-words.ts';
import { dataTable } from '../tables/data-table.ts';
import type { View } from '../view.ts';

const words = {
  heading: { zh: '问题的确认', en: 'How findings were confirmed' },
  check: { zh: '检查', en: 'Check' },
  fail: { zh: '扣分', en: 'Fail' },
  person: { zh: '待人工', en: 'For a person' },
  unmeasured: { zh: '未测', en: 'Not measured' },
  looks: { zh: '观察次数', en: 'Looks' },
  fewest: { zh: '每个问题最少', en: 'Fewest at one' },
  apart: { zh: '首末间隔（分钟）', en: 'First to last (min)' },
  ways: { zh: '方式', en: 'Ways' },
} satisfies Record<string, Words>;

/** Check by check: how many findings, how often and in which ways they were looked at, how far apart; nothing without findings. */
export function confirmations(view: View): Markup {
  const { say, report } = view;
  const checks = [...Map.groupBy(report.findings, ({ check }) => check)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (checks.length === 0) return none;
  const { check, fail, person, unmeasured, looks, fewest, apart, ways } = words;
  return html`<h3>${say(words.heading)}</h3>
    ${dataTable(
      view,
      [check, [fail], [person], [unmeasured], [looks], [fewest], [apart], ways],
      checks.map(([id, findings]) => line(view, id, findings)),
    )}`;
}

function line(view: View, id: string, findings: readonly ReportFinding[]): Markup {
  const { say } = view;
  const of = (state: FindingState): number => findings.filter((one) => one.state === state).length;
  const looks = findings.map(({ observations }) => observations.length);
  const ways = new Set(findings.flatMap(({ observations }) => observations.map(({ via }) => via)));
  const cell = (name: Words, value: string | number): Markup =>
    html`<td class="num" data-name="${say(name)}">${value}</td>`;
  return html`<tr>
    <th scope="row"><code>${clip(id, 60)}</code></th>
    ${cell(words.fail, of('fail'))} ${cell(words.person, of('person'))} ${cell(words.unmeasured, of('unmeasured'))}
    ${cell(
      words.looks,
      looks.reduce((sum, count) => sum + count, 0),
    )}
    ${cell(words.fewest, Math.min(...looks.slice(0, 100_000)))} ${cell(words.apart, apartText(findings))}
    <td data-name="${say(words.ways)}">${[...ways].map((via) => viaWords(view, via)).join(' · ')}</td>
  </tr> `;
}

/** Shortest and longest time between the first and the last look at one subject, in minutes; '' for single looks. */
function apartText(findings: readonly ReportFinding[]): string {
  const minutes = findings.flatMap(({ observations }) => {
    const first = Date.parse(observations[0]?.at ?? '');
    const last = Date.parse(observations.at(-1)?.at ?? '');
    return observations.length > 1 && last >= first ? [Math.round((last - first) / 60_000)] : [];
  });
  const [least, most] = minutes
    .toSorted((a, b) => a - b)
    .filter((_, index, all) => index === 0 || index === all.length - 1);
  if (least === undefined) return '';
  return most === undefined || most === least ? String(least) : `${least} – ${most}`;
}
