import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { commentStates, readCommentStatus, type CommentStatus } from '@gongkai/model';
import { fetchJson } from '../base/fetched.ts';
import { outcome, type Voice } from './comment-view.ts';
import type { RoomWord } from './room.words.ts';

/**
 * Where one's own comment stands, by the number its author got: pending, shown, hidden with its reason. The number is
 * neither kept nor put into the address. Returns a function that draws it.
 */
export function lookup(host: ReactiveControllerHost): (base: string, voice: Voice) => TemplateResult {
  let found: CommentStatus | undefined;
  let trouble: RoomWord | undefined;
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

  return (base, voice) =>
    html`<details class="lookup">
      <summary>${voice.say('lookup')}</summary>
      <form novalidate @submit=${(event: Event) => void ask(event, base)}>
        <label for="ref">${voice.say('lookupLabel')}</label>
        <input id="ref" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="found" />
        <button class="tool">${voice.say('lookupDo')}</button>
      </form>
      <div role="status" id="found">
        ${trouble ? html`<p class="trouble">${voice.say(trouble, { ref: asked })}</p>` : nothing}
        ${found ? statusView(found, voice) : nothing}
      </div>
    </details>`;
}

/** The state in words, why, and what came of it. */
function statusView(status: CommentStatus, voice: Voice): TemplateResult {
  const { ref, state, reason, next } = status;
  const { say, locale } = voice;
  const why =
    state === 'hidden' && reason
      ? say('hiddenWhy', { reason })
      : next || (state === 'pending' ? say('pendingWhy') : reason);
  return html`<p>
      <strong>${say('stateOf', { ref, state: commentStates[state][locale] })}</strong>
    </p>
    ${why ? html`<p>${why}</p>` : nothing}${outcome(status, voice)}`;
}
