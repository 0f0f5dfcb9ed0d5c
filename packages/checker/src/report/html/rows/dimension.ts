import { pointsText, type Dimension, type Words } from '@gongkai/model';
import { html, type Markup } from '../markup.ts';
import { dimensionAnchor } from '../reference.ts';
import { siteText } from '../site-text.ts';
import { titleOf, type View } from '../view.ts';
import type { RowFindings } from './homes.ts';
import { rowBlock } from './row.ts';

const words = {
  score: { zh: '得 {score} 分，满分 {max} 分', en: '{score} of {max} points' },
  bonus: { zh: '得 {score} 分，最多 {max} 分', en: '{score} of at most {max} points' },
  veto: { zh: '任一项成立，网站即为不合格', en: 'any one of these fails the site' },
} satisfies Record<string, Words>;
const kinds = { veto: words.veto, deduct: words.score, bonus: words.bonus } satisfies Record<Dimension['kind'], Words>;

/** One dimension with all its rows. */
export function dimensionSection(view: View, dimension: Dimension, drawn: ReadonlyMap<string, RowFindings>): Markup {
  const { id, kind, score, max, rows } = dimension;
  const points = { score: pointsText(score), max: pointsText(max) };
  return html`<section class="dimension" id="${dimensionAnchor(id)}" tabindex="-1">
    <h2>${siteText(view, titleOf(view, dimension), 120)}</h2>
    <p class="quiet">${view.say(kinds[kind], points)}</p>
    ${rows.map((row) => rowBlock(view, row, drawn.get(row.id)))}
  </section> `;
}
