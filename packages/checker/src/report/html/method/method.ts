import { reasons, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { detailTold } from '../../told.ts';
import { fit } from '../fit.ts';
import { link } from '../link.ts';
import { html, none, type Markup } from '../markup.ts';
import { siteText } from '../site-text.ts';
import type { View } from '../view.ts';
import { confirmations } from './confirmations.ts';
import { howLines } from './how.ts';
import { optionLines, runLines, type Line } from './lines.ts';
import { personList } from './person.ts';

/** Bytes for each of the lists. */
const ROOM = 60_000;

const words = {
  heading: { zh: '评定附录：方法与依据', en: 'Appendix for evaluators: method and evidence' },
  how: { zh: '怎样得出结论', en: 'How the findings came about' },
  run: { zh: '本次检查', en: 'This run' },
  options: { zh: '运行参数', en: 'Options' },
  traps: { zh: '已截断的链接陷阱', en: 'Link traps that were cut off' },
  trap: { zh: '读了 {pages} 页', en: '{pages} pages read' },
  notes: { zh: '本次检查中发生的情况', en: 'What happened in this run' },
  open: { zh: '未能测量，或未能全部测量的检查', en: 'Checks that measured nothing, or not all' },
  cut: { zh: '另有 {count} 条，见 report.json', en: '{count} more are in report.json' },
} satisfies Record<string, Words>;

/** How the run was made: everything a second run needs to come to the same. */
export function methodSection(view: View): Markup {
  const { say, report } = view;
  const { unmeasured, traps, notes } = report.run;
  return html`<section id="method" class="dimension" tabindex="-1">
    <h2>${say(words.heading)}</h2>
    <h3>${say(words.how)}</h3>
    <ul class="prose">
      ${howLines(view).map((one) => html`<li>${one}</li>`)}
    </ul>
    <h3>${say(words.run)}</h3>
    ${facts(runLines(view))}
    <h3>${say(words.options)}</h3>
    ${facts(optionLines(view))} ${personList(view)}${confirmations(view)}
    ${list(view, words.open, unmeasured, ({ check, reason, detail }) => openLine(view, check, say(reasons[reason]), detail))}
    ${list(
      view,
      words.traps,
      traps,
      ({ pattern, pages, example }) =>
        html`<code>${clip(pattern, 200)}</code> ${say(words.trap, { pages })} ${link(example)}`,
    )}
    ${list(view, words.notes, notes, (note) => siteText(view, noteTold(view, note), 400))}
  </section> `;
}

const noteWords = new Map<string, Words>([
  [
    'host.rest',
    { zh: '连续失败或被拒，暂停访问：{detail}', en: 'Left alone after failures or refusals in a row: {detail}' },
  ],
  [
    'wall.passed',
    { zh: '网站防护由浏览器访问一次后放行：{detail}', en: 'A wall let us in after one visit by the browser: {detail}' },
  ],
  ['control.reference', { zh: '对照网址没有应答：{detail}', en: 'The reference page did not answer: {detail}' }],
  ['hours', { zh: '等待允许访问的时段：{detail}', en: 'Waited for the hours of the plan: {detail}' }],
]);

/** What happened in the run; a kind this page does not know is told as the run tells it. */
function noteTold({ say }: View, note: string): string {
  const colon = note.indexOf(': ');
  const known = noteWords.get(note.slice(0, colon));
  return known === undefined ? note : say(known, { detail: note.slice(colon + 2) });
}

const openLine = (view: View, check: string, why: string, detail: string): Markup =>
  html`<code>${clip(check, 60)}</code> ${why}
    <span class="quiet">${siteText(view, detailTold(detail, view.locale), 300)}</span>`;

const facts = (lines: readonly Line[]): Markup =>
  html`<dl class="facts">
    ${lines.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

function list<Item>({ say }: View, heading: Words, items: readonly Item[], draw: (item: Item) => Markup): Markup {
  if (items.length === 0) return none;
  const { shown, cut } = fit(items, ROOM, (item) => html`<li>${draw(item)}</li> `);
  return html`<h3>${say(heading)}</h3>
    <ul class="plain">
      ${shown}${cut > 0 && html`<li>${say(words.cut, { count: cut })}</li>`}
    </ul>`;
}
