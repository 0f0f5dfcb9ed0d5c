import { pointsText, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { forAPerson, type Open } from '../../for-a-person.ts';
import { fit } from '../fit.ts';
import { link } from '../link.ts';
import { html, none, type Markup } from '../markup.ts';
import { reference, rowAnchor } from '../reference.ts';
import { detailOf } from '../rows/finding.ts';
import { siteText } from '../site-text.ts';
import { dataTable } from '../tables/data-table.ts';
import { titleOf, type View } from '../view.ts';

/** Bytes for the table; findings of one indicator beyond `FINDINGS` stand in its row. */
const ROOM = 120_000;
const FINDINGS = 5;

const words = {
  heading: { zh: '待人工评定', en: 'For an evaluator' },
  intro: {
    zh: '以下内容机器不能下结论，未扣分。请逐项查看后打分。',
    en: 'No machine can decide these; nothing was deducted. Look at each and mark it.',
  },
  row: { zh: '指标', en: 'Indicator' },
  worth: { zh: '分值', en: 'Worth' },
  look: { zh: '看什么', en: 'What to look at' },
  basis: { zh: '依据', en: 'Article' },
  whole: {
    zh: '整项由人工对照依据评定',
    en: 'the whole indicator, against its article',
  },
  more: { zh: '等共 {count} 个，详见指标', en: 'and more, {count} in all: see the indicator' },
  cut: { zh: '另有 {count} 项，见 report.xlsx', en: '{count} more are in report.xlsx' },
} satisfies Record<string, Words>;

/** The queue of an evaluator; nothing when the machine could answer all. */
export function personList(view: View): Markup {
  const { say, report, pack } = view;
  const open = forAPerson(report, pack);
  if (open.length === 0) return none;
  const { shown, cut } = fit(open, ROOM, (one) => line(view, one));
  return html`<h3 id="person">${say(words.heading)}</h3>
    <p class="quiet">${say(words.intro)}</p>
    ${dataTable(view, [words.row, [words.worth], words.look, words.basis], shown)}
    ${cut > 0 && html`<p class="note">${say(words.cut, { count: cut })}</p>`}`;
}

function line(view: View, { row, findings }: Open): Markup {
  const { say } = view;
  return html`<tr>
    <th scope="row">
      <span class="id">${clip(row.id, 40)}</span>
      <a href="#${rowAnchor(row.id)}">${siteText(view, titleOf(view, row), 120)}</a>
    </th>
    <td class="num" data-name="${say(words.worth)}">${pointsText(row.max)}</td>
    <td>
      ${findings.length === 0 && html`<p>${say(words.whole)}</p>`}
      ${findings
        .slice(0, FINDINGS)
        .map(
          (one) =>
            html`<p>${siteText(view, detailOf(view, one), 200)} ${link(one.subject)} ${reference(view, one.id)}</p>`,
        )}
      ${findings.length > FINDINGS && html`<p class="quiet">${say(words.more, { count: findings.length })}</p>`}
    </td>
    <td class="why" data-name="${say(words.basis)}">${siteText(view, row.basis, 160)}</td>
  </tr> `;
}
