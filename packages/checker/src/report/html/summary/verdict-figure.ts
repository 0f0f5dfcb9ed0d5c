import { reasons, type SheetRow, type Words } from '@gongkai/model';
import { html, type Markup } from '../markup.ts';
import { rowAnchor } from '../reference.ts';
import { stateMark, type Shape } from '../shapes.ts';
import type { View } from '../view.ts';

const words = {
  good: { zh: '通过', en: 'Works' },
  bad: { zh: '有问题', en: 'Has faults' },
  person: { zh: '待人工', en: 'For a person' },
  open: { zh: '未测', en: 'Not measured' },
  out: { zh: '不适用', en: 'Not applicable' },
  none: { zh: '评分标准无此项', en: 'Not in this pack' },
  findings: { zh: '{count} 个问题', en: 'findings: {count}' },
  share: { zh: '测得 {value}', en: 'measured: {value}' },
} satisfies Record<string, Words>;

/** The worst first. */
const order = ['fail', 'person', 'unmeasured', 'pass', 'na'] as const;
const marks: Readonly<Record<SheetRow['state'], readonly [Shape, Words]>> = {
  fail: ['bad', words.bad],
  person: ['person', words.person],
  unmeasured: ['open', words.open],
  pass: ['good', words.good],
  na: ['out', words.out],
};

/** What came of the rows whose checks begin with `prefix`: the worst of their states, and how much was found. */
export function verdictFigure(view: View, title: Words, prefix: string): Markup {
  const { say, report } = view;
  const isOurs = ({ check, reason }: SheetRow['parts'][number]): boolean =>
    check.startsWith(prefix) && reason !== 'tool.planned';
  const rows = report.score.dimensions.flatMap((one) => one.rows).filter(({ parts }) => parts.some(isOurs));
  const [row] = rows.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const count = report.findings.filter(({ check, state }) => check.startsWith(prefix) && state === 'fail').length;
  // of all values only a share, `4/5`, can be read without knowing the check
  const share = rows
    .flatMap(({ parts }) => parts.filter(isOurs))
    .map(({ value = '' }) => value)
    .find((value) => /^\d+\/\d+$/.test(value));
  const told = [
    ...(count > 0 ? [say(words.findings, { count })] : []),
    ...(share === undefined ? [] : [say(words.share, { value: share })]),
    ...(row?.reason === undefined ? [] : [say(reasons[row.reason])]),
  ];
  return html`<li>
    <h2>${row === undefined ? say(title) : html`<a href="#${rowAnchor(row.id)}">${say(title)}</a>`}</h2>
    <p class="figure">
      ${row === undefined ? stateMark(view, 'out', words.none) : stateMark(view, ...marks[row.state])}
    </p>
    ${told.length > 0 && html`<p>${told.join(' · ')}</p>`}
  </li>`;
}
