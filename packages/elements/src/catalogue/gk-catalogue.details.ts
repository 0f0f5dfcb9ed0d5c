// What a row opens to: a file of its own, loaded when the first row is opened.
import { html, nothing, type TemplateResult } from 'lit';
import { attributes, historyKinds, say, type Words } from '@gongkai/model';
import { needsReason, type DetailsView } from './details.ts';
import type { CatalogueEntry } from './entry.ts';

/** Texts of the details alone, in both languages: this file is loaded on demand. */
const words = {
  reason: { zh: '{attribute}的理由', en: '{attribute}: the reason' },
  reasonAlone: { zh: '理由', en: 'Reason' },
  reasonMissing: { zh: '未说明理由', en: 'No reason is given' },
  E14: {
    zh: '《中华人民共和国政府信息公开条例》第十四条',
    en: 'Regulation on Open Government Information, Article 14',
  },
  E15: {
    zh: '《中华人民共和国政府信息公开条例》第十五条',
    en: 'Regulation on Open Government Information, Article 15',
  },
  E16: {
    zh: '《中华人民共和国政府信息公开条例》第十六条',
    en: 'Regulation on Open Government Information, Article 16',
  },
  history: { zh: '调整记录', en: 'Adjustments' },
  historyBasis: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  interpretations: { zh: '政策解读', en: 'Interpretations' },
} satisfies Readonly<Record<string, Words>>;

export { detailsCss } from './details.css.ts';

/** What the row leaves out: why it is not wholly open, the other fields, its adjustments. */
export function detailsView(view: DetailsView, entry: CatalogueEntry): TemplateResult {
  const { say: tell, columns } = view;
  return html`<div class="more-about">
    ${needsReason(entry) ? reasonView(view, entry) : nothing}
    <dl>
      ${columns
        .filter(({ id }) => entry.cells[id] !== undefined)
        .map(
          ({ id, label }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>
                ${id === 'basis' ? basisView(view, entry) : entry.cells[id] || html`<i class="unfilled">${tell('notFilled')}</i>`}
              </dd>
            </div>`,
        )}
    </dl>
    ${interpretationsView(view, entry)} ${view.history === 'shown' ? historyView(view, entry) : nothing}
  </div>`;
}

function reasonView({ locale }: DetailsView, { attribute, reason }: CatalogueEntry): TemplateResult {
  const article = reason?.code.slice(0, 3);
  const law =
    article === 'E14' || article === 'E15' || article === 'E16' ? words[article][locale] : (reason?.code ?? '');
  const title = attribute
    ? say(words.reason, locale, { attribute: attributes[attribute][locale] })
    : words.reasonAlone[locale];
  return html`<p class="reason ${attribute ?? ''}">
    <strong>${title}</strong><span>${reason?.text || (law ? '' : words.reasonMissing[locale])}</span>
    ${law ? html`<cite>${law}</cite>` : nothing}
  </p>`;
}

function basisView({ say: tell, linkOf }: DetailsView, { basis = [], cells }: CatalogueEntry): unknown {
  if (basis.length === 0) return cells['basis'] || html`<i class="unfilled">${tell('notFilled')}</i>`;
  return html`<ul>
    ${basis.map(({ title, article = '', url }) => {
      const link = linkOf(url);
      return html`<li>${link === undefined ? title : html`<a href=${link}>${title}</a>`} ${article}</li>`;
    })}
  </ul>`;
}

function interpretationsView({ locale, linkOf }: DetailsView, { interpretations = [] }: CatalogueEntry): unknown {
  if (interpretations.length === 0) return nothing;
  return html`<strong class="title">${words.interpretations[locale]}</strong>
    <ul>
      ${interpretations.map(({ title, url, publishedOn }) => {
        const link = linkOf(url);
        return html`<li>${link === undefined ? title : html`<a href=${link}>${title}</a>`} ${publishedOn ?? ''}</li>`;
      })}
    </ul>`;
}

/** Newest first; the publisher's order within a day. */
function historyView({ locale }: DetailsView, { history = [] }: CatalogueEntry): unknown {
  if (history.length === 0) return nothing;
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
