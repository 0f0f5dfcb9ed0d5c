import { html, nothing } from 'lit';
import type { FormContact } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { RequestWord } from './gk-request-form.words.ts';

/** Before the first question: help for those to whom reading or writing is hard (Art 43), and what the reader came for. */
export function helpNote(contact: FormContact | undefined, about: string | undefined, say: Say<RequestWord>): unknown {
  const { phone, hours } = contact ?? {};
  return html`${
    phone
      ? html`<p class="gk-note">
          <span
            >${say('help')}
            <a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>${hours ? ` (${hours})` : nothing}</span
          >
        </p>`
      : nothing
  }${about ? html`<p class="gk-hint">${say('about', { code: about })}</p>` : nothing}`;
}
