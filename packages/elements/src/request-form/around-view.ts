import { html, nothing } from 'lit';
import type { Say } from '../base/speech.ts';
import type { FormWord } from '../parts/form/form.words.ts';
import type { Questions } from './questions.ts';

/** Said in place of a form that is not there: it is loading, or why it is not there and what to do. */
export function insteadOfForm(
  state: Questions['state'],
  fallback: boolean,
  say: Say<FormWord>,
  retry: () => void,
): unknown {
  if (state === 'loading' && !fallback) return html`<p>${say('loading')}</p>`;
  if (typeof state === 'string' || state.kind === 'ready') return nothing;
  const text = state.code === 'data.offline' ? 'offlineForm' : fallback ? 'formFailedStill' : 'formFailed';
  return html`<div class="notice error" part="notice">
    <p>${say(text)}</p>
    <button type="button" @click=${retry}>${say('retry')}</button>
  </div>`;
}
