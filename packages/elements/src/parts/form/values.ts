import type { FormField, FormGroup } from '@gongkai/model';

/** What stands in a form: field name → text, `'on'` for a ticked box. Fields not shown and files are absent. */
export type Values = Readonly<Record<string, string>>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What stands in the form right now. Disabled controls are fields that are not shown. */
export function readValues(form: HTMLFormElement): Values {
  const values: Record<string, string> = {};
  for (const control of controlsOf(form)) {
    if (control.disabled) continue;
    const { name, type, value } = control;
    if (type === 'radio' || type === 'checkbox') {
      if ((control as HTMLInputElement).checked) values[name] = value;
      else values[name] ??= '';
    } else values[name] = value;
  }
  return values;
}

/** Puts the values into the controls of their names; controls without a value stay as they are. */
export function writeValues(form: HTMLFormElement, values: Values): void {
  for (const control of controlsOf(form)) {
    const value = values[control.name];
    if (value === undefined) continue;
    if (control.type === 'radio' || control.type === 'checkbox')
      (control as HTMLInputElement).checked = value === control.value;
    else control.value = value;
  }
}

/** True when the same answers stand in both. */
export const sameValues = (a: Values, b: Values): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((name) => a[name] === b[name]);

/** Named controls that hold text: no files, no buttons. `form.elements` may be shadowed by a field of that name. */
function controlsOf(form: HTMLFormElement): readonly Control[] {
  const found: Control[] = [];
  for (const control of form.querySelectorAll<Control>('input,select,textarea'))
    if (control.name && control.type !== 'file' && control.type !== 'submit') found.push(control);
  return found;
}

/** True while the field is asked: its condition holds. */
export const isShown = ({ showIf }: FormField, values: Values): boolean =>
  showIf === undefined || showIf.is.includes(values[showIf.name] ?? '');

/** The fields that are asked, in order. */
export const shownFields = (groups: readonly FormGroup[], values: Values): readonly FormField[] =>
  groups.flatMap(({ fields }) => fields.filter((field) => isShown(field, values)));

/**
 * The answers as the API takes them: `applicant.phone` becomes `{applicant: {phone}}`. Texts are trimmed, what is
 * empty is left out, boxes are `true`.
 */
export function bodyOf(groups: readonly FormGroup[], values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { name, type } of shownFields(groups, values)) {
    const text = (values[name] ?? '').trim();
    if (text === '' || type === 'file') continue;
    const path = name.split('.');
    let place = body;
    for (const step of path.slice(0, -1)) place = (place[step] ??= {}) as Record<string, unknown>;
    place[path[path.length - 1] ?? name] = type === 'checkbox' ? true : text;
  }
  return body;
}

/** What a reader sees as the answer: the label of the chosen option, else the text. */
export function answerOf(field: FormField, values: Values, locale: 'zh' | 'en'): string {
  const value = values[field.name] ?? '';
  return field.options?.find((option) => option.value === value)?.label[locale] ?? value;
}

/** The answers that were given. */
export function withoutEmpty(values: Values): Values {
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) if (value !== '') filled[name] = value;
  return filled;
}
