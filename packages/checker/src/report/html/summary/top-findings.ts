import { pointsText, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, none, type Markup } from '../markup.ts';
import { anchorOf, detailOf } from '../rows/finding.ts';
import { rowAnchor } from '../rows/row.ts';
import { titleOf, type View } from '../view.ts';
import { costliest } from './costliest.ts';

const COUNT = 10;

const words = {
  heading: { zh: '扣分最多的问题', en: 'The costliest findings' },
  points: { zh: '约 {points} 分', en: 'about {points}' },
  veto: { zh: '否决', en: 'veto' },
} satisfies Record<string, Words>;

/** The ten findings to mend first; nothing when none costs. */
export function topFindings(view: View): Markup {
  const { say, report, pack } = view;
  const top = costliest(report, pack, COUNT);
  if (top.length === 0) return none;
  return html`<section id="costliest" tabindex="-1">
    <h2>${say(words.heading)}</h2>
    <ol class="top">
      ${top.map(
        ({ finding, row, points, veto }) =>
          html`<li>
            <span class="cost">${veto ? say(words.veto) : say(words.points, { points: pointsText(points) })}</span>
            <span class="told"
              >${clip(detailOf(view, finding), 160)}
              <span class="quiet"
                ><a href="#${rowAnchor(row.id)}">${clip(titleOf(view, row), 60)}</a> ·
                <a href="#${anchorOf(finding.id)}">${clip(finding.id, 40)}</a></span
              ></span
            >
          </li> `,
      )}
    </ol>
  </section>`;
}
