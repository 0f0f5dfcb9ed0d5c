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

function kindOf(text: string): FieldKind | undefined {
  const lower = text.toLowerCase();
  return order.find((kind) => words.words[kind].some((word) => lower.includes(word)));
}

type ReadField = LabelledField & { readonly kind: FieldKind };
interface ReadForm {
  readonly fields: readonly ReadField[];
  readonly texts: readonly string[];
}

/**
 * A field whose own label says nothing is of the kind that the words further off in its row name; so is a circle or box under
 * a mere “kind:”.
 */
function read(field: LabelledField): ReadField {
  const own = kindOf(field.label);
  const isOption = field.type === 'radio' || field.type === 'checkbox';
  if (own !== undefined && !(isOption && own === 'applicant' && field.near.length > 0)) return { ...field, kind: own };
  for (const near of field.near) {
    const kind = kindOf(near);
    if (kind !== undefined) return { ...field, label: near, kind };
  }
  return { ...field, kind: own ?? kindOf(field.name) ?? 'other' };
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
 * and one for organisations, are read as one, and so are parts of one that stand in several. Undefined when there is none.
 */
export function requestForm(forms: readonly LabelledForm[]): RequestForm | undefined {
  const all = forms.map((form): ReadForm => ({ fields: form.fields.map(read), texts: form.texts }));
  const whole = all.filter((form) => isRequest([form], 3));
  const parts = whole.length > 0 ? whole : all.filter(({ fields }) => fields.some(({ kind }) => isLegal(kind)));
  const fields = parts.flatMap((form) => form.fields);
  if (whole.length === 0 && !isRequest(parts, 4)) return undefined;
  const shown = ({ label, name, required }: LabelledField): { label: string; required: boolean } => ({
    label: (label === '' ? name : label).slice(0, 40),
    required,
  });
  const asked = new Set(fields.map(({ kind }) => kind));
  const purposes = fields.filter(({ kind }) => kind === 'purpose');
  const purpose = purposes.find(({ required }) => required) ?? purposes[0];
  return {
    lacks: legalParts.filter((part) => !asked.has(part) && !says(parts, part)),
    beyond: distinct(fields.filter(({ kind }) => kind === 'beyond').map(shown)),
    fields: fields.length,
    ...(purpose && { purpose: shown(purpose) }),
  };
}

const isLegal = (kind: FieldKind): boolean => (legalParts as readonly FieldKind[]).includes(kind);

const letter = new RegExp(words.letter);
/** What is wanted and how to reach who wants it, and in all so many parts; letters to an office ask the like, but not how to answer. */
function isRequest(forms: readonly ReadForm[], least: number): boolean {
  const fields = forms.flatMap((form) => form.fields);
  const kinds = new Set(fields.map(({ kind }) => kind));
  if (!kinds.has('wanted') || !(kinds.has('contact') || kinds.has('identity'))) return false;
  if (!kinds.has('delivery') && !says(forms, 'delivery') && fields.some(({ label }) => letter.test(label)))
    return false;
  return legalParts.filter((part) => kinds.has(part)).length >= least;
}

const advice = new RegExp(words.advice);
/** True when a short text names a part: the label of what a script draws there. Advice on how to fill in is no label. */
const says = (forms: readonly ReadForm[], part: LegalPart): boolean =>
  forms.some(({ texts }) =>
    texts.some((text) => !advice.test(text) && words.words[part].some((word) => text.includes(word))),
  );

const distinct = <T extends { readonly label: string }>(all: readonly T[]): readonly T[] =>
  all.filter(({ label }, at) => all.findIndex((one) => one.label === label) === at);
