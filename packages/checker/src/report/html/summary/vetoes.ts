import type { Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, none, type Markup } from '../markup.ts';
import { rowAnchor } from '../reference.ts';
import { titleOf, type View } from '../view.ts';

const words = { heading: { zh: '单项否决', en: 'Vetoes' } } satisfies Record<string, Words>;

/** The veto rows that failed; nothing when there is none. */
export function vetoList(view: View): Markup {
  const { say, report } = view;
  const rows = report.score.dimensions.flatMap((dimension) => dimension.rows);
  if (report.score.vetoes.length === 0) return none;
  return html`<section id="vetoes" tabindex="-1" class="alarm">
    <h2>${say(words.heading)}</h2>
    <ul>
      ${report.score.vetoes.map((id) => {
        const row = rows.find((one) => one.id === id);
        return html`<li>
          <a href="#${rowAnchor(id)}">${clip(id, 40)}${row !== undefined && html` ${clip(titleOf(view, row), 120)}`}</a>
        </li>`;
      })}
    </ul>
  </section>`;
}
