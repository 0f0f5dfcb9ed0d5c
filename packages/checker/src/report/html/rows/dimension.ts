import { pointsText, type Dimension, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, type Markup } from '../markup.ts';
import { titleOf, type View } from '../view.ts';
import { anchorOf } from './finding.ts';
import type { RowFindings } from './homes.ts';
import { rowBlock } from './row.ts';

const words = {
  score: { zh: '得 {score} 分，满分 {max} 分', en: '{score} of {max} points' },
  veto: { zh: '任一项成立即为不合格', en: 'any one of these fails the site' },
} satisfies Record<string, Words>;

/** The id of a dimension in the page. */
export const dimensionAnchor = (id: string): string => `dimension-${anchorOf(id)}`;

/** One dimension with all its rows. */
export function dimensionSection(view: View, dimension: Dimension, drawn: ReadonlyMap<string, RowFindings>): Markup {
  const { id, kind, score, max, rows } = dimension;
  const { say } = view;
  return html`<section class="dimension" id="${dimensionAnchor(id)}" tabindex="-1">
    <h2>${clip(titleOf(view, dimension), 120)}</h2>
    <p class="quiet">
      ${kind === 'veto' ? say(words.veto) : say(words.score, { score: pointsText(score), max: pointsText(max) })}
    </p>
    ${rows.map((row) => rowBlock(view, row, drawn.get(row.id)))}
  </section> `;
}
