import { html, type TemplateResult } from 'lit';
import { adoptions, type AdoptionState, type Locale } from '@gongkai/model';

const signs = { adopted: '\u25cf', partly: '\u25d0', not: '\u25cb' } as const;

/** Whether an opinion was taken up, in shape and words, never in colour alone. */
export function adoptionBadge(state: AdoptionState, locale: Locale): TemplateResult {
  return badge(state, signs[state], adoptions[state][locale]);
}

/** A state as a badge: a class for its colour, a sign, a word. */
export function badge(kind: string, sign: string, text: string): TemplateResult {
  return html`<span class="badge ${kind}" part="badge"><i aria-hidden="true">${sign}</i> ${text}</span>`;
}
