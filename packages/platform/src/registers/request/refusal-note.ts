import { say, type Locale } from '@gongkai/model';
import { html } from 'hono/html';
import type { Refusal } from '../../http/problem.ts';
import type { Markup } from '../../views/markup.ts';

/** A refusal at the top of a page that stays as it was typed; empty when there is none. */
export const refusalNote = (refusal: Refusal | undefined, locale: Locale): Markup =>
  refusal
    ? html`<div class="problems" role="alert">
        <p>${say(refusal.title, locale, refusal.values)}</p>
        ${refusal.detail ? html`<p>${say(refusal.detail, locale, refusal.values)}</p>` : ''}
      </div>`
    : html``;
