import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ELEMENT_SOURCES, type OpinionResponse, type OpinionResponses, type Salvaged } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { DataElement } from '../parts/data/data-element.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { editorNotes } from '../parts/data/notice.ts';
import { pageOf, type PageOf } from '../parts/list/paging.ts';
import { opinionCss } from './gk-opinion-response.css.ts';
import { words, type OpinionWord } from './gk-opinion-response.words.ts';
import { opinionView } from './opinion-view.ts';

/**
 * Answers to public opinion 舆情回应: what it was about, how it was dealt with, every release on a time line. Whether the
 * clocks of a major emergency were kept is shown only where the data say so and give the times.
 *
 * @element gk-opinion-response
 * @attr src - address of a `gongkai.opinion-response/1` file
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr department - department asked for; else the provider's
 * @attr page-size - 20 to 50 answers
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr max-age-days - data older than this are marked as stale
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-data-shown - data are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @slot - the list that is there without script
 * @slot header - above the answers
 * @slot footer - below the answers
 * @csspart item - one answer
 * @csspart list - its releases
 * @csspart badge - whether a clock was kept
 * @csspart pager - page buttons
 * @csspart status - age of the data
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - time line and links
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-opinion-response')
export class GkOpinionResponse extends DataElement<OpinionWord, OpinionResponses> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss, opinionCss];

  @property({ attribute: 'page-size', type: Number }) pageSize = 20;

  @state() private page = 1;
  @state() private printing = false;

  protected readonly speech: Speech<OpinionWord> = {
    zh: words,
    en: () => import('./gk-opinion-response.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  protected get path(): string {
    return this.pathOf(ELEMENT_SOURCES['gk-opinion-response'].path);
  }

  protected async open(json: unknown): Promise<Salvaged<OpinionResponses>> {
    return (await import('./gk-opinion-response.read.ts')).salvageOpinionResponses(json);
  }

  protected countOf({ items }: OpinionResponses): number {
    return items.length;
  }

  protected override missingIn({ items }: OpinionResponses): readonly { column: string; count: number }[] {
    return (['kind', 'disposition', 'dept'] as const)
      .map((column) => ({ column, count: items.filter((item) => item[column] === '').length }))
      .filter(({ count }) => count > 0);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.print);
  }

  protected override render(): TemplateResult {
    const { say, locale, headlineLevel = 1, value, printing } = this;
    const size = printing ? Number.MAX_SAFE_INTEGER : Math.min(50, Math.max(20, Math.trunc(this.pageSize) || 20));
    const page = pageOf(value?.items ?? [], this.page, size);
    const level = Math.min(6, Math.max(1, headlineLevel) + 1);
    const linkOf = (url: string | undefined): string | undefined => safeUrl(url, this.ownerDocument.baseURI);
    const drawing = value
      ? [
          this.notes(value),
          html`<div class="answers" tabindex="-1">
            ${page.rows.map((item) => opinionView({ say, locale, level, linkOf }, item))}
          </div>`,
          this.pager(page, value.items.length),
        ]
      : nothing;
    return this.framed(say('title'), say('empty'), page.rows.length > 0 ? drawing : nothing);
  }

  private pager({ page, pages, from, to }: PageOf<OpinionResponse>, count: number): unknown {
    if (pages < 2) return nothing;
    const { say } = this;
    return html`<nav part="pager" aria-label=${say('pages')}>
      <button type="button" ?disabled=${page === 1} @click=${() => this.go(page - 1)}>${say('previous')}</button>
      <span role="status">${say('range', { from, to, count })}</span>
      <button type="button" ?disabled=${page === pages} @click=${() => this.go(page + 1)}>${say('next')}</button>
    </nav>`;
  }

  /** Focus goes to the answers: the button that was pressed may be at rest now. */
  private go(page: number): void {
    this.page = page;
    void this.updateComplete.then(() => {
      const answers = this.renderRoot.querySelector<HTMLElement>('.answers');
      answers?.focus({ preventScroll: true });
      if ((answers?.getBoundingClientRect().top ?? 0) < 0) answers?.scrollIntoView();
    });
  }

  private notes(value: OpinionResponses): unknown {
    const { say } = this;
    const unmended = value.items.filter(({ kind, correction }) => kind === 'false-information' && !correction);
    return editorNotes(say, this.debug, [
      ...this.missingIn(value).map((each) => say('unfilled', each)),
      ...unmended.map(({ title }) => say('noCorrection', { title })),
    ]);
  }

  private readonly print = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-opinion-response': GkOpinionResponse;
  }
}
