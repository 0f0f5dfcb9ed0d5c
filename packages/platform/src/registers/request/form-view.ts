import { say, type FormDefinition, type FormField, type Locale, type Problem, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';
import { idOf, problemBeside } from '../../views/problems.ts';

/** What a form holds: answers by the names of its fields. */
export type Answers = Readonly<Record<string, readonly string[]>>;

const words = {
  optional: { zh: '（选填）', en: ' (optional)' },
  when: { zh: '仅在“{label}”为“{options}”时填写', en: 'Only when “{label}” is “{options}”' },
  kept: { zh: '已上传：{names}', en: 'Uploaded: {names}' },
} satisfies Record<string, Words>;

/** The place of a field's answer in the request: `applicant.phone` → `/applicant/phone`. */
export const placeOfField = (name: string): string =>
  name.startsWith('uploads.') ? '/uploads' : `/${name.replaceAll('.', '/')}`;

/** Each question once: two fields that share a name are told apart by when they are asked. */
const idOfField = ({ name, showIf }: FormField): string =>
  showIf ? `${idOf(placeOfField(name))}-${showIf.is.join('-')}` : idOf(placeOfField(name));

interface FieldView {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly locale: Locale;
}

/** One question with its control, its hint and what is wrong with it; complete without script. */
export function fieldView(field: FormField, { form, answers, problems, locale }: FieldView): Markup {
  const { name, type, label, hint, required, options = [], maxLength, autocomplete } = field;
  const at = placeOfField(name);
  const id = idOfField(field);
  const [value = ''] = answers[name] ?? [];
  const wrong = problems.some((problem) => problem.at === at);
  const text = `${label[locale]}${required ? '' : words.optional[locale]}`;
  const condition = conditionOf(field, form, locale);
  const described = [hint || condition ? `${id}-hint` : '', wrong ? `${idOf(at)}-problem` : '']
    .filter((each) => each)
    .join(' ');
  const note =
    hint || condition
      ? html`<p class="hint" id="${`${id}-hint`}">
          ${[condition, hint?.[locale] ?? ''].filter((each) => each).join(' ')}
        </p>`
      : html``;
  const beside = problemBeside(problems, at, locale);
  const aria = html`aria-describedby="${described}" aria-invalid="${wrong ? 'true' : 'false'}"`;
  if (type === 'radio')
    return html`<fieldset class="field" id="${id}">
      <legend>${text}</legend>
      ${note}${beside}${options.map(
        (option) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="${name}"
              value="${option.value}"
              ${option.value === value ? html`checked` : ''}
            />
            ${option.label[locale]}</label
          >`,
      )}
    </fieldset>`;
  if (type === 'checkbox')
    return html`<div class="field">
      <label class="choice"
        ><input
          type="checkbox"
          id="${id}"
          name="${name}"
          value="true"
          ${value === 'true' ? html`checked` : ''}
          ${aria}
        />
        ${label[locale]}</label
      >${note}${beside}
    </div>`;
  const control =
    type === 'textarea'
      ? html`<textarea id="${id}" name="${name}" rows="6" maxlength="${String(maxLength ?? 2000)}" ${aria}>
${value}</textarea>`
      : type === 'select'
        ? html`<select id="${id}" name="${name}" ${aria}>
            <option value=""></option>
            ${options.map(
              (option) =>
                html`<option value="${option.value}" ${option.value === value ? html`selected` : ''}>
                  ${option.label[locale]}
                </option>`,
            )}
          </select>`
        : type === 'file'
          ? html`<input
                type="file"
                id="${id}"
                name="${name}"
                accept="${(form.files?.accept ?? []).join(',')}"
                ${aria}
              />${
                value === ''
                  ? ''
                  : html`<input type="hidden" name="${`kept.${name}`}" value="${value}" />
                      <p class="hint">
                        ${say(words.kept, locale, { names: (answers[`named.${name}`] ?? [''])[0] ?? '' })}
                      </p>`
              }`
          : html`<input
              type="${type}"
              id="${id}"
              name="${name}"
              value="${value}"
              maxlength="${String(maxLength ?? 200)}"
              autocomplete="${autocomplete ?? 'off'}"
              ${aria}
            />`;
  return html`<div class="field"><label for="${id}">${text}</label>${note}${beside}${control}</div>`;
}

function conditionOf({ showIf }: FormField, { groups }: FormDefinition, locale: Locale): string {
  if (!showIf) return '';
  const asked = groups.flatMap(({ fields }) => fields).find(({ name }) => name === showIf.name);
  const options = (asked?.options ?? [])
    .filter(({ value }) => showIf.is.includes(value))
    .map(({ label }) => label[locale]);
  return say(words.when, locale, {
    label: asked?.label[locale] ?? '',
    options: options.join(locale === 'zh' ? '\u3001' : ', '),
  });
}

/** The answers as the API takes them: `applicant.phone` becomes `{applicant: {phone}}`; the first that is not empty counts. */
export function requestOf(answers: Answers, organ: string, uploads: readonly string[]): Record<string, unknown> {
  const made: Record<string, unknown> = { organ, ...(uploads.length > 0 && { uploads }) };
  for (const [name, values] of Object.entries(answers)) {
    const value = values.find((each) => each.trim() !== '');
    if (
      value === undefined ||
      name.startsWith('uploads.') ||
      !/^(help|carrier|delivery|about|wanted\.|applicant\.)/.test(name)
    )
      continue;
    const [first = '', second] = name.split('.');
    if (second === undefined) made[first] = first === 'help' ? value === 'true' : value;
    else made[first] = { ...(made[first] as object | undefined), [second]: value };
  }
  return made;
}
