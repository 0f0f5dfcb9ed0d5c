import { pointsText, reasons, type Reason, type SheetRow, type Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { html, none, type Markup } from '../markup.ts';
import { rowAnchor } from '../reference.ts';
import { titleOf, type View } from '../view.ts';

const words = {
  heading: { zh: '未能测量的内容', en: 'What could not be measured' },
  intro: { zh: '以下内容不扣分，只影响可能区间。', en: 'None of this costs a point; it only widens the range.' },
  person: { zh: '待人工评分', en: 'Waiting for a person' },
  unmeasured: { zh: '未测', en: 'Not measured' },
  count: { zh: '{count} 项，共 {points} 分', en: 'indicators: {count} · points: {points}' },
} satisfies Record<string, Words>;

/** What stayed open and why, the most points first; nothing when all was measured. */
export function openList(view: View): Markup {
  const { say, report } = view;
  const open = report.score.dimensions
    .flatMap(({ rows }) => rows)
    .filter(({ state }) => state === 'unmeasured' || state === 'person');
  if (open.length === 0) return none;
  const worth = (rows: readonly SheetRow[]): number => rows.reduce((sum, { max }) => sum + max, 0);
  const groups = [
    ...Map.groupBy(open, ({ state, reason }) => reason ?? (state === 'person' ? 'person' : 'unmeasured')),
  ].toSorted(([, a], [, b]) => worth(b) - worth(a));
  return html`<section id="open" tabindex="-1">
    <h2>${say(words.heading)}</h2>
    <p class="quiet">${say(words.intro)}</p>
    <div class="reasons">
      ${groups.map(
        ([why, rows]) =>
          html`<details>
            <summary>
              <b>${say(isState(why) ? words[why] : reasons[why])}</b>
              <span class="quiet">${say(words.count, { count: rows.length, points: pointsText(worth(rows)) })}</span>
            </summary>
            <ul class="names">
              ${rows.map((row) => html`<li><a href="#${rowAnchor(row.id)}">${clip(titleOf(view, row), 60)}</a></li>`)}
            </ul>
          </details>`,
      )}
    </div>
  </section>`;
}

const isState = (why: Reason | 'person' | 'unmeasured'): why is 'person' | 'unmeasured' =>
  why === 'person' || why === 'unmeasured';
