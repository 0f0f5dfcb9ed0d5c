import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, RequestAct, RequestStatus } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import { newKey } from '../parts/form/key.ts';
import { addressOf, answered, keyOf, type Asked, type Opened } from './asking.ts';
import type { StatusWord } from './gk-request-status.words.ts';
import { dayOf } from './status-view.ts';

export interface ActsView {
  readonly actions: RequestStatus['actions'];
  readonly say: Say<StatusWord>;
  readonly locale: Locale;
  /** What went wrong the last time; `''` when nothing. */
  readonly failed: string;
  readonly act: (act: RequestAct, text: string) => void;
}

const texts = { correction: 'correctionText', withdraw: 'withdrawText', reason: 'reasonText' } as const;

/** Each act a disclosure with one text field; nothing is sent before its own button is pressed. */
export function actsView({ actions, say, locale, failed, act }: ActsView): unknown {
  if (actions.length === 0 && !failed) return nothing;
  return html`<p class="part"><strong>${say('acts')}</strong></p>
    ${failed ? html`<p class="notice error" role="alert">${failed}</p>` : nothing}
    ${actions.map((action): TemplateResult => {
      const send = (event: Event): void => {
        event.preventDefault();
        const field = (event.currentTarget as HTMLFormElement).querySelector('textarea');
        if (field) act(action.act, field.value.trim());
      };
      return html`<details class="act">
        <summary>
          ${say(action.act)}
          ${action.until ? html`<span class="why">${say('until', { day: dayOf(action.until, locale) })}</span>` : nothing}
        </summary>
        ${action.text ? html`<p>${action.text}</p>` : nothing}
        <form @submit=${send}>
          <label>${say(texts[action.act])}<textarea rows="4" ?required=${action.act !== 'withdraw'}></textarea></label>
          <button class="main">${say('actSend')}</button>
        </form>
      </details>`;
    })}`;
}

/** Sends one act; the same key for the same text, so that a lost answer is asked for again. */
export function actor(): (
  base: string,
  opened: Opened,
  act: RequestAct,
  text: string,
) => Promise<Asked | { readonly kind: 'refused'; readonly detail: string }> {
  const keys = new Map<string, string>();
  return async (base, opened, act, text) => {
    const what = `${opened.no} ${act} ${text}`;
    const key = keys.get(what) ?? newKey();
    keys.set(what, key);
    try {
      const response = await fetch(addressOf(base, opened, `/${act}`), {
        method: 'POST',
        headers: { Authorization: keyOf(opened), 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: `{"text":${JSON.stringify(text)}}`,
        credentials: 'omit',
      });
      if (response.status === 409 || response.status === 422) {
        const { detail = '' } = (await response.json().catch(() => ({}))) as { readonly detail?: string };
        return { kind: 'refused', detail };
      }
      return await answered(response);
    } catch {
      return { kind: 'failed' };
    }
  };
}
