import { type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import { dayOf } from '../day-of.ts';
import type { RegisterEvent } from '../records/events.ts';
import type { Markup } from '../views/markup.ts';

const words = {
  title: { zh: '办理经过', en: 'What happened' },
  system: { zh: '系统', en: 'system' },
} satisfies Record<string, Words>;

/** What happened, in order: when, what, who, why. `acts` names each act. */
export const timeline = (
  events: readonly (RegisterEvent & { readonly by: string })[],
  acts: Readonly<Record<string, Words>>,
  locale: Locale,
): Markup =>
  html`<section class="timeline" aria-labelledby="timeline">
    <h2 id="timeline">${words.title[locale]}</h2>
    <ol>
      ${events.map(
        ({ at, act, by, reason }) =>
          html`<li>
            <time datetime="${at}">${dayOf(new Date(at))}</time> <strong>${acts[act]?.[locale] ?? act}</strong>
            <span class="who">${by === '' ? words.system[locale] : by}</span>
            ${reason === null ? '' : html`<p>${reason}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
