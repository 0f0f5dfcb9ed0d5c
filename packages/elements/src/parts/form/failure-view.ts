import { html, nothing, type TemplateResult } from 'lit';
import type { FormContact } from '@gongkai/model';
import { safeUrl } from '../../base/safe-url.ts';
import type { Say } from '../../base/speech.ts';
import type { Later } from './filing.ts';
import type { FormWord } from './form.words.ts';

export interface FailureView {
  readonly why: Later;
  readonly waitSeconds?: number;
  /** What the server said, in its own words; `''` when nothing. */
  readonly detail: string;
  readonly contact: FormContact | undefined;
  /** Address of the platform's own page, for those whom this form cannot serve. */
  readonly applyUrl: string | undefined;
  readonly say: Say<FormWord>;
  readonly again: () => void;
  readonly anew: () => void;
  readonly save: () => void;
}

const texts: Readonly<Record<Later, FormWord>> = {
  offline: 'offline',
  network: 'network',
  timeout: 'timeout',
  busy: 'busy',
  limited: 'limited',
  forbidden: 'forbidden',
  missing: 'missing404',
  server: 'server',
  strange: 'strange',
  'key-reused': 'reused',
};

/** What happened, when to try again, and the ways out: send again, save as a file, call or write. Takes the focus. */
export function failureView(view: FailureView): TemplateResult {
  const { why, waitSeconds: wait, detail, contact, applyUrl, say } = view;
  const page = safeUrl(applyUrl, document.baseURI);
  return html`<div class="failure" part="notice" role="group" tabindex="-1" aria-labelledby="why">
    <p id="why"><strong>${say(texts[why])}</strong> ${wait === undefined ? nothing : waiting(say, wait)}</p>
    ${detail ? html`<p>${detail}</p>` : nothing}
    <p class="ways">
      <button type="button" class="main" @click=${view.again}>${say('sendAgain')}</button>
      ${why === 'key-reused' ? html`<button type="button" @click=${view.anew}>${say('sendNew')}</button>` : nothing}
      <button type="button" @click=${view.save}>${say('saveFile')}</button>
      ${contact?.phone ? html`<a href="tel:${contact.phone.replace(/[^\d+]/g, '')}">${say('callUs', { phone: contact.phone })}</a>` : nothing}
      ${page ? html`<a href=${page}>${say('openSecure')}</a>` : nothing}
    </p>
    ${contact?.address ? html`<p>${say('writeUs', { address: contact.address })}</p>` : nothing}
  </div>`;
}

/** In seconds or minutes from now, never as a time of day: the reader's clock may be wrong. */
const waiting = (say: Say<FormWord>, seconds: number): string =>
  seconds < 100 ? say('waitSeconds', { count: seconds }) : say('waitMinutes', { count: Math.ceil(seconds / 60) });
