import { say, transitionOf, type Locale, type Problem, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';
import { idOf, problemBeside } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import { MOST_AT_ONCE, type Assigned } from './assign-many.ts';

const words = {
  title: { zh: '批量分办', en: 'Assign together' },
  hint: {
    zh: '将勾选的申请分办给同一单位，一次最多 {most} 件；每件单独办理，办不成的逐件说明',
    en: 'Gives the ticked requests to one department, {most} at most; each is its own act, and each that fails says why',
  },
  department: { zh: '承办单位', en: 'Department' },
  note: { zh: '交办意见（选填）', en: 'Note (optional)' },
  choose: { zh: '请选择', en: 'Choose' },
  do: { zh: '分办所选', en: 'Assign those ticked' },
  done: { zh: '已分办 {n} 件', en: '{n} assigned' },
  failed: { zh: '{n} 件未办成', en: '{n} not assigned' },
} satisfies Record<string, Words>;

/** Whether a request in a state may be assigned at all. */
export const isAssignable = (state: string): boolean => transitionOf('assign').from.some((each) => each === state);

export interface AssignForm {
  /** The list, whose rows carry the ticks. */
  readonly list: Markup;
  /** Query of the list's address: the same list stands there again afterwards. */
  readonly query: Readonly<Record<string, string>>;
  readonly token: string;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly typed: { readonly department: string; readonly note: string };
  readonly problems: readonly Problem[];
  readonly locale: Locale;
}

/** The list inside the form that assigns what is ticked in it. */
export const assignForm = ({ list, query, token, departments, typed, problems, locale }: AssignForm): Markup =>
  html`<form method="post" action="${url(`/desk/requests/assign?${new URLSearchParams(query).toString()}`)}">
    <input type="hidden" name="token" value="${token}" />${list}
    <fieldset class="together" id="${idOf('/pick')}">
      <legend>${words.title[locale]}</legend>
      <p class="hint">${say(words.hint, locale, { most: MOST_AT_ONCE })}</p>
      ${problemBeside(problems, '/pick', locale)}
      <div class="field">
        <label for="${idOf('/department')}">${words.department[locale]}</label
        >${problemBeside(problems, '/department', locale)}<select id="${idOf('/department')}" name="department">
          <option value="">${words.choose[locale]}</option>
          ${departments.map(
            ({ id, name }) =>
              html`<option value="${id}" ${id === typed.department ? html`selected` : ''}>${name}</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="${idOf('/note')}">${words.note[locale]}</label
        ><input id="${idOf('/note')}" name="note" value="${typed.note}" />
      </div>
      <p class="buttons"><button type="submit">${words.do[locale]}</button></p>
    </fieldset>
  </form>`;

/** What became of each that was ticked. */
export const assignedView = ({ done, failed }: Assigned, locale: Locale): Markup =>
  html`<div class="${failed.length > 0 ? 'problems' : 'told'}" role="${failed.length > 0 ? 'alert' : 'status'}">
    ${
      done.length > 0
        ? html`<p>${say(words.done, locale, { n: done.length })}</p>
            <ul class="numbers">
              ${done.map((no) => html`<li><a href="${url(`/desk/requests/${no}`)}">${no}</a></li>`)}
            </ul>`
        : ''
    }
    ${
      failed.length > 0
        ? html`<h2>${say(words.failed, locale, { n: failed.length })}</h2>
            <ul>
              ${failed.map(
                ({ no, problems }) =>
                  html`<li>
                    <a href="${url(`/desk/requests/${no}`)}">${no}</a> ${problems
                      .map(({ words: text, values }) => say(text, locale, values))
                      .join(' \u00b7 ')}
                  </li>`,
              )}
            </ul>`
        : ''
    }
  </div>`;
