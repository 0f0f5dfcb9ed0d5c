import { html, nothing, type TemplateResult } from 'lit';

export type NoticeKind = 'info' | 'warn' | 'error';

/** A line about the data as a whole: what is wrong and, where there is something to do, a button for it. */
export function notice(
  kind: NoticeKind,
  text: unknown,
  act?: { readonly text: string; readonly run: () => void },
): TemplateResult {
  return html`<div class="notice ${kind}" part="notice">
    <span>${text}</span>${act ? html`<button type="button" @click=${act.run}>${act.text}</button>` : nothing}
  </div>`;
}
