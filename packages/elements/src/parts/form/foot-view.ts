import { html, nothing, type TemplateResult } from 'lit';
import type { FormField, Locale } from '@gongkai/model';
import type { Say } from '../../base/speech.ts';
import type { FormWord } from './form.words.ts';
import type { Keeping } from './keeping.ts';

/** After the questions: what is kept on this machine, and how to be rid of it. */
export function draftNote(say: Say<FormWord>, keeping: Keeping): TemplateResult {
  const { state } = keeping;
  const told = state === 'off' ? 'draftOff' : state === 'refused' ? 'draftRefused' : 'draftKept';
  return html`<div class="gk-note ${state === 'refused' ? 'gk-warn' : ''}">
    <span>${say(told)}</span>
    <label class="gk-choice"
      ><input
        type="checkbox"
        .checked=${state === 'off'}
        @change=${(event: Event) => keeping.forbid((event.target as HTMLInputElement).checked)}
      /><span>${say('publicMachine')}</span></label
    >
    ${state === 'kept' || keeping.restored ? html`<button type="button" class="gk-small" @click=${keeping.clear}>${say('clearDraft')}</button>` : nothing}
  </div>`;
}

export interface RestoredView {
  readonly say: Say<FormWord>;
  readonly locale: Locale;
  readonly keeping: Keeping;
  readonly fields: readonly FormField[];
}

/** Above the questions once a draft is back: what was not kept must be filled in again. */
export function restoredNote({ say, keeping, fields, locale }: RestoredView): unknown {
  const draft = keeping.restored;
  if (!draft) return nothing;
  const names = new Map(fields.map(({ name, label }) => [name, label[locale]]));
  const left = draft.left.map((name) => names.get(name) ?? name).join(locale === 'zh' ? '\u3001' : ', ');
  return html`<div class="gk-note" data-restored>
    <span>${say('restored')}${left ? html` ${say('refill', { fields: left })}` : nothing}</span>
  </div>`;
}
