// The leaders as they are shown: a file of its own, loaded beside the data.
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { leadersInOrder, salvageLeaders, type Leader } from '@gongkai/model';
import { isAddress } from '../base/safe-url.ts';
import { cardCss } from '../parts/data/card.css.ts';
import type { Drawing } from '../parts/data/panel-element.ts';
import type { LeadersWord } from './gk-leaders.words.ts';
import { leadersCss } from './leaders.css.ts';

export { panelWords as words } from './panel.words.ts';
export const styles: readonly CSSResult[] = [cardCss, leadersCss];
export const read: typeof salvageLeaders = salvageLeaders;

/** The leaders in their order, a card each. */
export function leadersView(drawing: Drawing<LeadersWord>, leaders: readonly Leader[]): TemplateResult {
  return html`<ul class="cards" part="list">
    ${leadersInOrder(leaders).map((leader) => cardView(drawing, leader))}
  </ul>`;
}

function cardView({ say, linkOf }: Drawing<LeadersWord>, leader: Leader): TemplateResult {
  const { name, post, division, openness, photo, cv = '' } = leader;
  const picture = linkOf(photo);
  const life = isAddress(cv) ? linkOf(cv) : undefined;
  const told = html`<details>
    <summary>${say('cv')}</summary>
    <p class="told">${cv}</p>
  </details>`;
  return html`<li part="item" class="card ${openness ? 'chosen' : ''}">
    ${picture === undefined ? nothing : html`<img src=${picture} alt=${say('photo', { name })} loading="lazy" />`}
    <div>
      <strong>${name}</strong> ${openness ? html`<b part="badge">${say('openness')}</b>` : nothing}
      <p class="post muted">${post}</p>
      <p class="told ${division ? '' : 'muted'}">${division || say('noDivision')}</p>
      ${
        life === undefined
          ? cv && !isAddress(cv)
            ? told
            : nothing
          : html`<p>
              <a href=${life}>${say('cv')}<span class="spoken"> ${name}</span></a>
            </p>`
      }
    </div>
  </li>`;
}

/** What editors are told: nobody for openness, divisions left empty. */
export function notesOn({ say }: Drawing<LeadersWord>, leaders: readonly Leader[]): readonly string[] {
  const count = leaders.filter(({ division }) => division === '').length;
  const notes = count > 0 ? [say('unfilled', { count })] : [];
  if (!leaders.some(({ openness }) => openness)) notes.push(say('nobody'));
  return notes;
}
