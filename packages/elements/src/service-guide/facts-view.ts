import { html, nothing, type TemplateResult } from 'lit';
import type { Guide } from '@gongkai/model';
import type { SheetView } from './sheet-view.ts';
import { termOf } from './term.ts';

/** What most people come for: the two terms side by side, what it costs, and the way online. */
export function factsView(view: SheetView, guide: Guide): TemplateResult {
  const { say, orMissing, linkOf } = view;
  const { statutoryDays, promisedDays, dayKind, online, fees } = guide;
  const link = linkOf(online?.url);
  const term = (key: 'statutoryDays' | 'promisedDays', days: number | undefined): TemplateResult =>
    html`<div class=${key}>
      <dt>${say(key)}</dt>
      <dd>${orMissing(termOf(days, dayKind, say))}</dd>
    </div>`;
  return html`<dl class="facts">
      ${term('statutoryDays', statutoryDays)}${term('promisedDays', promisedDays)}
      ${
        fees === 'none'
          ? html`<div>
              <dt>${say('fees')}</dt>
              <dd>${say('noFees')}</dd>
            </div>`
          : nothing
      }
    </dl>
    ${
      link === undefined
        ? nothing
        : html`<p class="online">
            <a class="go" href=${link}>${say('online')}</a>${
              online?.percent === undefined
                ? nothing
                : html` <span>${say('onlinePercent', { percent: online.percent })}</span>`
            }
          </p>`
    }`;
}

/** Whom to ask and where to go; numbers can be called. */
export function contactView({ say, linkOf, orMissing }: SheetView, { contact }: Guide): TemplateResult {
  const { phone, complaint, place, hours, mapUrl } = contact;
  const map = linkOf(mapUrl);
  const line = (key: 'phone' | 'complaint' | 'place' | 'hours', value: unknown): TemplateResult =>
    html`<div>
      <dt>${say(key)}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="pairs">
    ${line('phone', orMissing(phone && callable(phone)))}
    ${line('place', orMissing(place && html`${place}${map ? html` <a href=${map}>${say('map')}</a>` : nothing}`))}
    ${hours ? line('hours', hours) : nothing}${complaint ? line('complaint', callable(complaint)) : nothing}
  </dl>`;
}

/** Each number of a line as a link to call it. */
const callable = (text: string): unknown =>
  text
    .split(/([\d-]{5,})/)
    .map((part, n) => (n % 2 ? html`<a href="tel:${part.replace(/-/g, '')}">${part}</a>` : part));
