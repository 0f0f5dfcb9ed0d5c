import { html, nothing } from 'lit';
import type { ItemTable } from '../parts/list/table-view.ts';
import type { CatalogueEntry } from './entry.ts';
import type { CatalogueWord } from './gk-catalogue.words.ts';
import type { Say } from '../base/speech.ts';

/** Shape and word, never colour alone. What is not wholly open tells why on request. */
export function badgeView(
  { open, hasDetails, toggle }: ItemTable<CatalogueEntry>,
  entry: CatalogueEntry,
  say: Say<CatalogueWord>,
  applyUrl: string | undefined,
): unknown {
  const text = entry.cells['attribute'];
  if (entry.attribute === 'open' || !hasDetails(entry))
    return html`<span class="badge ${entry.attribute}" part="badge">${text}</span>`;
  return html`<button
      type="button"
      class="badge ${entry.attribute}"
      part="badge"
      aria-expanded=${String(open.has(entry.key))}
      @click=${() => toggle(entry.key)}
    >
      ${text}</button
    >${
      applyUrl === undefined || entry.attribute !== 'on-request'
        ? nothing
        : html`<a class="apply" href=${applyUrl} aria-label=${say('applyFor', { name: entry.title })}
            >${say('apply')}</a
          >`
    }`;
}
