import type { OpinionClock } from '@gongkai/calendar';
import { say, type Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { minuteOf } from '../../day-of.ts';
import type { Markup } from '../../views/markup.ts';
import { words } from './desk.words.ts';

const minute = (at: number): string => minuteOf(new Date(at));
const span = (ms: number): { readonly h: number; readonly m: string } => {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  return { h: Math.floor(minutes / 60), m: String(minutes % 60).padStart(2, '0') };
};

function stand({ state, dueAt, doneAt }: OpinionClock, now: number, locale: Locale): Markup {
  if (doneAt !== undefined)
    return html`<strong>${say(words[state === 'kept' ? 'kept' : 'missed'], locale, { at: minute(doneAt) })}</strong>`;
  const text = say(words[state === 'late' ? 'over' : 'left'], locale, span(dueAt - now));
  return html`<strong
    data-until="${new Date(dueAt).toISOString()}"
    data-left="${words.leftLive[locale]}"
    data-over="${words.overLive[locale]}"
    >${text}</strong
  >`;
}

/** The clocks as they stand now, in words; `clocks.js` keeps them running on the screen. */
export const clocksView = (clocks: readonly OpinionClock[], now: number, locale: Locale): Markup =>
  clocks.length === 0
    ? html``
    : html`<ul class="clocks" data-server-now="${new Date(now).toISOString()}">
        ${clocks.map(
          (clock) =>
            html`<li class="${`clock ${clock.state}`}">
              ${words[clock.name][locale]} ${stand(clock, now, locale)}
              <small>${say(words.until, locale, { at: minute(clock.dueAt) })}</small>
            </li>`,
        )}
      </ul>`;
