import { adoptStyles, html, type CSSResult, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Task, initialState } from '@lit/task';
import type { Fault } from '@gongkai/model';
import { fallbackOf, hasElements, isDrawnByFramework, type Fallback } from '../../base/fallback.ts';
import { safeUrl } from '../../base/safe-url.ts';
import { exportsOf, listOf } from './configuration.ts';
import { deriving, type Derived } from './derived.ts';
import { ListElement } from './list-element.ts';
import { dayIn } from './list-state.ts';
import type { TableEntry } from './listing.ts';
import { askingFor, load, type Opener } from './load.ts';
import type { Loaded } from './loaded.ts';
import { isInitials } from './search.ts';
import { sentenceOf } from './sentence.ts';
import { isSameSource, sourceOf, type Source } from './source.ts';
import type { Details, tableListView } from './table-list-view.ts';
import type { ItemTable } from './table-view.ts';
import type { TableWord } from './table.words.ts';

const quietMs = 400;

/** What a table of items loads only when it is needed. */
export interface Parts<E extends TableEntry> extends Opener<E> {
  readonly details: () => Promise<{ readonly detailsView: Details<E>; readonly detailsCss: CSSResult }>;
}

/** A list of items as a table, from a data file or made of the table of the page: everything but what the items are. */
export abstract class TableListElement<E extends TableEntry, K extends string> extends ListElement<K | TableWord> {
  /** The data themselves, instead of an address: an object as in a data file. */
  @property({ attribute: false }) data: unknown;
  @property() columns = '';
  @property() facets: string | undefined;
  @property() export = 'csv json';
  @property() history: string | undefined;

  @state() private parsed = false;
  @state() private attempt = 0;
  @state() private loaded: Loaded<E> | undefined;
  @state() private open: ReadonlySet<string> = new Set();
  @state() private initialsOf: ((title: string) => string) | undefined;
  /** The address of more rows than the page can hold: from then on the platform searches. */
  private beyond = '';
  /** What the platform is asked for: the text of the query when typing rests. */
  @state() private rested = '';
  private resting = 0;
  @state() private detailsView: Details<E> | undefined;
  /** Draws the list; comes beside the data, and until then the page keeps its own content. */
  @state() private view: typeof tableListView | undefined;

  /** What the platform has for this element below its endpoint, query included; undefined when it has nothing. */
  protected abstract get path(): string | undefined;
  protected abstract readonly parts: Parts<E>;
  private readonly fallback: Fallback = fallbackOf(this);
  private readonly derive = deriving<E>();

  constructor() {
    super();
    const drawn = import('./table-list-view.ts').then(({ tableListView: view }) => (this.view = view));
    drawn.catch(() => undefined); // told by whoever waits for it
    new Task(this, {
      args: () => [this.parsed ? this.source : undefined, this.attempt] as const,
      argsEqual: ([before, beforeTry], [now, nowTry]) => beforeTry === nowTry && isSameSource(before, now),
      task: async ([source], { signal }) => {
        if (!source) return initialState;
        const reading = load(source, this.parts, signal, (part) => (this.loaded = part));
        return (await Promise.all([reading, drawn]))[0];
      },
      onComplete: (loaded) => this.receive(loaded),
      onError: (cause) => {
        const { code, message } = cause as Fault;
        this.failed = code; // what is on screen stays there: data of a minute ago are better than none
        this.complain(code, message);
      },
    });
  }

  /** The page wants the rows of this kind alone; undefined for all. */
  protected get only(): string | undefined {
    return undefined;
  }
  /** True when a row opens to more than fields and adjustments. */
  protected hasMore(_entry: E): boolean {
    return false;
  }
  /** A cell that is more than a text; undefined for all others. */
  protected cell(_table: ItemTable<E>, _entry: E, _column: string): unknown {
    return undefined;
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
    if (this.view && this.now.showsOwnTable && !isDrawnByFramework(this)) this.fallback.take();
    else this.fallback.giveBack();
    this.showState(this.now.state);
    if (!this.initialsOf && isInitials(this.query.text)) void this.readInitials();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { listing, page, found } = this.now;
    if (this.view && this.isConnected && this.loaded?.kind === 'table') this.loaded.show(page.rows);
    if (!changed.has('query') || changed.get('query') === undefined || !listing) return;
    const { text: q, filters, page: asked } = this.query;
    clearTimeout(this.resting);
    if (this.beyond) this.resting = setTimeout(() => (this.rested = isInitials(q) ? '' : q.trim()), quietMs);
    this.tell('gk-view-changed', { q, filters, page: asked, found });
  }

  protected override render(): TemplateResult {
    const { now, query, unfolded, filtersOpen, open, detailsView, spoken, say, locale, elder, headlineLevel } = this;
    if (!this.view) return html`<slot name="header"></slot><slot></slot><slot name="footer"></slot>`;
    return this.view({
      ...now,
      ...this.handlers,
      query,
      unfolded,
      filtersOpen,
      open,
      detailsView,
      spoken,
      say,
      locale,
      elder,
      headlineLevel,
      columns: listOf(this.columns),
      facets: this.facets === undefined ? [...(now.listing?.facets ?? []), 'recent'] : listOf(this.facets),
      exports: exportsOf(this.export, this.loaded),
      history: this.history === 'none' ? 'hidden' : 'shown',
      fallback: !now.showsOwnTable && hasElements(this),
      debug: location.hash === '#gk-debug',
    });
  }

  protected override sentence(): string {
    return sentenceOf(this.now, this.say);
  }

  private get source(): Source {
    const { data, src, path, env, rested } = this;
    const source = sourceOf({ host: this, data, src, path, env });
    const asked = rested !== '' && source.kind === 'address' && source.value === this.beyond;
    return asked ? { kind: 'address', value: askingFor(source.value, rested) } : source;
  }

  /** What follows from data, question and language; made again only where something changed. */
  private get now(): Derived<E> {
    const { loaded, failed, query, size, texts, locale, only, maxAgeDays, say, initialsOf } = this;
    const today = dayIn(new Date()) ?? '1970-01-01';
    return this.derive({ loaded, failed, query, size, texts, locale, only, maxAgeDays, say, today, initialsOf });
  }

  protected readonly linkOf = (url: string | undefined): string | undefined => safeUrl(url, this.ownerDocument.baseURI);

  private readonly handlers = {
    linkOf: this.linkOf,
    cell: (table: ItemTable<E>, entry: E, column: string): unknown => this.cell(table, entry, column),
    hasMore: (entry: E): boolean => this.hasMore(entry),
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
    const { initialsReader } = await import('./pinyin.ts');
    this.initialsOf ??= initialsReader();
  }

  private async toggle(key: string): Promise<void> {
    if (!this.detailsView) {
      const { detailsView, detailsCss } = await this.parts.details();
      const { elementStyles } = this.constructor as typeof LitElement;
      adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, detailsCss]);
      this.detailsView = detailsView;
    }
    const open = new Set(this.open);
    if (!open.delete(key)) open.add(key);
    this.open = open;
  }

  private receive(loaded: Loaded<E>): void {
    if (this.loaded?.kind === 'table') this.loaded.restore();
    this.loaded = loaded;
    this.failed = '';
    const { source } = this;
    if (loaded.kind === 'file' && loaded.pages === 'most' && source.kind === 'address' && this.rested === '')
      this.beyond = source.value;
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
    const { saveRows } = await import('./export.ts');
    const id = this.id || this.localName.slice(3);
    if (saveRows({ kind, id, today, listing, loaded, locale, page: this.ownerDocument }, rows))
      this.tell('gk-rows-exported', { kind, count: rows.length });
  }
}
