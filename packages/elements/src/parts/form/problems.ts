import type { FormField, FormGroup, Locale, Problem } from '@gongkai/model';
import { fill } from '../../base/speech.ts';
import { shownFields, type Values } from './values.ts';

/** Something to put right, beside its field; without a field it is about the whole form. */
export interface FieldProblem {
  readonly field?: FormField;
  readonly text: string;
}

/**
 * Problems by pointer, each with the field it stands beside: the field of that name, else the first one below that
 * place (`/wanted` means any of `wanted.*`), in the order of the form. One problem per field is enough to read.
 */
export function placed(
  problems: readonly Problem[],
  groups: readonly FormGroup[],
  values: Values,
  locale: Locale,
): readonly FieldProblem[] {
  const fields = shownFields(groups, values);
  const found = new Map<FormField | undefined, FieldProblem>();
  for (const { at, words, values: filled = {} } of problems) {
    const name = at.slice(1).replace(/\//g, '.');
    const field =
      fields.find((each) => each.name === name) ??
      (name
        ? fields.find((each) => `${each.name}.`.startsWith(`${name}.`) || `${name}.`.startsWith(`${each.name}.`))
        : undefined);
    if (!found.has(field)) found.set(field, { ...(field && { field }), text: fill(words[locale], locale, filled) });
  }
  return [...fields, undefined].flatMap((field) => found.get(field) ?? []);
}
