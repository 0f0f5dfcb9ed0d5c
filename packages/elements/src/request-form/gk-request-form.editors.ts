// What is told to editors, with `#gk-debug`; loaded when there is something to tell.
import { html, nothing } from 'lit';
import { explainedForm, type Locale } from '@gongkai/model';
import { fill, type Say } from '../base/speech.ts';
import type { RequestWord } from './gk-request-form.words.ts';
import type { Questions } from './questions.ts';

export { editorsWords } from './editors.words.ts';

/** Why there is no form, and what to put right; `blocked` is what the page's security policy forbade. */
export function editorsNote(
  state: Questions['state'],
  blocked: readonly string[],
  say: Say<RequestWord>,
  locale: Locale,
): unknown {
  if (state === 'loading') return nothing;
  const flaw = typeof state === 'object' && state.kind === 'failed' ? state.flaw : undefined;
  const problem = flaw && explainedForm(flaw);
  const [directive, url] = blocked;
  const text =
    directive !== undefined
      ? say('blocked', { directive, url: url ?? '' })
      : problem
        ? say('wrongForm', { at: problem.at, text: fill(problem.words[locale], locale, problem.values ?? {}) })
        : typeof state === 'object' && state.kind === 'failed'
          ? state.code
          : say('noEndpoint');
  return html`<div class="notice warn" part="notice">
    <p><strong>${say('editors')}</strong> ${text}</p>
  </div>`;
}
