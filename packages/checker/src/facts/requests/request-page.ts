import words from './field-words.json' with { type: 'json' };
import type { LabelledField, LabelledForm } from './labelled-form.ts';

/** What Article 29 lets an organ ask, and what is asked beyond it. `captcha` is neither, `other` is not understood. */
export type FieldKind =
  | 'applicant'
  | 'identity'
  | 'contact'
  | 'wanted'
  | 'delivery'
  | 'purpose'
  | 'beyond'
  | 'captcha'
  | 'other';

/** The parts a request form must have (条例 第二十九条). */
export type LegalPart = 'applicant' | 'identity' | 'contact' | 'wanted' | 'delivery';
export const legalParts: readonly LegalPart[] = ['applicant', 'identity', 'contact', 'wanted', 'delivery'];

const order = words.order as readonly (keyof typeof words.words)[];

export function fieldKind({ label, name }: Pick<LabelledField, 'label' | 'name'>): FieldKind {
  const says = (text: string): FieldKind | undefined => {
    const lower = text.toLowerCase();
    return order.find((kind) => words.words[kind].some((word) => lower.includes(word)));
  };
  return says(label) ?? says(name) ?? 'other';
}

/** A form to file a request with, as far as it can be read without sending it. */
export interface RequestForm {
  /** Parts of Article 29 that no field asks for. */
  readonly lacks: readonly LegalPart[];
  /** Labels of fields that Article 29 does not know, and whether one must fill them in. */
  readonly beyond: readonly { readonly label: string; readonly required: boolean }[];
  readonly purpose?: { readonly label: string; readonly required: boolean };
  readonly fields: number;
}

/**
 * The request form among the forms of a page: the one that asks what is wanted and who asks. Several such, one for persons
 * and one for organisations, are read as one. Undefined when there is none.
 */
export function requestForm(forms: readonly LabelledForm[]): RequestForm | undefined {
  const read = forms
    .map(({ fields }) => fields.map((field) => ({ ...field, kind: fieldKind(field) })))
    .filter((fields) => isRequest(new Set(fields.map(({ kind }) => kind))));
  if (read.length === 0) return undefined;
  const fields = read.flat();
  const shown = ({ label, name, required }: LabelledField): { label: string; required: boolean } => ({
    label: (label === '' ? name : label).slice(0, 40),
    required,
  });
  const asked = new Set(fields.map(({ kind }) => kind));
  const purposes = fields.filter(({ kind }) => kind === 'purpose');
  const purpose = purposes.find(({ required }) => required) ?? purposes[0];
  return {
    lacks: legalParts.filter((part) => !asked.has(part)),
    beyond: distinct(fields.filter(({ kind }) => kind === 'beyond').map(shown)),
    fields: fields.length,
    ...(purpose && { purpose: shown(purpose) }),
  };
}

const isRequest = (kinds: ReadonlySet<FieldKind>): boolean =>
  kinds.has('wanted') && legalParts.filter((part) => kinds.has(part)).length >= 3;

const distinct = <T extends { readonly label: string }>(all: readonly T[]): readonly T[] =>
  all.filter(({ label }, at) => all.findIndex((one) => one.label === label) === at);
