import { html, nothing } from 'lit';
import { onlineShareOf, type Locale } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { PowerEntry } from './entry.ts';
import type { PowerListWord } from './gk-power-list.words.ts';

/** How much of the approval items can be done online, and how that was counted; nothing without such items. */
export function shareView(entries: readonly PowerEntry[], say: Say<PowerListWord>, locale: Locale): unknown {
  const share = onlineShareOf(entries.map(({ counted }) => counted));
  if (!share) return nothing;
  const { online, all } = share;
  const percent = ((100 * online) / all).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return html`<details class="share" part="share">
    <summary>${say('share', { percent, online, all })}</summary>
    <p>${say('shareFormula')}</p>
  </details>`;
}
