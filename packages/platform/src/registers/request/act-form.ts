import {
  actFields,
  agreedBy,
  outcomeKeys,
  outcomes,
  transitionOf,
  type ActField,
  type Day,
  type DeskAct,
  type Locale,
  type Problem,
} from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';
import { idOf, problemBeside } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import { deskWords as words } from './desk-words.ts';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What the fields of acts are chosen from. */
export interface Choices {
  readonly departments: readonly Choice[];
  readonly heads: readonly Choice[];
  readonly colleagues: readonly Choice[];
  readonly consultees: readonly Choice[];
  readonly letters: readonly Choice[];
  readonly remedies: readonly Choice[];
}

export interface ActFormView {
  readonly no: string;
  readonly act: DeskAct;
  readonly seq: number;
  readonly formToken: string;
  readonly today: Day;
  readonly isClerk: boolean;
  readonly choices: Choices;
  readonly locale: Locale;
  /** Of a form that came back: what was typed, and what is wrong with it. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** The form came back: it stands open. */
  readonly isOpen: boolean;
}

const optionsOf = (field: ActField, choices: Choices, locale: Locale): readonly Choice[] => {
  switch (field.type) {
    case 'choice':
      return (field.options ?? []).map(({ value, words: text }) => ({ value, text: text[locale] }));
    case 'outcome':
      return outcomeKeys.map((key) => ({ value: key, text: outcomes[key].words[locale] }));
    case 'department':
      return choices.departments;
    case 'head':
      return choices.heads;
    case 'colleague':
      return choices.colleagues;
    case 'consultee':
      return choices.consultees;
    case 'letter':
      return choices.letters;
    case 'remedy':
      return choices.remedies;
    case 'day':
    case 'line':
    case 'text':
    case 'count':
      return [];
  }
};

/** Whether an act is looked at before it is confirmed: it issues a letter or moves the term. */
const isPreviewed = (act: DeskAct): boolean => {
  const { clock, letter } = transitionOf(act);
  return clock !== 'none' || letter !== undefined;
};

/** One act as a form: only what the act asks, nothing inline, complete without script. */
export function actForm(view: ActFormView): Markup {
  const { no, act, seq, formToken, today, isClerk, choices, locale, typed, problems, isOpen } = view;
  const transition = transitionOf(act);
  const fields = [...actFields[act], ...(transition.headAgrees && isClerk ? [agreedBy] : [])];
  const control = (field: ActField): Markup => {
    const { name, type, words: label, required, most } = field;
    // the summary of what is wrong leads to the plain id: one form at a time has problems
    const id = problems.length > 0 ? idOf(`/${name}`) : `${idOf(`/${name}`)}-${act}`;
    const value = typed[name] ?? (name === 'on' ? today : '');
    const options = optionsOf(field, choices, locale);
    const wrong = problems.some(({ at }) => at === `/${name}`) ? 'true' : 'false';
    const must = required ? html`required` : html``;
    const made =
      type === 'text'
        ? html`<textarea id="${id}" name="${name}" rows="4" aria-invalid="${wrong}" ${must}>${value}</textarea>`
        : options.length > 0 ||
            ['choice', 'outcome', 'department', 'head', 'colleague', 'consultee', 'letter', 'remedy'].includes(type)
          ? html`<select id="${id}" name="${name}" aria-invalid="${wrong}" ${must}>
              <option value="">${words.choose[locale]}</option>
              ${options.map(
                (option) =>
                  html`<option value="${option.value}" ${option.value === value ? html`selected` : ''}>
                    ${option.text}
                  </option>`,
              )}
            </select>`
          : html`<input
              id="${id}"
              name="${name}"
              type="${type === 'day' ? 'date' : type === 'count' ? 'number' : 'text'}"
              value="${value}"
              ${type === 'count' ? html`min="1" max="${String(most ?? 100_000)}"` : ''}
              aria-invalid="${wrong}"
              ${must}
            />`;
    return html`<div class="field">
      <label for="${id}">${label[locale]}</label>${problemBeside(problems, `/${name}`, locale)}${made}
    </div>`;
  };
  return html`<details class="act" ${isOpen ? html`open` : ''}>
    <summary>${transition.words[locale]} <small>${transition.basis}</small></summary>
    <form method="post" action="${url(`/desk/requests/${no}/acts/${act}`)}">
      <input type="hidden" name="token" value="${formToken}" /><input
        type="hidden"
        name="expectSeq"
        value="${String(seq)}"
      />
      ${fields.map(control)}
      <p class="buttons">
        ${
          isPreviewed(act)
            ? html`<button type="submit" formaction="${url(`/desk/requests/${no}/acts/${act}/preview`)}">
                ${words.preview[locale]}
              </button>`
            : html`<button type="submit">${transition.words[locale]}</button>`
        }
      </p>
    </form>
  </details>`;
}
