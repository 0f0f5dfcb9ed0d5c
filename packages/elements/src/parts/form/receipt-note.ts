import { html, nothing, type TemplateResult } from 'lit';

/** What a reader sees once a short form has arrived: its number, what happens now, another one. Takes the focus. */
export function receiptNote(
  text: string,
  next: string,
  again: { readonly text: string; readonly run: () => void },
): TemplateResult {
  return html`<div class="notice receipt" part="receipt notice" tabindex="-1" role="group" aria-labelledby="received">
    <p id="received"><strong>${text}</strong></p>
    ${next ? html`<p>${next}</p>` : nothing}
    <p class="ways"><button type="button" @click=${again.run}>${again.text}</button></p>
  </div>`;
}
