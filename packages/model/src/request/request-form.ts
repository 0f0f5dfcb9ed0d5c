import definition from './request-form.json' with { type: 'json' };
import type { FormDefinition } from './form.ts';
import { readForm } from './read-form.ts';

let form: FormDefinition | undefined; // read once: every filing names its version

/** The form of Art 29 as the house proposes it: what a platform gives at `GET /forms/request` unless it has its own. */
export function requestForm(): FormDefinition {
  if (form) return form;
  const read = readForm(definition);
  if (!read.ok) throw new TypeError(read.problems.map(({ at, code }) => `${at} ${code}`).join(' '));
  form = read.value.item;
  return form;
}
