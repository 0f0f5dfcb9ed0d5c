// The answers as they are shown: a file of its own, loaded beside the data.
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { salvageOpinionResponses, type OpinionResponse } from '@gongkai/model';
import { cardCss } from '../parts/data/card.css.ts';
import type { Drawing } from '../parts/data/panel-element.ts';
import { pageOf, type PageOf } from '../parts/list/paging.ts';
import type { OpinionWord } from './gk-opinion-response.words.ts';
import { opinionCss } from './opinion.css.ts';
import { opinionView } from './opinion-view.ts';

export { panelWords as words } from './gk-opinion-response.words.ts';
export const styles: readonly CSSResult[] = [cardCss, opinionCss];
export const read: typeof salvageOpinionResponses = salvageOpinionResponses;

export interface AnswersView extends Drawing<OpinionWord> {
  readonly page: number;
  readonly size: number;
  readonly go: (page: number) => void;
}

/** One page of answers. */
export function answersView(view: AnswersView, answers: readonly OpinionResponse[]): TemplateResult {
  const page = pageOf(answers, view.page, view.size);
  return html`<div class="answers" tabindex="-1">${page.rows.map((item) => opinionView(view, item))}</div>
    ${page.pages > 1 ? pagerView(view, page, answers.length) : nothing}`;
}

function pagerView({ say, go }: AnswersView, page: PageOf<unknown>, count: number): TemplateResult {
  const { page: at, pages, from, to } = page;
  return html`<nav part="pager" aria-label=${say('pages')}>
    <button type="button" ?disabled=${at === 1} @click=${() => go(at - 1)}>${say('previous')}</button>
    <span role="status">${say('range', { from, to, count })}</span>
    <button type="button" ?disabled=${at === pages} @click=${() => go(at + 1)}>${say('next')}</button>
  </nav>`;
}

/** Compulsory fields with the number of answers that leave them empty. */
export function unfilledIn(
  answers: readonly OpinionResponse[],
): readonly { readonly column: string; readonly count: number }[] {
  return (['kind', 'disposition', 'dept'] as const)
    .map((column) => ({ column, count: answers.filter((item) => item[column] === '').length }))
    .filter(({ count }) => count > 0);
}

/** What editors are told: fields left empty, false information that is nowhere put right. */
export function notesOn({ say }: Drawing<OpinionWord>, answers: readonly OpinionResponse[]): readonly string[] {
  const unmended = answers.filter(({ kind, correction }) => kind === 'false-information' && !correction);
  return [
    ...unfilledIn(answers).map((each) => say('unfilled', each)),
    ...unmended.map(({ title }) => say('noCorrection', { title })),
  ];
}
