import { html, nothing, type TemplateResult } from 'lit';
import type { FormField, FormFiles, FormGroup, Locale } from '@gongkai/model';
import type { Say } from '../../base/speech.ts';
import { fieldView } from './field-view.ts';
import type { FormWord } from './form.words.ts';
import type { FieldProblem } from './problems.ts';
import { isShown, type Values } from './values.ts';

export interface FormView {
  /** Begins the id of everything in the form, so that two forms on a page keep apart. */
  readonly id: string;
  readonly groups: readonly FormGroup[];
  readonly values: Values;
  readonly problems: readonly FieldProblem[];
  readonly files?: FormFiles | undefined;
  readonly locale: Locale;
  readonly say: Say<FormWord>;
  /** First thing in a group: where to find help. */
  readonly aboveGroup?: (group: FormGroup) => unknown;
  /** Below a field: the files chosen so far. */
  readonly belowField?: (field: FormField) => unknown;
  /** Before the first group: what is wrong, that a draft is back. */
  readonly head: unknown;
  /** After the last group: notes, buttons. */
  readonly foot: unknown;
  /** True while the form is kept out of sight: being checked, being sent. */
  readonly away: boolean;
  readonly submit: (event: Event) => void;
  /** Something was typed or chosen; `change` bubbles from files as well. */
  readonly typed: (event: Event) => void;
}

/**
 * A native form for light DOM: error summary, groups, foot. The controls are uncontrolled: put values in with
 * `writeValues`, read them with `readValues`.
 */
export function formView(view: FormView): TemplateResult {
  const { id, groups, say, head, foot, submit, typed, away, locale } = view;
  return html`<form
    novalidate
    ?hidden=${away}
    lang=${locale === 'zh' ? 'zh-CN' : 'en'}
    @submit=${submit}
    @input=${typed}
    @change=${typed}
  >
    ${head}
    ${groups.some(({ fields }) => fields.some(({ required }) => required)) ? html`<p class="gk-marks">${say('marks')}</p>` : nothing}
    ${groups.map(
      (group) =>
        html`<fieldset class="gk-group">
          <legend>${group.legend[locale]}</legend>
          ${view.aboveGroup?.(group)}
          ${group.hint ? html`<p class="gk-hint" id="${id}-${group.name}-hint">${group.hint[locale]}</p>` : nothing}
          ${group.fields.map((field) => one(view, group, field))}
        </fieldset>`,
    )}
    ${foot}
  </form>`;
}

function one(view: FormView, group: FormGroup, field: FormField): TemplateResult {
  const { values, problems, files, say, locale, belowField } = view;
  return fieldView({
    field,
    id: idOf(view.id, group, field),
    value: values[field.name] ?? '',
    shown: isShown(field, values),
    problem: problems.find((problem) => problem.field === field)?.text,
    files,
    say,
    locale,
    below: belowField?.(field) ?? nothing,
  });
}

/** Id of the control of a field. */
export const idOf = (id: string, group: FormGroup, field: FormField): string =>
  `${id}-${group.name}-${group.fields.indexOf(field)}`;
