import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { commentStates, readCommentStatus, say, type CommentStatus, type Locale } from '@gongkai/model';
import { fetchJson } from '../base/fetched.ts';
import { outcome } from './comment-view.ts';
import { commentWords as words } from './comment-words.ts';

/**
 * Where one's own comment stands, by the number its author got: pending, shown, hidden with its reason. The number is
 * neither kept nor put into the address. Returns a function that draws it.
 */
export function lookup(host: ReactiveControllerHost): (base: string, locale: Locale) => TemplateResult {
  let found: CommentStatus | undefined;
  let trouble: keyof typeof words | undefined;
  let asked = '';

  const ask = async (event: Event, base: string): Promise<void> => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input');
    const ref = (input?.value ?? '').trim();
    found = undefined;
    trouble = undefined;
    asked = ref;
    host.requestUpdate(); // an answer about another comment must not stay
    if (ref === '') trouble = 'lookupEmpty';
    else
      try {
        found = readCommentStatus(
          await fetchJson(`${base}/comments/${encodeURIComponent(ref)}`, new AbortController().signal),
        );
        if (!found) trouble = 'lookupFailed';
      } catch (cause) {
        const { message } = cause as Error;
        trouble = /^4(0[04]|10) /.test(message)
          ? 'lookupUnknown'
          : message.startsWith('429 ')
            ? 'lookupLimited'
            : 'lookupFailed';
      }
    if (trouble === 'lookupEmpty') input?.focus();
    host.requestUpdate();
  };

  return (base, locale) =>
    html`<details class="lookup">
      <summary>${words.lookup[locale]}</summary>
      <form novalidate @submit=${(event: Event) => void ask(event, base)}>
        <label for="ref">${words.lookupLabel[locale]}</label>
        <input id="ref" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="found" />
        <button class="tool">${words.lookupDo[locale]}</button>
      </form>
      <div role="status" id="found">
        ${trouble ? html`<p class="trouble">${say(words[trouble], locale, { ref: asked })}</p>` : nothing}
        ${found ? statusView(found, locale) : nothing}
      </div>
    </details>`;
}

/** The state in words, why, and what came of it. */
function statusView(status: CommentStatus, locale: Locale): TemplateResult {
  const { ref, state, reason, next } = status;
  const why =
    state === 'hidden' && reason
      ? say(words.hiddenWhy, locale, { reason })
      : next || (state === 'pending' ? words.pendingWhy[locale] : reason);
  return html`<p class="state ${state}">
      <strong>${say(words.stateOf, locale, { ref, state: commentStates[state][locale] })}</strong>
    </p>
    ${why ? html`<p>${why}</p>` : nothing}${outcome(status, locale)}`;
}
