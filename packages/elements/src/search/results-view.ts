import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { searchKinds, type Locale } from '@gongkai/model';
import { safeUrl } from '../base/safe-url.ts';
import type { Say } from '../base/speech.ts';
import type { Entry, Query } from '../parts/list/entry.ts';
import { facetGroup } from '../parts/list/facet-view.ts';
import { facetValues, toggled } from '../parts/list/facets.ts';
import { pager } from '../parts/list/list-view.ts';
import { pageOf } from '../parts/list/paging.ts';
import { fits } from '../parts/list/rows.ts';
import { notice } from '../parts/data/notice.ts';
import type { Hit } from './hits.ts';
import type { ResultWord } from './results.words.ts';
import type { Outcome, Searcher } from './searcher.ts';
import { lightFormOf, ownSearchOf } from './light-form.ts';
import { marked, passage } from './marked.ts';

/** The answer on screen, as plain values, and whom each control tells. */
export interface ResultsView {
  readonly say: Say<ResultWord>;
  readonly locale: Locale;
  readonly query: Query;
  readonly outcome: Outcome;
  /** Results per page as the page asks for it. */
  readonly pageSize: number;
  readonly unfolded: ReadonlySet<string>;
  /** The element: its page has the form, and the base of addresses. */
  readonly host: ReactiveElement;
  readonly applyUrl: string | undefined;
  /** Number to call when nothing is found, `''` for none. */
  readonly phone: string;
  readonly searcher: Searcher | undefined;
  readonly step: (query: Query) => void;
  readonly unfold: (facets: ReadonlySet<string>) => void;
  readonly toResults: () => void;
}

/** Fewer results than this need no filters. */
const few = 5;
const facets = ['column', 'year', 'kind'] as const;

/** Results of a search: a plain list of links with facets; what to do next when there is none. */
export function resultsView(view: ResultsView): TemplateResult {
  const { say, query, outcome } = view;
  const { hits, near, texts } = outcome;
  const entries = hits.map(entryOf);
  const shown = hits.filter((_, at) => fits(entries[at]!, query.filters));
  const size = Math.min(50, Math.max(10, Math.trunc(view.pageSize) || 20));
  const page = pageOf(shown, query.page, size);
  return html`<section class="results region" tabindex="-1" aria-label=${say('results')}>
    ${near && hits.length > 0 ? notice('info', say('near')) : nothing}
    ${texts === 'failed' ? notice('warn', say('textsFailed')) : nothing}
    ${
      hits.length > 0
        ? html`<p class="status" part="status">
              <strong>${say('hits', { count: shown.length })}</strong>
              ${page.pages > 1 ? html`<span>${say('shown', { from: page.from, to: page.to })}</span>` : nothing}
            </p>
            ${filters(view, entries)}
            <ol part="list" start=${page.from}>
              ${page.rows.map(({ doc }) => result(view, doc))}
            </ol>
            ${pager(say, page, (to) => go(view, to))}`
        : texts === 'reading'
          ? nothing
          : helpView(view)
    }
    ${texts === 'reading' ? html`<p class="texts">${say('searching')}</p>` : nothing}
    ${texts === 'unasked' ? html`<button type="button" class="tool" @click=${() => view.searcher?.lookInTexts()}>${say('inTexts')}</button>` : nothing}
    ${outcome.more ? html`<button type="button" class="tool" @click=${() => view.searcher?.more()}>${say('more')}</button>` : nothing}
  </section>`;
}

function go({ query, step, toResults, host }: ResultsView, page: number): void {
  step({ ...query, page });
  void host.updateComplete.then(toResults);
}

const entryOf = ({ doc: { id, title, column, kind, date } }: Hit): Entry => ({
  key: id,
  title,
  cells: {},
  facets: { column: column ? [column] : [], kind: kind ? [kind] : [], year: date ? [date.slice(0, 4)] : [] },
});

function filters({ say, query, unfolded, locale, step, unfold }: ResultsView, entries: readonly Entry[]): unknown {
  const groups = facets.flatMap((id) => {
    const years =
      id === 'year' ? [...new Set(entries.flatMap((each) => each.facets['year'] ?? []))].sort().reverse() : [];
    const values = facetValues(entries, () => () => true, query, id, years);
    const labelOf = (value: string): string => (id === 'kind' ? kindOf(value, locale) : value);
    return values.length > 0 ? [{ id, label: say(id), values, labelOf, open: unfolded.has(id) }] : [];
  });
  const choose = (facet: string, value: string): void =>
    step({ ...query, filters: toggled(query.filters, facet, value), page: 1 });
  const more = (facet: string): void => unfold(new Set(unfolded.has(facet) ? [] : [facet]));
  if (groups.length === 0 || entries.length < few) return nothing;
  return html`<div class="facets open">${groups.map((group) => facetGroup(say, group, choose, more))}</div>`;
}

const kindOf = (kind: string, locale: Locale): string =>
  searchKinds[kind as keyof typeof searchKinds]?.[locale] ?? kind;

function result({ outcome: { marks, textOf }, host, locale }: ResultsView, doc: Hit['doc']): TemplateResult {
  const link = safeUrl(doc.url, host.ownerDocument.baseURI);
  const title = withMarks(doc.title, marks);
  const text = doc.snippet ?? passage(textOf(doc.id), marks);
  return html`<li part="item">
    ${link === undefined ? html`<b>${title}</b>` : html`<a href=${link}>${title}</a>`}
    ${text ? html`<p>${withMarks(text, marks)}</p>` : nothing}
    <small
      >${doc.date ? html`<time datetime=${doc.date}>${doc.date}</time>` : nothing}${[
        doc.column,
        doc.dept,
        kindOf(doc.kind, locale),
      ].map((each) => (each ? html`<span>${each}</span>` : nothing))}</small
    >
  </li>`;
}

const withMarks = (text: string, marks: readonly string[]): unknown =>
  marked(text, marks).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));

/** A search that finds nothing is no dead end: other words, the site's own search, a telephone, a request. */
function helpView({ say, query: { text }, host, phone, ...view }: ResultsView): TemplateResult {
  const form = lightFormOf(host);
  const ownSearch = form && ownSearchOf(form, text);
  const applyUrl = safeUrl(view.applyUrl, host.ownerDocument.baseURI);
  return html`<div class="nothing">
    <strong>${say('nothing', { text })}</strong>
    <p>${say('next')}</p>
    <ul>
      <li>${say('otherWords')}</li>
      ${ownSearch ? html`<li><a href=${ownSearch}>${say('ownSearch', { text })}</a></li>` : nothing}
      ${phone ? html`<li><a href="tel:${phone.replace(/[^\d+]/g, '')}">${say('call', { phone })}</a></li>` : nothing}
      ${applyUrl ? html`<li><a href=${applyUrl}>${say('request')}</a></li>` : nothing}
    </ul>
  </div>`;
}
