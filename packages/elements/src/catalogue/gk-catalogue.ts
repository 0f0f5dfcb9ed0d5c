import { adoptStyles, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Task, initialState } from '@lit/task';
import type { Fault } from '@gongkai/model';
import { element } from '../base/define.ts';
import { fallbackOf, hasElements, isDrawnByFramework, type Fallback } from '../base/fallback.ts';
import { GkElement } from '../base/gk-element.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { ListElement } from '../parts/list/list-element.ts';
import { isInitials } from '../parts/list/search.ts';
import { catalogueView, type CatalogueView, type OnScreen } from './catalogue-view.ts';
import { applyUrlOf, exportsOf, listOf } from './configuration.ts';
import type { CatalogueEntry } from './entry.ts';
import { catalogueCss } from './gk-catalogue.css.ts';
import { words, type CatalogueWord } from './gk-catalogue.words.ts';
import { deriving, type Derived } from './derived.ts';
import { dayIn } from './list-state.ts';
import { load } from './load.ts';
import type { Loaded } from './loaded.ts';
import { sentenceOf } from './sentence.ts';
import { isSameSource, sourceOf, type Source } from './source.ts';

/**
 * The catalogue of disclosure items of a department, 政务公开事项目录: from a data file, or made of the table that is
 * already on the page. Search, facets, paging, sorting, deep links, export, adjustment history.
 *
 * @element gk-catalogue
 * @attr src - address of a `gongkai.catalogue/1` or `gongkai.documents/1` file
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr columns - columns to show, in order: `name,content,subject,timeLimit,way,attribute`
 * @attr facets - facets to offer: `attribute,subject,level,way`; empty for none
 * @attr page-size - 20 to 50 rows
 * @attr export - `csv json`; `none` for no export
 * @attr history - `none` hides the adjustment record
 * @attr field - shows the items of one key field only
 * @attr apply-url - address of the request form; `?about=<code>` is added
 * @attr max-age-days - data older than this are marked as stale
 * @attr deep-link - `none` keeps the address of the page untouched
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-data-shown - data are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @fires {CustomEvent} gk-view-changed - the reader asked for something: `{q, filters, page, found}`
 * @fires {CustomEvent} gk-rows-exported - a file was made: `{kind, count}`
 * @slot - the table that is there without script
 * @slot header - above the list
 * @slot footer - below the list
 * @csspart bar - search and tools
 * @csspart status - count and age of the data
 * @csspart facet - one facet
 * @csspart list - the table
 * @csspart item - one row
 * @csspart badge - the disclosure attribute of a row
 * @csspart history - adjustments of an item
 * @csspart pager - page buttons
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - links, chosen filters, current page
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-catalogue')
export class GkCatalogue extends ListElement<CatalogueWord> {
  static override styles: CSSResultGroup = [GkElement.styles, ...catalogueCss];

  /** The data themselves, instead of an address: an object as in a data file. */
  @property({ attribute: false }) data: unknown;
  @property() columns = '';
  @property() facets: string | undefined;
  @property() export = 'csv json';
  @property() history: string | undefined;
  @property() field: string | undefined;
  @property({ attribute: 'apply-url' }) applyUrl: string | undefined;

  @state() private parsed = false;
  @state() private attempt = 0;
  @state() private loaded: Loaded | undefined;
  @state() private open: ReadonlySet<string> = new Set();
  @state() private initialsOf: ((title: string) => string) | undefined;
  @state() private detailsView: CatalogueView['detailsView'];

  protected readonly speech: Speech<CatalogueWord> = {
    zh: words,
    en: () => import('./gk-catalogue.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  private readonly fallback: Fallback = fallbackOf(this);
  private readonly derive = deriving();

  constructor() {
    super();
    new Task(this, {
      args: () => [this.parsed ? this.source : undefined, this.attempt] as const,
      argsEqual: ([before, beforeTry], [now, nowTry]) => beforeTry === nowTry && isSameSource(before, now),
      task: ([source], { signal }) => (source ? load(source, signal, (part) => (this.loaded = part)) : initialState),
      onComplete: (loaded) => this.receive(loaded),
      onError: (cause) => {
        const { code, message } = cause as Fault;
        this.failed = code; // what is on screen stays there: data of a minute ago are better than none
        this.complain(code, message);
      },
    });
  }

  override reload(): void {
    if (this.loaded?.kind === 'table') {
      this.loaded.restore(); // or the table would be read with the rows of one page
      this.loaded = undefined;
    }
    this.attempt += 1;
  }

  /** Gives the reader the found rows as a CSV file. */
  exportCsv(): void {
    void this.save('csv');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.whenParsed(() => (this.parsed = true));
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // one microtask: who moves us puts us back at once, who takes us away gets the page's own content whole
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.fallback.giveBack();
      if (this.loaded?.kind === 'table') this.loaded.restore();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.now.showsOwnTable && !isDrawnByFramework(this)) this.fallback.take();
    else this.fallback.giveBack();
    this.showState(this.now.state);
    if (!this.initialsOf && isInitials(this.query.text)) void this.readInitials();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { listing, page, found } = this.now;
    if (this.isConnected && this.loaded?.kind === 'table') this.loaded.show(page.rows);
    if (!changed.has('query') || changed.get('query') === undefined || !listing) return;
    const { text: q, filters, page: asked } = this.query;
    this.tell('gk-view-changed', { q, filters, page: asked, found });
  }

  protected override render(): TemplateResult {
    const { now } = this;
    return catalogueView({
      ...this.onScreen,
      ...now,
      ...this.handlers,
      columns: listOf(this.columns),
      facets: this.facets === undefined ? [...(now.listing?.facets ?? []), 'recent'] : listOf(this.facets),
      exports: exportsOf(this.export, this.loaded),
      history: this.history === 'none' ? 'hidden' : 'shown',
      fallback: !now.showsOwnTable && hasElements(this),
      debug: location.hash === '#gk-debug',
    });
  }

  private get onScreen(): OnScreen {
    const { query, unfolded, filtersOpen, open, detailsView, spoken, say, locale, elder, headlineLevel } = this;
    return { query, unfolded, filtersOpen, open, detailsView, spoken, say, locale, elder, headlineLevel };
  }

  protected override sentence(): string {
    return sentenceOf(this.now, this.say);
  }

  private get source(): Source {
    return sourceOf({ host: this, data: this.data, src: this.src, env: this.env });
  }

  /** What follows from data, question and language; made again only where something changed. */
  private get now(): Derived {
    const { loaded, failed, query, size, texts, locale, field, maxAgeDays, say, initialsOf } = this;
    const today = dayIn(new Date()) ?? '1970-01-01';
    return this.derive({ loaded, failed, query, size, texts, locale, field, maxAgeDays, say, today, initialsOf });
  }

  private readonly linkOf = (url: string | undefined): string | undefined => safeUrl(url, this.ownerDocument.baseURI);

  private readonly handlers = {
    linkOf: this.linkOf,
    applyUrlOf: (entry: CatalogueEntry): string | undefined =>
      this.linkOf(applyUrlOf(this.applyUrl ?? this.env.applyUrl, entry.code)),
    ask: this.ask,
    choose: this.choose,
    unfold: this.unfold,
    showFilters: this.showFilters,
    reset: this.reset,
    go: this.go,
    sortBy: this.sortBy,
    save: (kind: 'csv' | 'json'): void => void this.save(kind),
    retry: (): void => this.reload(),
    slotChanged: (): void => this.requestUpdate(),
    toggle: (key: string): void => void this.toggle(key),
  };

  private async readInitials(): Promise<void> {
    const { initialsReader } = await import('./gk-catalogue.pinyin.ts');
    this.initialsOf ??= initialsReader();
  }

  private async toggle(key: string): Promise<void> {
    if (!this.detailsView) {
      const { detailsView, detailsCss } = await import('./gk-catalogue.details.ts');
      adoptStyles(this.renderRoot as ShadowRoot, [...GkCatalogue.elementStyles, detailsCss]);
      this.detailsView = detailsView;
    }
    const open = new Set(this.open);
    if (!open.delete(key)) open.add(key);
    this.open = open;
  }

  private receive(loaded: Loaded): void {
    if (this.loaded?.kind === 'table') this.loaded.restore();
    this.loaded = loaded;
    this.failed = '';
    if (loaded.kind === 'refused') return this.complain(loaded.flaw.code, loaded.flaw.at);
    if (loaded.kind === 'file' && loaded.flaws.length > 0) console.warn(this.localName, loaded.flaws);
    if (loaded.kind === 'none') console.warn(`${this.localName}: set src, or put a table inside`);
    const { listing } = this.now;
    if (!listing) return;
    const missing = listing.unfilled.map(({ column, count }) => ({ column, count }));
    this.tell('gk-data-shown', { count: listing.entries.length, missing });
  }

  private complain(code: string, message: string): void {
    console.warn(`${this.localName}: ${code} ${message}`);
    this.tell('gk-data-refused', { code, message });
  }

  private async save(kind: 'csv' | 'json'): Promise<void> {
    const { loaded, locale } = this;
    const { listing, rows, today } = this.now;
    if (!listing) return;
    const { saveRows } = await import('./gk-catalogue.export.ts');
    if (saveRows({ kind, id: this.id, today, listing, loaded, locale, page: this.ownerDocument }, rows))
      this.tell('gk-rows-exported', { kind, count: rows.length });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-catalogue': GkCatalogue;
  }
}
