// What a row opens to: a file of its own, loaded when the first row is opened.
import { html, type TemplateResult } from 'lit';
import type { DetailsView } from '../parts/list/details.ts';
import { basisView, fieldsView, historyView } from '../parts/list/details-view.ts';
import type { PowerEntry } from './entry.ts';

export { detailsCss } from '../parts/list/details.css.ts';

/** What the row leaves out: the other fields and the adjustments, each with its basis. */
export const detailsView = (view: DetailsView, entry: PowerEntry): TemplateResult =>
  html`<div class="more-about">
    ${fieldsView(view, entry, (id) => (id === 'basis' ? basisView(view, entry.basis ?? []) : undefined))}
    ${historyView(view, entry)}
  </div>`;
