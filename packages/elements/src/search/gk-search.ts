import { adoptStyles, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Salvaged, SearchIndex } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { dataNotices } from '../parts/data/data-frame.ts';
import type { DataState } from '../parts/data/data-state.ts';
import { AskingElement, type Tools } from './asking-element.ts';
import { words, type SearchWord } from './gk-search.words.ts';
import type { ResultsView } from './results-view.ts';
import type { Outcome, Searcher } from './searcher.ts';

const quietMs = 400;

/**
 * The search of a site: answers below the form that is already there, out of an index of titles and texts, or asked of
 * the platform. The form's own action goes on working.
 *
 * @element gk-search
 * @attr src - address of a `gongkai.search-index/1` file
 * @attr endpoint - base address of the platform's API, asked where there is no index
 * @attr department - limits the platform's answers
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr page-size - results per page, 20
 * @attr phone - number to call when nothing is found, 12345; empty for none
 * @attr apply-url - address of the request form, offered when nothing is found
 * @attr max-age-days - an index older than this is marked as stale
 * @attr deep-link - `none` keeps the address of the page untouched
 * @fires {CustomEvent} gk-data-shown - the index is read: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - the index could not be read: `{code, message}`
 * @fires {CustomEvent} gk-view-changed - the reader asked for something: `{q, filters, page, found}`
 * @slot - the search form that is there without script
 * @slot header - above the form
 * @slot footer - below the results
 * @csspart status - number of results
 * @csspart list - the results
 * @csspart item - one result
 * @csspart facet - one facet
 * @csspart pager - page buttons
 * @csspart notice - a note about the search
 */
@element('gk-search')
export class GkSearch extends AskingElement<SearchWord, SearchIndex> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  @property({ attribute: 'page-size', type: Number }) pageSize = 20;
  @property() phone = '12345';
  @property({ attribute: 'apply-url' }) applyUrl: string | undefined;

  @state() private outcome: Outcome | undefined;
  @state() private unfolded: ReadonlySet<string> = new Set();
  @state() private spoken = '';
  private searcher: Searcher | undefined;
  private speaking = 0;

  protected readonly speech: Speech<SearchWord> = {
    zh: words,
    en: () => import('./gk-search.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  protected override readonly path = undefined;

  protected override async open(json: unknown): Promise<Salvaged<SearchIndex>> {
    const [{ salvageSearchIndex }] = await Promise.all([import('./gk-search.index.ts'), this.prepare()]);
    return salvageSearchIndex(json);
  }

  protected override countOf({ items }: SearchIndex): number {
    return items.length;
  }

  protected override get wanted(): boolean {
    return this.awake && this.platform === undefined;
  }

  protected override get replacesFallback(): boolean {
    return false; // the form stays
  }

  protected override get dataState(): DataState {
    const settled = (!this.awake || this.platform) && !this.failed ? 'ready' : super.dataState;
    return settled === 'ready' && this.sentence === 'nothing' ? 'none-found' : settled;
  }

  /** What is to be said about the answer; undefined while there is none. */
  private get sentence(): 'nothing' | 'near' | 'hits' | undefined {
    const { outcome, query } = this;
    if (!outcome || !query.text.trim() || outcome.text !== query.text || outcome.texts === 'reading') return undefined;
    return outcome.hits.length === 0 ? 'nothing' : outcome.near ? 'near' : 'hits';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('submit', this.submitted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.speaking);
    this.searcher?.stop();
  }

  /** Reads the index again, or asks the platform again. */
  override reload(): void {
    this.failed = '';
    super.reload();
    this.searcher?.ask(this.query.text);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('loaded') && this.value) void this.searchWith(this.value);
  }

  protected override updated(): void {
    const { sentence, query, found, locale } = this;
    const spoken = (sentence && this.tools?.speaker(locale)(sentence, { text: query.text, count: found })) ?? '';
    if (spoken === this.spoken) return;
    clearTimeout(this.speaking); // a reader who types hears the last count, not each
    this.speaking = setTimeout(() => (this.spoken = spoken), quietMs);
  }

  protected override render(): TemplateResult {
    const { say, locale, loaded, failed, count, staleDays, readAt, debug, outcome, query, tools } = this;
    const told = { loaded, failed, count, staleDays, readAt, debug, say, locale, showsFallback: true, empty: '' };
    return html`<div class="gk ${this.elder ? 'elder' : ''}" lang=${locale === 'zh' ? 'zh-CN' : 'en'}>
      <slot name="header"></slot>
      <slot @slotchange=${this.begin}></slot>
      <span role="status" class="spoken">${this.spoken}</span>
      ${this.awake || failed ? dataNotices({ ...told, failedText: say('failedIndex'), retry: () => this.reload() }) : nothing}
      ${query.text.trim() === '' ? nothing : tools && outcome ? tools.resultsView(this.shown(outcome, tools)) : this.waiting}
      <slot name="footer"></slot>
    </div>`;
  }

  private get waiting(): unknown {
    return this.dataState === 'loading' ? html`<p class="age">${this.say('loading')}</p>` : nothing;
  }

  private shown(outcome: Outcome, tools: Tools): ResultsView {
    const { locale, query, unfolded, phone, pageSize, searcher } = this;
    const applyUrl = this.applyUrl ?? this.env.applyUrl;
    return {
      say: tools.speaker(locale),
      locale,
      query,
      outcome,
      unfolded,
      phone,
      pageSize,
      applyUrl,
      searcher,
      host: this,
      step: this.step,
      toResults: this.toResults,
      unfold: (facets) => (this.unfolded = facets),
    };
  }

  private get platform(): string | undefined {
    const hasIndex = this.src || this.data !== undefined || this.querySelector('script[type="application/json"]');
    return hasIndex ? undefined : (this.endpoint ?? this.env.endpoint);
  }

  protected override equipped({ searchCss }: Tools): void {
    adoptStyles(this.renderRoot as ShadowRoot, [...GkSearch.elementStyles, ...searchCss]);
    const { platform } = this;
    if (platform === undefined) return;
    void import('./gk-search.platform.ts').then(({ platformSearcher }) =>
      this.take(platformSearcher(platform, this.department ?? this.env.department, this.show)),
    );
  }

  protected override ask(text: string): void {
    this.searcher?.ask(text);
  }

  protected override get found(): number {
    return this.outcome?.hits.length ?? 0;
  }

  private async searchWith(index: SearchIndex): Promise<void> {
    const { indexSearcher } = await this.prepare();
    const base = new URL(this.src ?? '', this.ownerDocument.baseURI).href;
    this.take(indexSearcher(index, base, this.show));
  }

  private take(searcher: Searcher): void {
    this.searcher?.stop();
    this.searcher = searcher;
    if (this.query.text !== '') searcher.ask(this.query.text);
  }

  private readonly show = (outcome: Outcome): void => {
    this.outcome = outcome;
    if (this.platform) this.failed = outcome.failed;
  };

  /** Results in sight are the answer; without them the form goes where it always went. */
  private readonly submitted = (event: Event): void => {
    if (!this.found || this.sentence === undefined || this.failed) return;
    event.preventDefault();
    this.toResults();
  };

  protected readonly toResults = (): void => {
    const results = this.renderRoot.querySelector<HTMLElement>('.results');
    results?.focus({ preventScroll: true });
    if ((results?.getBoundingClientRect().top ?? 0) < 0) results?.scrollIntoView();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-search': GkSearch;
  }
}
