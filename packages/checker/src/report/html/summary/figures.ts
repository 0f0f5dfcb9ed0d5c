import type { Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, type Markup } from '../markup.ts';
import { siteText } from '../site-text.ts';
import type { View } from '../view.ts';
import { notStanding } from './owed.ts';
import { verdictFigure } from './verdict-figure.ts';

/** More columns of a kind than this are told as a number. */
const NAMES = 8;

const words = {
  heading: { zh: '要点', en: 'At a glance' },
  columns: { zh: '应设栏目', en: 'Columns it owes' },
  ofM: { zh: '{n} / {m}', en: '{n} of {m}' },
  missing: { zh: '缺：{names}', en: 'Missing: {names}' },
  empty: { zh: '空：{names}', en: 'Empty: {names}' },
  unknown: { zh: '未能判定：{names}', en: 'Not settled: {names}' },
  and: { zh: '、', en: ', ' },
  more: { zh: ' 等 {count} 个', en: ' … {count} in all' },
  allThere: { zh: '应设栏目齐全，均有内容', en: 'All are there with content' },
  links: { zh: '失效链接', en: 'Broken links' },
  places: { zh: '{places} 处', en: '{places} places' },
  targets: {
    zh: '本站 {targets} 个地址失效；共查 {checked} 个地址',
    en: '{targets} distinct targets of its own, of {checked} addresses asked',
  },
  external: { zh: '，另有站外 {external} 处', en: '; {external} more places point to other sites' },
  search: { zh: '站内搜索', en: 'Site search' },
  a11y: { zh: '无障碍', en: 'Accessibility' },
} satisfies Record<string, Words>;

/** The four figures of every report: columns, links, search, accessibility. */
export function figures(view: View): Markup {
  return html`<section id="figures" tabindex="-1" aria-label="${view.say(words.heading)}">
    <ul class="figures">
      ${columns(view)}${links(view)}${verdictFigure(view, words.search, 'search.')}${verdictFigure(view, words.a11y, 'a11y.')}
    </ul>
  </section>`;
}

function columns(view: View): Markup {
  const { say, report } = view;
  const { n, m } = report.completeness;
  if (m === 0) return verdictFigure(view, words.columns, 'column.'); // nobody looked: no figure of nothing
  const { missing, empty, unknown } = notStanding(report);
  const lines = [
    told(view, words.missing, missing),
    told(view, words.empty, empty),
    told(view, words.unknown, unknown),
  ];
  const shown = lines.filter((line) => line !== '').map((line) => html`<p>${siteText(view, line, 600)}</p>`);
  return html`<li class="main">
    <h2><a href="#columns">${say(words.columns)}</a></h2>
    <p class="figure">${say(words.ofM, { n, m })}</p>
    ${shown.length === 0 && n === m && m > 0 ? html`<p>${say(words.allThere)}</p>` : shown}
  </li>`;
}

function told({ say }: View, text: Words, names: readonly string[]): string {
  if (names.length === 0) return '';
  const listed = names.slice(0, NAMES).map((name) => clip(name, 30));
  const more = names.length > NAMES ? say(words.more, { count: names.length }) : '';
  return say(text, { names: listed.join(say(words.and)) + more });
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
