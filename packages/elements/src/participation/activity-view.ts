import { html, nothing, type TemplateResult } from 'lit';
import { activityKinds, signupOf, timeOf, type Activity, type Locale } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import { isOpenDayOfYear } from './agenda.ts';
import type { AgendaWord } from './agenda-words.ts';
import { dayText, whenText } from './when.ts';

export interface ActivityView {
  readonly say: Say<AgendaWord>;
  readonly locale: Locale;
  /** ms since 1970. */
  readonly now: number;
  readonly linkOf: (url: string | undefined) => string | undefined;
  /** Hands the reader a calendar file with these activities. */
  readonly save: (activities: readonly Activity[]) => void;
}

/** One activity: what, when, where, how to take part, and what came of it. */
export function activityView(view: ActivityView, activity: Activity): TemplateResult {
  const { say, locale, now } = view;
  const { kind, title, startsAt, place, dept, summary } = activity;
  const time = timeOf(activity, now);
  const ours = isOpenDayOfYear(activity, now);
  return html`<li part="item" tabindex="-1" class="${time} ${ours ? 'open-day' : ''}">
    <p class="what">
      ${kind ? html`<span class="kind" part="badge">${activityKinds[kind][locale]}</span>` : nothing}
      ${ours ? html`<span class="kind ours">${say('openDay')}</span>` : nothing}
      ${time === 'now' ? html`<span class="kind now">${say('underWay')}</span>` : nothing}
      <strong>${title}</strong>
    </p>
    <p>
      <time datetime=${startsAt}>${whenText(activity, locale) || say('undated')}</time>
      ${place ? html`<span>${say('place', { place })}</span>` : nothing}
      ${dept ? html`<span>${say('dept', { dept })}</span>` : nothing}
    </p>
    ${summary ? html`<p class="summary">${summary}</p>` : nothing}
    <p class="acts">${signupView(view, activity)}${linksView(view, activity, time)}</p>
  </li>`;
}

function signupView({ say, locale, now, linkOf }: ActivityView, activity: Activity): unknown {
  const state = signupOf(activity, now);
  const { signup, title } = activity;
  if (!signup || !state) return nothing;
  const day = dayText(signup.until, locale);
  const link = linkOf(signup.url);
  const seats = signup.seats === undefined ? nothing : html`<span>${say('seats', { seats: signup.seats })}</span>`;
  if (state === 'closed') return html`<span>${say('signedUp', { day })}</span>`;
  const text = day ? say('signUpUntil', { day }) : say('signUp');
  return link === undefined
    ? html`<span>${text}</span>${seats}`
    : html`<a class="tool go" href=${link} aria-label=${say('signUpFor', { text, title })}>${text}</a>${seats}`;
}

function linksView({ say, linkOf, save }: ActivityView, activity: Activity, time: string): unknown {
  const { live, minutesUrl, title } = activity;
  const link = (url: string | undefined, text: string): unknown =>
    linkOf(url) === undefined ? nothing : html`<a href=${linkOf(url)} aria-label="${text} ${title}">${text}</a>`;
  return [
    link(live, say(time === 'past' ? 'recording' : 'live')),
    link(minutesUrl, say('minutes')),
    time === 'ahead'
      ? html`<button type="button" class="tool" aria-label="${say('addOne')} ${title}" @click=${() => save([activity])}>
          ${say('addOne')}
        </button>`
      : nothing,
  ];
}
