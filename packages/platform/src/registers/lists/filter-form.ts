import { attributes, stages, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { DepartmentRow } from '../../staff/departments.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { AskedPage } from './asked.ts';
import { labelOf } from './fields.ts';
import { words } from './public.words.ts';
import type { RegisterList } from './rules.ts';

/** What a list can be narrowed by: department, words, and what its items are told apart by. Works without script. */
export function filterForm(
  path: string,
  { query, department }: Pick<AskedPage, 'query' | 'department'>,
  all: readonly DepartmentRow[],
  locale: Locale,
  /** Absent at the desk, where words and department are enough. */
  list?: RegisterList,
): Markup {
  const choice = (name: string, label: string, options: readonly (readonly [key: string, text: string])[]): Markup =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <select id="${name}" name="${name}">
        <option value="">${words.any[locale]}</option>
        ${options.map(
          ([key, text]) => html`<option value="${key}" ${query[name] === key ? html`selected` : ''}>${text}</option>`,
        )}
      </select>
    </div>`;
  const named = (options: Readonly<Record<string, Words>>) =>
    Object.entries(options).map(([key, text]) => [key, text[locale]] as const);
  const tick = html`<div class="field tick">
    <input
      type="checkbox"
      id="noMeeting"
      name="noMeeting"
      value="yes"
      ${query['noMeeting'] === 'yes' ? html`checked` : ''}
    /><label for="noMeeting">${words.noMeeting[locale]}</label>
  </div>`;
  return html`<form
    method="get"
    action="${url(path)}"
    class="filters"
    role="search"
    aria-label="${words.narrow[locale]}"
  >
    <div class="field">
      <label for="dept">${words.department[locale]}</label>
      <select id="dept" name="dept">
        <option value="">${words.all[locale]}</option>
        ${all.map(
          ({ id, code, name }) =>
            html`<option value="${code}" ${id === department?.id ? html`selected` : ''}>${name}</option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="q">${words.q[locale]}</label><input id="q" name="q" value="${query['q'] ?? ''}" />
    </div>
    ${
      list === 'catalogue'
        ? html`${choice('attribute', labelOf('attribute')[locale], named(attributes))}${choice('stage', labelOf('stage')[locale], named(stages))}`
        : list === undefined
          ? ''
          : tick
    }
    <p class="buttons"><button type="submit">${words.find[locale]}</button></p>
  </form>`;
}
