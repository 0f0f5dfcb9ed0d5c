import { pointsText, type ReportFinding, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { elementFor } from '../../mend/element-for.ts';
import type { Task } from '../../mend/tasks.ts';
import { link } from '../link.ts';
import { html, none, type Markup } from '../markup.ts';
import { reference, rowAnchor } from '../reference.ts';
import { detailOf } from '../rows/finding.ts';
import { siteText } from '../site-text.ts';
import { titleOf, type View } from '../view.ts';

/** Places and sentences beyond these are in the rows. */
const PLACES = 5;
const SENTENCES = 3;

const words = {
  count: { zh: '{count} 个问题', en: 'findings: {count}' },
  points: { zh: '约 {points} 分', en: 'about {points} points' },
  veto: { zh: '单项否决', en: 'veto' },
  due: { zh: '{day} 前（{term} 个工作日）', en: 'by {day} ({term} working days)' },
  provisional: { zh: '，暂定', en: ', provisional' },
  what: { zh: '问题与改法', en: 'What and how' },
  where: { zh: '位置', en: 'Where' },
  why: { zh: '依据', en: 'Article' },
  element: { zh: '可用元素', en: 'Element' },
  paste: {
    zh: '把这两行放进该页面，{tag} 会补上所缺的内容（先把 dist/embed 上传到 /gk/，数据格式见元素手册）：',
    en: 'Put these two lines into the page and {tag} adds what is missing (upload dist/embed to /gk/ first; the guide of the elements tells the data format):',
  },
  more: { zh: '等共 {count} 个，详见指标', en: 'and more, {count} in all: see the indicator' },
} satisfies Record<string, Words>;

/** One thing to do, with all a webmaster needs for it. */
export function taskItem(view: View, { check, kind, findings, rows, points, veto, due }: Task): Markup {
  const { say } = view;
  const [row] = rows;
  const element = elementFor(check, view.locale);
  return html`<li class="task">
    <h3>
      ${row === undefined ? clip(kind, 60) : html`<a href="#${rowAnchor(row.id)}">${siteText(view, titleOf(view, row), 120)}</a>`}
    </h3>
    <p class="what">
      ${veto && html`<b class="cost">${say(words.veto)}</b>`}
      ${points > 0 && html`<b class="cost">${say(words.points, { points: pointsText(points) })}</b>`}
      <span>${say(words.count, { count: findings.length })}</span>
      ${
        due !== undefined &&
        html`<span
          >${say(words.due, { day: due.day, term: due.term })}${due.provisional && say(words.provisional)}</span
        >`
      }
      <code>${clip(check, 60)} · ${clip(kind, 60)}</code>
    </p>
    <dl class="where">
      ${entry(say(words.what), sentences(view, findings))} ${entry(say(words.where), places(view, findings))}
      ${row !== undefined && entry(say(words.why), siteText(view, row.basis, 300))}
      ${
        element !== undefined &&
        entry(
          say(words.element),
          html`${say(words.paste, { tag: `<${element.tag}>` })}
            <pre tabindex="0"><code>${element.markup}</code></pre>`,
        )
      }
    </dl>
  </li> `;
}

const entry = (name: string, value: Markup): Markup =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** What was seen and how to mend it, each sentence once. */
function sentences(view: View, findings: readonly ReportFinding[]): Markup {
  const told = new Set<string>();
  for (const finding of findings) {
    if (told.size === SENTENCES) break;
    told.add(detailOf(view, finding));
  }
  return html`${[...told].map((one) => html`<p>${siteText(view, one, 400)}</p>`)}`;
}

function places(view: View, findings: readonly ReportFinding[]): Markup {
  const rest = findings.length - PLACES;
  return html`<ul>
    ${findings.slice(0, PLACES).map(({ id, subject, page }) => {
      const isElsewhere = page !== '' && page !== subject;
      return html`<li>${link(subject)}${isElsewhere && html` ← ${link(page)}`} ${reference(view, id)}</li>`;
    })}
    ${rest > 0 ? html`<li class="quiet">${view.say(words.more, { count: findings.length })}</li>` : none}
  </ul>`;
}
