import { requestStateKeys, requestStates, type Locale } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { deskWords as words } from './desk-words.ts';
import { urgencies } from './list-filter.ts';
import type { DeskFilter } from './repo-list.ts';

export interface FiltersView {
  readonly filter: DeskFilter;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly locale: Locale;
}

/** What a list is narrowed by; each choice is part of its address and can be kept as a bookmark. */
export const filtersView = ({ filter, departments, locale }: FiltersView): Markup => {
  const option = (value: string, text: string, chosen: string | undefined): Markup =>
    html`<option value="${value}" ${value === (chosen ?? '') ? html`selected` : ''}>${text}</option>`;
  return html`<form method="get" action="/desk/requests" class="filters" role="search">
    <div class="field">
      <label for="q">${words.search[locale]}</label><input id="q" name="q" type="search" value="${filter.text ?? ''}" />
    </div>
    <div class="field">
      <label for="state">${words.state[locale]}</label
      ><select id="state" name="state">
        ${option('', words.all[locale], filter.state)}${requestStateKeys.map((state) =>
          option(state, requestStates[state][locale], filter.state),
        )}
      </select>
    </div>
    <div class="field">
      <label for="due">${words.due[locale]}</label
      ><select id="due" name="due">
        ${option('', words.all[locale], filter.due)}${urgencies.map((due) =>
          option(due, words[due][locale], filter.due),
        )}
      </select>
    </div>
    <div class="field">
      <label for="dept">${words.department[locale]}</label
      ><select id="dept" name="dept">
        ${option('', words.all[locale], filter.department)}${departments.map(({ id, name }) =>
          option(id, name, filter.department),
        )}
      </select>
    </div>
    <p class="buttons"><button type="submit">${words.filter[locale]}</button></p>
  </form>`;
};

export interface PagesView {
  readonly query: Readonly<Record<string, string>>;
  readonly at: number;
  readonly isMore: boolean;
  readonly locale: Locale;
}

/** Ways out of a list: registering, export, the pages before and after. */
export function pagesView({ query, at, isMore, locale }: PagesView): { readonly links: Markup; readonly nav: Markup } {
  const to = (number: number, path = '/desk/requests'): string =>
    url(`${path}?${new URLSearchParams({ ...query, page: String(number) }).toString()}`);
  return {
    links: html`<p class="links">
      <a href="/desk/requests/new">${words.intake[locale]}</a>
      <a href="${to(0, '/desk/requests.csv')}">${words.exportCsv[locale]}</a>
      <a href="${to(0, '/desk/requests.xlsx')}">${words.exportXlsx[locale]}</a>
    </p>`,
    nav: html`<nav class="pages" aria-label="${words.list[locale]}">
      ${at > 0 ? html`<a rel="prev" href="${to(at - 1)}">${words.back[locale]}</a>` : ''}
      ${isMore ? html`<a rel="next" href="${to(at + 1)}">${words.next[locale]}</a>` : ''}
    </nav>`,
  };
}
