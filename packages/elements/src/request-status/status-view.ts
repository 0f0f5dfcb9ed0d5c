import { html, nothing, type TemplateResult } from 'lit';
import type { Deadline, Locale, RequestStatus } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { StatusWord } from './gk-request-status.words.ts';

export interface StatusView {
  readonly status: RequestStatus;
  readonly locale: Locale;
  readonly say: Say<StatusWord>;
  readonly download: (letter: RequestStatus['letters'][number]) => void;
  /** What can be done now, when that part is loaded. */
  readonly acts: unknown;
  readonly another: () => void;
}

/** State, term, what happened, letters. The title takes the focus. */
export function statusView(view: StatusView): TemplateResult {
  const { status, say, locale, download, acts, another } = view;
  const { no, label, organ, receivedOn, deadline, steps, letters } = status;
  return html`<div class="status" part="status" tabindex="-1" role="group" aria-labelledby="no">
    <p id="no" class="no">${say('number')} <strong>${no}</strong></p>
    <dl>
      <div>
        <dt>${say('state')}</dt>
        <dd><strong class="state">${label}</strong></dd>
      </div>
      ${
        organ
          ? html`<div>
              <dt>${say('organ')}</dt>
              <dd>${organ}</dd>
            </div>`
          : nothing
      }
      ${
        receivedOn
          ? html`<div>
              <dt>${say('receivedOn')}</dt>
              <dd>${dayOf(receivedOn, locale)}</dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${say('due')}</dt>
        <dd>${deadline ? term(deadline, view) : say('notYet')}</dd>
      </div>
    </dl>
    ${acts}
    ${
      steps.length > 0
        ? html`<p class="part"><strong>${say('history')}</strong></p>
            <ol class="line">
              ${steps.map(({ on, text }) => html`<li><time datetime=${on}>${dayOf(on, locale)}</time> ${text}</li>`)}
            </ol>`
        : nothing
    }
    ${
      letters.length > 0
        ? html`<p class="part"><strong>${say('letters')}</strong></p>
            <ul>
              ${letters.map(
                (letter) =>
                  html`<li>
                    <button type="button" @click=${() => download(letter)}>
                      ${say('download', { title: letter.title })}
                    </button>
                    ${letter.on ? dayOf(letter.on, locale) : nothing}
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    <p><button type="button" @click=${another}>${say('another')}</button></p>
  </div>`;
}

/** The term as the platform computed it. While the clock stands still there is no day to tell: any would prove false. */
function term(
  { state, dueOn, stoppedOn, provisional, reason, daysLeft, steps }: Deadline,
  { say, locale }: StatusView,
): TemplateResult {
  const day = (on: string): string => dayOf(on, locale);
  const main =
    state === 'stopped'
      ? html`<strong class="stopped"
          >${stoppedOn ? say('stopped', { day: day(stoppedOn) }) : say('stoppedUndated')}</strong
        >`
      : html`${dueOn ? day(dueOn) : nothing}
        ${provisional ? html`<strong class="badge">${say('provisional')}</strong>` : nothing}
        ${state === 'running' && daysLeft !== undefined ? left(daysLeft, say) : nothing}`;
  return html`${main} ${reason ? html`<span class="why">${reason}</span>` : nothing}
  ${
    steps.length > 0
      ? html`<details>
          <summary>${say('how')}</summary>
          <ol>
            ${steps.map(({ on, text }) => html`<li>${day(on)} ${text}</li>`)}
          </ol>
        </details>`
      : nothing
  }`;
}

const left = (days: number, say: Say<StatusWord>): string =>
  days > 0 ? say('daysLeft', { count: days }) : days === 0 ? say('dueToday') : say('overdue', { count: -days });

/** A day of China, whatever this machine's zone. */
export const dayOf = (day: string, locale: Locale): string =>
  new Date(`${day}T00:00:00+08:00`).toLocaleDateString(locale === 'zh' ? 'zh-CN' : 'en', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
  });
