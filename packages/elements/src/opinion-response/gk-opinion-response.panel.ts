// The answers as they are shown: a file of its own, loaded beside the data.
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { salvageOpinionResponses, type OpinionResponse } from '@gongkai/model';
import { cardCss } from '../parts/data/card.css.ts';
import type { Drawing } from '../parts/data/panel-element.ts';
import { pageOf, type PageOf } from '../parts/list/paging.ts';
import type { OpinionWord } from './gk-opinion-response.words.ts';
import { opinionCss } from './opinion.css.ts';
import { opinionView } from './opinion-view.ts';

export { panelWords as words } from './panel.words.ts';
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
  const step = (by: number, ready: boolean): TemplateResult =>
    html`<button type="button" ?disabled=${!ready} @click=${turn(() => go(at + by))}>
      ${say(by < 0 ? 'previous' : 'next')}
    </button>`;
  return html`<nav part="pager" aria-label=${say('pages')}>
    ${step(-1, at > 1)}
    <span role="status">${say('range', { from, to, count })}</span>
    ${step(1, at < pages)}
  </nav>`;
}

/** Focus goes to the answers: the button that was pressed may be at rest now. */
const turn =
  (go: () => void) =>
  ({ target }: Event): void => {
    go();
    const answers = ((target as Element).getRootNode() as ShadowRoot).querySelector<HTMLElement>('.answers');
    answers?.focus({ preventScroll: true });
    if ((answers?.getBoundingClientRect().top ?? 0) < 0) answers?.scrollIntoView();
  };

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
