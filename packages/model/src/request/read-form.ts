import { isFields, type Fields, type Flaw } from '../field-reader.ts';
import type { Salvaged } from '../item-file.ts';
import { bad, good, type Read } from '../problem.ts';
import type { Words } from '../words.ts';
import { fieldTypes, type FormDefinition, type FormField, type FormGroup } from './form.ts';
import { explainedForm, type FormProblem } from './form-problems.ts';
import purpose from './purpose.json' with { type: 'json' };

/** A form with the time it was given at, by the server's clock when it came from the platform. */
export interface FormFile {
  readonly generatedAt?: string;
  readonly item: FormDefinition;
}

const asking = new RegExp(purpose.pattern, 'i');

/** True for a name or label that asks what the information is wanted for: Art 29 does not allow the question. */
export const asksPurpose = (text: string): boolean => asking.test(text);

/** Reads a `gongkai.form/1`, or every problem in it with its place. A field that asks the purpose is refused. Never throws. */
export function readForm(json: unknown): Read<FormFile> {
  const { value, flaws } = salvageForm(json);
  return value ? good(value) : bad(flaws.map(explainedForm));
}

/** The form, or what is wrong with it, without words: {@link explainedForm} adds them. Nothing of a wrong form is shown. */
export function salvageForm(json: unknown): Salvaged<FormFile> {
  const flaws: Flaw[] = [];
  const refuse = (at: string, code: FormProblem, values?: Flaw['values']): void =>
    void flaws.push({ code: `form.${code}`, at, ...(values && { values }) });
  const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  const wordsOf = (value: unknown, at: string): Words => {
    const zh = textOf(isFields(value) ? value['zh'] : value);
    const en = (isFields(value) && textOf(value['en'])) || zh;
    if (zh === '') refuse(at, 'no-text');
    if (asksPurpose(zh) || asksPurpose(en)) refuse(at, 'purpose', { found: zh });
    return { zh, en };
  };
  // a hint may say that no purpose need be given
  const hintOf = (value: unknown): { readonly hint?: Words } => {
    const zh = textOf(isFields(value) ? value['zh'] : value);
    return zh === '' ? {} : { hint: { zh, en: (isFields(value) && textOf(value['en'])) || zh } };
  };
  const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

  const readField = (row: Fields, at: string): FormField => {
    const name = textOf(row['name']);
    const type = fieldTypes.find((each) => each === row['type']);
    if (name === '') refuse(`${at}/name`, 'no-text');
    if (asksPurpose(name)) refuse(`${at}/name`, 'purpose', { found: name });
    if (!type) refuse(`${at}/type`, 'type', { found: textOf(row['type']), allowed: fieldTypes.join(' ') });
    const options = listOf(row['options']).map(({ value, label }, n) => ({
      value: textOf(value),
      label: wordsOf(label, `${at}/options/${n}/label`),
    }));
    if ((type === 'radio' || type === 'select') && options.length === 0) refuse(`${at}/options`, 'no-options');
    const { showIf, maxLength, pattern, autocomplete } = row;
    return {
      name,
      type: type ?? 'text',
      label: wordsOf(row['label'], `${at}/label`),
      required: row['required'] === true,
      ...hintOf(row['hint']),
      ...(options.length > 0 && { options }),
      ...(typeof maxLength === 'number' && { maxLength }),
      ...(typeof pattern === 'string' && { pattern }),
      ...(typeof autocomplete === 'string' && { autocomplete }),
      ...(row['sensitive'] === true && { sensitive: true }),
      ...(isFields(showIf) && {
        showIf: { name: textOf(showIf['name']), is: Array.isArray(showIf['is']) ? showIf['is'].map(textOf) : [] },
      }),
    };
  };
  const readGroup = (row: Fields, at: string): FormGroup => ({
    name: textOf(row['name']) || at.replace(/\D/g, ''),
    legend: wordsOf(row['legend'], `${at}/legend`),
    ...hintOf(row['hint']),
    fields: listOf(row['fields']).map((field, n) => readField(field, `${at}/fields/${n}`)),
  });

  const schema = isFields(json) ? textOf(json['schema']) : '';
  const item = isFields(json) ? json['item'] : undefined;
  if (!isFields(json) || schema !== 'gongkai.form/1' || !isFields(item)) {
    refuse('/schema', 'schema', { found: schema || typeof json });
    return { value: undefined, flaws };
  }
  const groups = listOf(item['groups']).map((group, n) => readGroup(group, `/item/groups/${n}`));
  if (groups.every(({ fields }) => fields.length === 0)) refuse('/item/groups', 'no-fields');
  const { files, contact, guideUrl, version } = item;
  const generatedAt = textOf(json['generatedAt']);
  const value: FormDefinition = {
    version: typeof version === 'number' ? String(version) : textOf(version),
    groups,
    notices: Array.isArray(item['notices']) ? item['notices'].flatMap((each) => Object.values(hintOf(each))) : [],
    ...(typeof guideUrl === 'string' && { guideUrl }),
    ...(isFields(files) && {
      files: {
        accept: Array.isArray(files['accept']) ? files['accept'].map(textOf) : [],
        maxBytes: Number(files['maxBytes']) || 10_485_760,
        maxCount: Number(files['maxCount']) || 10,
      },
    }),
    ...(isFields(contact) && {
      contact: {
        phone: textOf(contact['phone']),
        ...given({
          hours: textOf(contact['hours']),
          address: textOf(contact['address']),
          email: textOf(contact['email']),
        }),
      },
    }),
  };
  return { value: flaws.length > 0 ? undefined : { ...given({ generatedAt }), item: value }, flaws };
}

/** Those of the texts that are not empty. */
function given<K extends string>(texts: Readonly<Record<K, string>>): Partial<Record<K, string>> {
  const filled: Partial<Record<K, string>> = {};
  for (const key of Object.keys(texts) as K[]) if (texts[key] !== '') filled[key] = texts[key];
  return filled;
}
