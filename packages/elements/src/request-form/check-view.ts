import { html, nothing, type TemplateResult } from 'lit';
import type { FormField, FormGroup, Locale } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import { answerOf, isShown, type Values } from '../parts/form/values.ts';
import type { Attachment } from './attachments.ts';
import type { RequestWord } from './gk-request-form.words.ts';

export interface CheckView {
  readonly groups: readonly FormGroup[];
  readonly values: Values;
  readonly files: readonly Attachment[];
  readonly locale: Locale;
  readonly say: Say<RequestWord>;
  readonly busy: boolean;
  /** Back to the form, at this group. */
  readonly edit: (group: number) => void;
  readonly send: () => void;
}

/** All that will be sent, group by group, before it is sent. Its title takes the focus. */
export function checkView(view: CheckView): TemplateResult {
  const { groups, say, busy, send, edit, locale } = view;
  return html`<div class="gk-check">
    <p class="gk-check-title" tabindex="-1"><strong>${say('checkTitle')}</strong></p>
    ${groups.map(
      (group, n) =>
        html`<div class="gk-group">
          <p class="gk-check-group">
            <strong>${group.legend[locale]}</strong>
            <button
              type="button"
              class="gk-small"
              aria-label=${say('editGroup', { group: group.legend[locale] })}
              @click=${() => edit(n)}
            >
              ${say('edit')}
            </button>
          </p>
          <dl>${group.fields.map((field) => row(view, field))}</dl>
        </div>`,
    )}
    <p class="gk-buttons">
      <button type="button" class="gk-main" aria-disabled=${busy ? 'true' : nothing} @click=${send}>
        ${busy ? say('sending') : say('send')}
      </button>
      <button type="button" @click=${() => edit(0)}>${say('edit')}</button>
    </p>
  </div>`;
}

function row({ values, files, locale, say }: CheckView, field: FormField): unknown {
  if (!isShown(field, values)) return nothing;
  const own = files.filter((each) => each.field === field.name);
  const answer =
    field.type === 'file'
      ? own.map(({ file }) => file.name).join('\n') || say('noFiles')
      : field.type === 'checkbox'
        ? values[field.name]
          ? '\u2713'
          : ''
        : answerOf(field, values, locale) || say('notFilled');
  // a box that is not ticked says nothing
  return answer === ''
    ? nothing
    : html`<div>
        <dt>${field.label[locale]}</dt>
        <dd>${answer}</dd>
      </div>`;
}
