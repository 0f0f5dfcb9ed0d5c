import { html, nothing } from 'lit';
import type { FormGroup } from '@gongkai/model';
import type { Say } from '../../base/speech.ts';
import { idOf } from './form-view.ts';
import type { FormWord } from './form.words.ts';
import type { FieldProblem } from './problems.ts';

export interface SummaryView {
  readonly id: string;
  readonly groups: readonly FormGroup[];
  readonly problems: readonly FieldProblem[];
  readonly say: Say<FormWord>;
}

/** What is wrong, in one place, each a way to its field. Takes the focus when it appears. */
export function summaryView({ id, problems, say, groups }: SummaryView): unknown {
  if (problems.length === 0) return nothing;
  // not a jump by address: a page with <base href> would leave for another page
  const jump = (event: Event): void => {
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    (link.getRootNode() as Document | ShadowRoot).getElementById(link.hash.slice(1))?.focus();
  };
  return html`<div class="gk-summary" role="group" tabindex="-1" aria-labelledby="${id}-summary">
    <p id="${id}-summary"><strong>${say('problems', { count: problems.length })}</strong></p>
    <ul>
      ${problems.map(({ field, text }) => {
        const group = field && groups.find(({ fields }) => fields.includes(field));
        return html`<li>
          ${field && group ? html`<a href="#${idOf(id, group, field)}" @click=${jump}>${text}</a>` : text}
        </li>`;
      })}
    </ul>
  </div>`;
}
