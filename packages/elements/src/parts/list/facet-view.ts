import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../../base/speech.ts';
import type { FacetValue } from './facets.ts';
import type { ListWord } from './list.words.ts';

const few = 8;

export interface FacetView {
  readonly id: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
  readonly labelOf: (value: string) => string;
  /** True when the reader asked to see more than the first eight values. */
  readonly open: boolean;
}

/** One facet: a fieldset of checkboxes with counts (drawn by the sheet: an element fewer each). Chosen values stay in sight. */
export function facetGroup(
  say: Say<ListWord>,
  { id, label, values, labelOf, open }: FacetView,
  toggle: (facet: string, value: string) => void,
  unfold: (facet: string) => void,
): TemplateResult {
  const shown = open ? values : values.filter(({ chosen }, place) => place < few || chosen);
  const hidden = values.length - shown.length;
  return html`<fieldset part="facet">
    <legend>${label}</legend>
    <div class="values">
      ${shown.map(
        ({ value, count, chosen }) =>
          html`<label class=${count === 0 && !chosen ? 'none' : ''} data-count=${count}
            ><input
              type="checkbox"
              .checked=${chosen}
              @change=${(event: Event) => asDrawn(event, chosen, () => toggle(id, value))}
            />${labelOf(value)}</label
          >`,
      )}
      ${
        hidden > 0 || open
          ? html`<button type="button" class="more" aria-expanded=${String(open)} @click=${() => unfold(id)}>
              ${open ? say('fewerValues') : say('moreValues', { count: hidden })}
            </button>`
          : nothing
      }
    </div>
  </fieldset>`;
}

/** Puts the box back as it was drawn before anything changes: what is on screen follows from the query alone. */
function asDrawn({ target }: Event, chosen: boolean, act: () => void): void {
  (target as HTMLInputElement).checked = chosen;
  act();
}
