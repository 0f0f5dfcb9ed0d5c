import { html, nothing, type TemplateResult } from 'lit';
import { historyKinds, say, type Basis, type Words } from '@gongkai/model';
import type { DetailsView } from './details.ts';
import type { TableEntry } from './listing.ts';

/** Texts of the details alone, in both languages: details are loaded on demand. */
const words = {
  history: { zh: '调整记录', en: 'Adjustments' },
  historyBasis: { zh: '依据：{basis}', en: 'Basis: {basis}' },
} satisfies Readonly<Record<string, Words>>;

/** The columns that the table left out, as terms and values; `special` draws those that are more than a text. */
export function fieldsView(
  { say: tell, columns }: DetailsView,
  { cells }: TableEntry,
  special: (id: string) => unknown,
): TemplateResult {
  return html`<dl>
    ${columns
      .filter(({ id }) => cells[id] !== undefined)
      .map(
        ({ id, label }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${special(id) ?? (cells[id] || html`<i class="unfilled">${tell('notFilled')}</i>`)}</dd>
          </div>`,
      )}
  </dl>`;
}

/** What an item rests on, linked where it can be read; undefined when nothing is named. */
export function basisView({ linkOf }: Pick<DetailsView, 'linkOf'>, basis: readonly Basis[]): unknown {
  if (basis.length === 0) return undefined;
  return html`<ul>
    ${basis.map(({ title, article = '', url }) => {
      const link = linkOf(url);
      return html`<li>${link === undefined ? title : html`<a href=${link}>${title}</a>`} ${article}</li>`;
    })}
  </ul>`;
}

/** Adjustments, newest first; the publisher's order within a day. */
export function historyView({ locale, history: wanted }: DetailsView, { history = [] }: TableEntry): unknown {
  if (wanted === 'hidden' || history.length === 0) return nothing;
  const newestFirst = [...history].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return html`<div part="history">
    <strong class="title">${words.history[locale]}</strong>
    <ol class="history">
      ${newestFirst.map(
        ({ on, kind, text, basis }) =>
          html`<li class=${kind}>
            <time datetime=${on}>${on}</time><b>${historyKinds[kind][locale]}</b><span>${text}</span>
            ${basis ? html`<small>${say(words.historyBasis, locale, { basis })}</small>` : nothing}
          </li>`,
      )}
    </ol>
  </div>`;
}
