import { html, nothing } from 'lit';
import type { Say } from '../base/speech.ts';
import type { PowerEntry } from './entry.ts';
import type { PowerListWord } from './gk-power-list.words.ts';

/** The cells that are more than a text: how an item is done, as words with a frame, and its guide, if there is one. */
export function cellView(
  { title, cells, online, faceToFace, cancelled }: PowerEntry,
  column: string,
  guide: string | undefined,
  say: Say<PowerListWord>,
): unknown {
  if (column === 'online' && cells[column]) {
    const parts = cells[column].split(/\u3001|, /);
    const shape = (n: number): string => (n > 0 || !online ? 'no-visit' : online);
    return faceToFace === undefined && !online
      ? undefined
      : html`<span>${parts.map((part, n) => html`<span class="how ${shape(n)}" part="badge">${part}</span>`)}</span>`;
  }
  if (column !== 'guide') return undefined;
  if (guide === undefined) return cancelled ? nothing : html`<i class="unfilled">${say('noGuide')}</i>`;
  return html`<a href=${guide} aria-label=${say('guideOf', { name: title })}>${cells[column]}</a>`;
}
