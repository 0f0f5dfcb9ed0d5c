import { pointsText, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, none, type Markup } from '../markup.ts';
import { reference, rowAnchor } from '../reference.ts';
import { detailOf } from '../rows/finding.ts';
import { siteText } from '../site-text.ts';
import { titleOf, type View } from '../view.ts';
import { costliest, type Costly } from '../../costliest.ts';

const COUNT = 10;

const words = {
  heading: { zh: '扣分最多的问题', en: 'The costliest findings' },
  points: { zh: '约 {points} 分', en: 'about {points}' },
  veto: { zh: '否决', en: 'veto' },
} satisfies Record<string, Words>;

/** The ten findings to mend first; nothing when none costs. */
export function topFindings(view: View): Markup {
  const top = costliest(view.report, view.pack, COUNT);
  if (top.length === 0) return none;
  // where a sentence says the same of several, the address tells them apart
  const said = Map.groupBy(top, ({ finding }) => detailOf(view, finding));
  return html`<section id="costliest" tabindex="-1">
    <h2>${view.say(words.heading)}</h2>
    <ol class="top">
      ${top.map((one) => line(view, one, said.get(detailOf(view, one.finding))?.length === 1 ? '' : one.finding.subject))}
    </ol>
  </section>`;
}

function line(view: View, { finding, row, points, veto }: Costly, address: string): Markup {
  const detail = detailOf(view, finding);
  return html`<li>
    <span class="cost">${veto ? view.say(words.veto) : view.say(words.points, { points: pointsText(points) })}</span>
    <div class="told">
      ${siteText(view, detail, 160)}
      <p class="quiet">
        <a href="#${rowAnchor(row.id)}">${siteText(view, titleOf(view, row), 60)}</a> ·
        ${reference(view, finding.id)}${address !== '' && ` · ${clip(address, 90)}`}
      </p>
    </div>
  </li> `;
}
