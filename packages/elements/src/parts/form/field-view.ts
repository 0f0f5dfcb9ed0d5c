import { html, nothing, type TemplateResult } from 'lit';
import type { FormField, FormFiles, Locale } from '@gongkai/model';
import type { Say } from '../../base/speech.ts';
import type { FormWord } from './form.words.ts';

export interface FieldView {
  readonly field: FormField;
  /** Id of the control; label, hint and error have ids made of it. */
  readonly id: string;
  readonly value: string;
  readonly shown: boolean;
  /** What is wrong with the answer; undefined when nothing is. */
  readonly problem: string | undefined;
  readonly files: FormFiles | undefined;
  readonly locale: Locale;
  readonly say: Say<FormWord>;
  /** What stands below the control: the files chosen so far. */
  readonly below: unknown;
}

/** One question: label, hint, native control, error. A field that is not asked stays, hidden and disabled, with its text. */
export function fieldView(view: FieldView): TemplateResult {
  const { field, id, problem, shown, locale } = view;
  const choice = field.type === 'radio';
  const label = html`${field.label[locale]}${field.required ? html`<i class="gk-must" aria-hidden="true">*</i>` : nothing}`;
  return html`<div class="gk-field ${field.type} ${problem ? 'gk-wrong' : ''}" ?hidden=${!shown}>
    ${
      choice
        ? html`<span class="gk-label" id="${id}-label">${label}</span>`
        : field.type === 'checkbox'
          ? nothing
          : html`<label class="gk-label" for=${id}>${label}</label>`
    }
    ${field.hint ? html`<span class="gk-hint" id="${id}-hint">${field.hint[locale]}</span>` : nothing}
    ${problem ? html`<span class="gk-error" id="${id}-error">${problem}</span>` : nothing}
    ${choice ? radios(view) : control(view)} ${counter(view)} ${view.below}
  </div>`;
}

function control(view: FieldView): TemplateResult {
  const { field, id, shown, problem, files, say, locale } = view;
  const { name, type, required } = field;
  const invalid = problem ? 'true' : nothing;
  const about = describedBy(view);
  const fill = field.sensitive ? 'off' : (field.autocomplete ?? 'off');
  if (type === 'textarea')
    return html`<textarea
      id=${id}
      name=${name}
      rows="5"
      autocomplete=${fill}
      ?required=${required}
      ?disabled=${!shown}
      aria-invalid=${invalid}
      aria-describedby=${about}
    ></textarea>`;
  if (type === 'select')
    return html`<select
      id=${id}
      name=${name}
      autocomplete=${fill}
      ?required=${required}
      ?disabled=${!shown}
      aria-invalid=${invalid}
      aria-describedby=${about}
    >
      <option value="">${say('choose')}</option>
      ${field.options?.map(({ value, label }) => html`<option value=${value}>${label[locale]}</option>`)}
    </select>`;
  if (type === 'checkbox')
    return html`<label class="gk-choice"
      ><input
        id=${id}
        type="checkbox"
        name=${name}
        value="on"
        ?required=${required}
        ?disabled=${!shown}
        aria-invalid=${invalid}
        aria-describedby=${about}
      /><span>${field.label[locale]}</span></label
    >`;
  return html`<input
    id=${id}
    type=${type}
    name=${name}
    autocomplete=${type === 'file' ? nothing : fill}
    ?required=${required}
    ?disabled=${!shown}
    ?multiple=${type === 'file'}
    accept=${type === 'file' && files ? files.accept.join() : nothing}
    pattern=${field.pattern ?? nothing}
    aria-invalid=${invalid}
    aria-describedby=${about}
  />`;
}

function radios(view: FieldView): TemplateResult {
  const { field, id, shown, problem, locale } = view;
  return html`<div
    role="radiogroup"
    aria-labelledby="${id}-label"
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${problem ? 'true' : nothing}
    aria-describedby=${describedBy(view)}
  >
    ${field.options?.map(
      ({ value, label }, n) =>
        html`<label class="gk-choice"
          ><input
            id=${n === 0 ? id : `${id}-${n}`}
            type="radio"
            name=${field.name}
            value=${value}
            ?disabled=${!shown}
          /><span>${label[locale]}</span></label
        >`,
    )}
  </div>`;
}

/** Characters typed so far. No `maxlength`: it would cut off what is pasted, without a word. */
function counter({ field, id, value, say }: FieldView): unknown {
  const most = field.type === 'textarea' ? field.maxLength : undefined;
  if (most === undefined) return nothing;
  return html`<span class="gk-count ${value.length > most ? 'gk-over' : ''}" id="${id}-count"
    >${say('counter', { count: value.length, most })}</span
  >`;
}

function describedBy({ field, id, problem }: FieldView): unknown {
  const counted = field.type === 'textarea' && field.maxLength !== undefined;
  const ids = [field.hint && `${id}-hint`, problem && `${id}-error`, counted && `${id}-count`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}
