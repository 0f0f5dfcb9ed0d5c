import definition from './request-form.json' with { type: 'json' };
import type { FormDefinition } from './form.ts';
import { readForm } from './read-form.ts';

/** The form of Art 29 as the house proposes it: what a platform gives at `GET /forms/request` unless it has its own. */
export function requestForm(): FormDefinition {
  const read = readForm(definition);
  if (!read.ok) throw new TypeError(read.problems.map(({ at, code }) => `${at} ${code}`).join(' '));
  return read.value.item;
}
