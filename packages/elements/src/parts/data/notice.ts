import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../../base/speech.ts';
import type { DataWord } from './data.words.ts';

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

/** Notes that editors see with `#gk-debug`; nothing for everybody else. */
export function editorNotes(say: Say<DataWord>, debug: boolean, texts: readonly string[]): unknown {
  return debug ? texts.map((text) => notice('info', html`<strong>${say('editors')}</strong> ${text}`)) : nothing;
}
