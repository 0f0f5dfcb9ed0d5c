import type { Locale, Problem, Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../views/markup.ts';
import { idOf, problemBeside } from '../views/problems.ts';
import { url } from '../views/url.ts';
import { nothingTyped, type Field, type Typed } from './fields.ts';

const words = {
  choose: { zh: '请选择', en: 'Choose' },
  optional: { zh: '（选填）', en: '(optional)' },
} satisfies Record<string, Words>;

/** One act as a form. */
export interface ActForm {
  /** Path below this site that it posts to. */
  readonly action: string;
  /** The session's form token. */
  readonly token: string;
  readonly fields: readonly Field[];
  readonly label: Words;
  readonly locale: Locale;
  /** What stands in the fields: what was typed, or what is to be changed. */
  readonly typed?: Typed;
  readonly problems?: readonly Problem[];
  /** Number of the row's last event: two people on one row are told apart by it. */
  readonly expectSeq?: number;
  /** Makes ids unique where a page has several forms; the form that failed needs none, its problems lead to it. */
  readonly prefix?: string;
  /** Open from the start; a form that came back always is. */
  readonly isOpen?: boolean;
  /** Files go with it. */
  readonly hasFiles?: boolean;
  /** More controls, put below the fields. */
  readonly more?: Markup;
}

const asLocal = (kind: Field['kind'], value: string): string =>
  kind === 'moment' ? value.replace(' ', 'T').slice(0, 16) : value;

function control(field: Field, id: string, form: ActForm, described: string): Markup {
  const { name, kind, options = {}, needed, most } = field;
  const { typed = nothingTyped, problems = [], locale } = form;
  const value = typed.values[name] ?? '';
  const isWrong = problems.some(({ at }) => at === `/${name}`) ? 'true' : 'false';
  const must = needed ? html`required` : html``;
  switch (kind) {
    case 'long':
      return html`<textarea
        id="${id}"
        name="${name}"
        rows="4"
        aria-invalid="${isWrong}"
        aria-describedby="${described}"
        ${must}
      >
${value}</textarea>`;
    case 'choice':
      return html`<select id="${id}" name="${name}" aria-invalid="${isWrong}" aria-describedby="${described}" ${must}>
        <option value="">${words.choose[locale]}</option>
        ${Object.entries(options).map(
          ([key, text]) => html`<option value="${key}" ${key === value ? html`selected` : ''}>${text[locale]}</option>`,
        )}
      </select>`;
    case 'text':
    case 'day':
    case 'moment':
    case 'url':
    case 'count':
    case 'choices':
    case 'yes': {
      const type = { day: 'date', moment: 'datetime-local', url: 'url', count: 'number' }[String(kind)] ?? 'text';
      return html`<input
        id="${id}"
        name="${name}"
        type="${type}"
        value="${asLocal(kind, value)}"
        ${kind === 'count' ? html`min="0" max="${String(most ?? 1e12)}" step="1"` : ''}
        aria-invalid="${isWrong}"
        aria-describedby="${described}"
        ${must}
      />`;
    }
  }
}

/** One field with its label, its hint and, where it is wrong, why. */
export function fieldView(field: Field, form: ActForm): Markup {
  const { name, label, kind, options = {}, hint, needed } = field;
  const { typed = nothingTyped, problems = [], locale, prefix = '' } = form;
  const id = problems.length > 0 || prefix === '' ? idOf(`/${name}`) : `${prefix}-${name}`;
  const text = html`${label[locale]}${needed || kind === 'yes' ? '' : html` <small>${words.optional[locale]}</small>`}`;
  const beside = problemBeside(problems, `/${name}`, locale);
  const hinted = hint ? html`<p class="hint" id="${id}-hint">${hint[locale]}</p>` : html``;
  if (kind === 'yes')
    return html`<div class="field tick">
      <input
        type="checkbox"
        id="${id}"
        name="${name}"
        value="yes"
        ${(typed.values[name] ?? '') === '' ? '' : html`checked`}
      />
      <label for="${id}">${text}</label>${hinted}${beside}
    </div>`;
  if (kind === 'choices')
    return html`<fieldset class="field ticks" id="${id}">
      <legend>${text}</legend>
      ${hinted}${beside}
      ${Object.entries(options).map(
        ([key, option]) =>
          html`<label
            ><input
              type="checkbox"
              name="${name}"
              value="${key}"
              ${(typed.lists[name] ?? []).includes(key) ? html`checked` : ''}
            />${option[locale]}</label
          >`,
      )}
    </fieldset>`;
  const described = [hint && `${id}-hint`, problems.some(({ at }) => at === `/${name}`) && `${id}-problem`]
    .filter(Boolean)
    .join(' ');
  return html`<div class="field">
    <label for="${id}">${text}</label>${hinted}${beside}${control(field, id, form, described)}
  </div>`;
}

/** The form itself: complete without script, what was typed kept, folded away until it is wanted. */
export function actForm(form: ActForm): Markup {
  const { action, token, fields, label, locale, problems = [], expectSeq, isOpen = false, hasFiles, more } = form;
  return html`<details class="act" ${isOpen || problems.length > 0 ? html`open` : ''}>
    <summary>${label[locale]}</summary>
    <form method="post" action="${url(action)}" ${hasFiles ? html`enctype="multipart/form-data"` : ''}>
      <input type="hidden" name="token" value="${token}" />
      ${expectSeq === undefined ? '' : html`<input type="hidden" name="expectSeq" value="${String(expectSeq)}" />`}
      ${fields.map((field) => fieldView(field, form))}${more ?? ''}
      <p class="buttons"><button type="submit">${label[locale]}</button></p>
    </form>
  </details>`;
}
