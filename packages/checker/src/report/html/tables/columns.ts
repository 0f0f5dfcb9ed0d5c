import { columnWhyIn, type ReportColumn, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { fit } from '../fit.ts';
import { link } from '../link.ts';
import { html, type Markup } from '../markup.ts';
import { stateMark } from '../shapes.ts';
import { siteText } from '../site-text.ts';
import { columnKinds } from '../states.ts';
import type { View } from '../view.ts';
import { dataTable } from './data-table.ts';

/** Bytes for the table. */
const ROOM = 250_000;

const words = {
  heading: { zh: '栏目清单', en: 'List of columns' },
  intro: { zh: '应设栏目 {m} 个，有内容的 {n} 个。', en: '{n} of the {m} columns it owes are there with content.' },
  name: { zh: '栏目', en: 'Column' },
  class: { zh: '栏目类别', en: 'Class' },
  kind: { zh: '状态', en: 'State' },
  items: { zh: '信息数', en: 'Items' },
  newest: { zh: '最新信息', en: 'Newest' },
  why: { zh: '判断依据', en: 'Why' },
  required: { zh: '应设', en: 'owed' },
  cut: {
    zh: '本页略去 {count} 个栏目；全部在 report.json 中。',
    en: '{count} columns are left out of this page; report.json has all of them.',
  },
  empty: { zh: '没有识别出栏目。', en: 'No column was recognised.' },
  notLooked: { zh: '本次检查没有看栏目。', en: 'This scan did not look at columns.' },
} satisfies Record<string, Words>;

/** Every column with its class and state, the owed ones first. */
export function columnSection(view: View): Markup {
  const { say, report } = view;
  const { n, m } = report.completeness;
  const owed = report.columns.filter(({ required }) => required);
  const others = report.columns.filter(({ required }) => !required);
  const { shown, cut } = fit([...owed, ...others], ROOM, (column) => line(view, column));
  const heads = [words.name, words.class, words.kind, [words.items], words.newest, words.why] as const;
  return html`<section id="columns" class="dimension" tabindex="-1">
    <h2>${say(words.heading)}</h2>
    ${m > 0 && html`<p>${say(words.intro, { n, m })}</p>`}
    ${shown.length === 0 ? html`<p class="quiet">${say(m === 0 ? words.notLooked : words.empty)}</p>` : dataTable(view, heads, shown)}
    ${cut > 0 && html`<p class="note">${say(words.cut, { count: cut })}</p>`}
  </section> `;
}

function line(view: View, { name, class: key, url, items, newest, kind, why, required }: ReportColumn): Markup {
  const { say } = view;
  const title = siteText(view, name, 100);
  return html`<tr>
    <th scope="row">
      ${url === '' ? title : link(url, title)} ${required && html`<em class="mark">${say(words.required)}</em>`}
    </th>
    <td data-name="${say(words.class)}"><code>${clip(key, 60)}</code></td>
    <td>${stateMark(view, ...columnKinds[kind])}</td>
    <td class="num" data-name="${say(words.items)}">${items}</td>
    <td class="day" data-name="${say(words.newest)}">${clip(newest, 20)}</td>
    <td class="why">
      ${why.slice(0, 6).map((one) => html`<p>${siteText(view, columnWhyIn(view.locale, one), 200)}</p>`)}
    </td>
  </tr> `;
}
