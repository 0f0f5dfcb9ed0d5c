// What a row opens to: a file of its own, loaded when the first row is opened.
import { html, nothing, type TemplateResult } from 'lit';
import { attributes, say, type Words } from '@gongkai/model';
import type { DetailsView } from '../parts/list/details.ts';
import { basisView, fieldsView, historyView } from '../parts/list/details-view.ts';
import { needsReason, type CatalogueEntry } from './entry.ts';

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
  interpretations: { zh: '政策解读', en: 'Interpretations' },
} satisfies Readonly<Record<string, Words>>;

export { detailsCss } from '../parts/list/details.css.ts';

/** What the row leaves out: why it is not wholly open, the other fields, its adjustments. */
export function detailsView(view: DetailsView, entry: CatalogueEntry): TemplateResult {
  return html`<div class="more-about">
    ${needsReason(entry) ? reasonView(view, entry) : nothing}
    ${fieldsView(view, entry, (id) => (id === 'basis' ? basisView(view, entry.basis ?? []) : undefined))}
    ${interpretationsView(view, entry)} ${historyView(view, entry)}
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
