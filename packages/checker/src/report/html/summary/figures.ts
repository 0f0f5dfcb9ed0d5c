import { reasons, type SheetRow, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, none, type Markup } from '../markup.ts';
import { rowAnchor } from '../reference.ts';
import { stateMark, type Shape } from '../shapes.ts';
import type { View } from '../view.ts';

/** More missing columns than this are told as a number. */
const NAMES = 8;

const words = {
  heading: { zh: '要点', en: 'At a glance' },
  columns: { zh: '应设栏目', en: 'Columns' },
  ofM: { zh: '{n} / {m}', en: '{n} of {m}' },
  missing: { zh: '缺：{names}', en: 'Missing: {names}' },
  empty: { zh: '{name}（空）', en: '{name} (empty)' },
  and: { zh: '、', en: ', ' },
  more: { zh: ' 等 {count} 个', en: ' … {count} in all' },
  allThere: { zh: '应设栏目齐全，均有内容', en: 'All owed columns are there with content' },
  links: { zh: '失效链接', en: 'Broken links' },
  places: { zh: '{places} 处', en: '{places} places' },
  targets: {
    zh: '本站 {targets} 个地址失效；共查 {checked} 个地址',
    en: '{targets} distinct targets of its own, of {checked} addresses asked',
  },
  external: { zh: '，另有站外 {external} 处', en: '; {external} more places point to other sites' },
  search: { zh: '站内搜索', en: 'Site search' },
  a11y: { zh: '无障碍', en: 'Accessibility' },
  good: { zh: '通过', en: 'Works' },
  bad: { zh: '有问题', en: 'Has faults' },
  person: { zh: '待人工', en: 'For a person' },
  open: { zh: '未测', en: 'Not measured' },
  out: { zh: '不适用', en: 'Not applicable' },
  none: { zh: '评分标准无此项', en: 'Not in this pack' },
  findings: { zh: '{count} 个问题', en: '{count} findings' },
} satisfies Record<string, Words>;

/** The four figures of every report: columns, links, search, accessibility. */
export function figures(view: View): Markup {
  const { say } = view;
  return html`<section id="figures" class="at-a-glance" tabindex="-1" aria-label="${say(words.heading)}">
    <ul class="figures">
      ${columns(view)}${links(view)}${verdict(view, words.search, 'search.')}${verdict(view, words.a11y, 'a11y.')}
    </ul>
  </section>`;
}

function columns({ say, report }: View): Markup {
  const { n, m, missing } = report.completeness;
  const names = missing.map((key) => {
    const column = report.columns.find((one) => one.class === key && (one.kind === 'missing' || one.kind === 'empty'));
    if (column === undefined) return key;
    return column.kind === 'empty' ? say(words.empty, { name: column.name }) : column.name;
  });
  const listed = names
    .slice(0, NAMES)
    .map((name) => clip(name, 30))
    .join(say(words.and));
  const told = names.length > NAMES ? listed + say(words.more, { count: names.length }) : listed;
  return html`<li class="main">
    <h2><a href="#columns">${say(words.columns)}</a></h2>
    <p class="figure">${say(words.ofM, { n, m })}</p>
    <p${names.length > 0 && html` class="missing"`}>${names.length > 0 ? say(words.missing, { names: told }) : say(words.allThere)}</p>
  </li>`;
}

function links({ say, report }: View): Markup {
  const { checked, broken } = report.links;
  const own = broken.filter(({ owner }) => owner === 'own');
  const targets = new Set(own.map(({ url }) => url)).size;
  const external = broken.length - own.length;
  return html`<li>
    <h2><a href="#links">${say(words.links)}</a></h2>
    <p class="figure">${say(words.places, { places: own.length })}</p>
    <p>${say(words.targets, { targets, checked })}${external > 0 && say(words.external, { external })}</p>
  </li>`;
}

const order = ['fail', 'person', 'unmeasured', 'pass', 'na'] as const;
const marks: Readonly<Record<SheetRow['state'], readonly [Shape, Words]>> = {
  fail: ['bad', words.bad],
  person: ['person', words.person],
  unmeasured: ['open', words.open],
  pass: ['good', words.good],
  na: ['out', words.out],
};

/** The rows whose checks begin with `prefix`: the worst of their states, and what they say. */
function verdict(view: View, title: Words, prefix: string): Markup {
  const { say, report } = view;
  const rows = report.score.dimensions
    .flatMap((dimension) => dimension.rows)
    .filter(({ parts }) => parts.some(({ check, reason }) => check.startsWith(prefix) && reason !== 'tool.planned'));
  const state = order.find((one) => rows.some((row) => row.state === one));
  const row = rows.find((one) => one.state === state);
  const count = report.findings.filter(({ check, state: one }) => check.startsWith(prefix) && one === 'fail').length;
  const part = rows
    .flatMap(({ parts }) => parts)
    .find(({ check, value }) => check.startsWith(prefix) && value !== undefined);
  return html`<li>
    <h2>${row === undefined ? say(title) : html`<a href="#${rowAnchor(row.id)}">${say(title)}</a>`}</h2>
    <p class="figure">${state === undefined ? stateMark(view, 'out', words.none) : stateMark(view, ...marks[state])}</p>
    ${count > 0 || part?.value !== undefined ? html`<p>${count > 0 && say(words.findings, { count })}${count > 0 && part?.value !== undefined && ' · '}${part?.value !== undefined && clip(part.value, 60)}</p>` : none}${
      row?.reason !== undefined && html`<p>${say(reasons[row.reason])}</p>`
    }
  </li>`;
}
