import { html, nothing } from 'lit';
import type { Locale } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { RequestWord } from './gk-request-form.words.ts';
import type { Questions } from './questions.ts';

export interface AboveView {
  readonly state: Questions['state'];
  readonly say: Say<RequestWord>;
  readonly locale: Locale;
  /** True when the page's own content is in sight below. */
  readonly fallback: boolean;
  /** True when the address ends in `#gk-debug`. */
  readonly debug: boolean;
  /** What the page's security policy forbade; `''` when nothing. */
  readonly blocked: string;
  readonly retry: () => void;
}

/** Said in place of a form that is not there: it is loading, or why it is not there and what to do. */
export function insteadOfForm({ state, say, locale, fallback, debug, blocked, retry }: AboveView): unknown {
  const editors = (text: string): unknown =>
    debug && text
      ? html`<div class="notice warn" part="notice">
          <p><strong>${say('editors')}</strong> ${text}</p>
        </div>`
      : nothing;
  if (state === 'none') return editors(say('noEndpoint'));
  if (state === 'loading') return fallback ? nothing : html`<p class="top">${say('loading')}</p>`;
  if (state.kind === 'ready') return editors(say('noEndpoint'));
  const text = say(state.code === 'data.offline' ? 'offlineForm' : fallback ? 'formFailedStill' : 'formFailed');
  const { problem } = state;
  return html`<div class="notice error" part="notice">
      <p>${text}</p>
      <button type="button" @click=${retry}>${say('retry')}</button>
    </div>
    ${editors(blocked || (problem ? say('wrongForm', { at: problem.at, text: problem.words[locale] }) : state.code))}`;
}
