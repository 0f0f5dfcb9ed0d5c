import { pointsText, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, type Markup } from '../markup.ts';
import { dimensionAnchor } from '../reference.ts';
import { titleOf, type View } from '../view.ts';

const words = {
  heading: { zh: '各维度得分', en: 'Dimensions' },
  dimension: { zh: '维度', en: 'Dimension' },
  share: { zh: '得分率', en: 'Share' },
  score: { zh: '得分 / 满分', en: 'Score / worth' },
  bonus: { zh: '加分', en: 'bonus' },
} satisfies Record<string, Words>;

/** One bar a dimension, with its numbers beside it. Groups without points, vetoes among them, stand elsewhere. */
export function dimensionBars(view: View): Markup {
  const { say, report } = view;
  const shown = report.score.dimensions.filter(({ kind, max }) => kind !== 'veto' && max > 0);
  return html`<section id="dimensions" tabindex="-1">
    <h2>${say(words.heading)}</h2>
    <table class="bars">
      <thead class="unseen">
        <tr>
          <th scope="col">${say(words.dimension)}</th>
          <th scope="col">${say(words.share)}</th>
          <th scope="col">${say(words.score)}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((dimension) => {
          const { id, kind, score, max } = dimension;
          const width = max === 0 ? 0 : Math.round((Math.max(0, score) / max) * 1000) / 10;
          return html`<tr>
            <th scope="row">
              <a href="#${dimensionAnchor(id)}">${clip(titleOf(view, dimension), 60)}</a>${
                kind === 'bonus' && html` <em class="mark">${say(words.bonus)}</em>`
              }
            </th>
            <td class="bar">
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width="100" height="4" />
                <rect class="fill" width="${width}" height="4" />
              </svg>
            </td>
            <td class="num">${pointsText(score)} <span class="quiet">/ ${pointsText(max)}</span></td>
          </tr> `;
        })}
      </tbody>
    </table>
  </section>`;
}
