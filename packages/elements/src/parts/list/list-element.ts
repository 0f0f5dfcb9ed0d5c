import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { GkElement } from '../../base/gk-element.ts';
import { addressOf } from './address.ts';
import { everything, type Query } from './entry.ts';
import { toggled } from './facets.ts';
import { nextSort } from './rows.ts';

const quietMs = 400;

/** What every list does with its reader: query, address, paging, print, and telling screen readers what came of it. */
export abstract class ListElement<K extends string> extends GkElement<K> {
  @property() src: string | undefined;
  @property({ attribute: 'page-size', type: Number }) pageSize = 20;
  @property({ attribute: 'deep-link' }) deepLink = '';
  @property({ attribute: 'max-age-days', type: Number }) maxAgeDays: number | undefined;
  @property({ attribute: 'headline-level', type: Number }) headlineLevel: number | undefined;

  @state() protected query: Query = everything;
  /** What the last attempt to read failed with; `''` when it did not. */
  @state() protected failed = '';
  @state() protected printing = false;
  @state() protected spoken = '';
  /** Facets of which the reader wants to see every value. */
  @state() protected unfolded: ReadonlySet<string> = new Set();
  @state() protected filtersOpen = false;
  private speaking = 0;
  private writing = 0;

  /** Reads the data again. */
  abstract reload(): void;
  /** One sentence on where the list stands, for screen readers. */
  protected abstract sentence(): string;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.linked) this.query = this.address.read();
    window.addEventListener('popstate', this.follow);
    window.addEventListener('beforeprint', this.printAll);
    window.addEventListener('afterprint', this.printDone);
    window.addEventListener('online', this.backOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.speaking);
    clearTimeout(this.writing);
    window.removeEventListener('popstate', this.follow);
    window.removeEventListener('beforeprint', this.printAll);
    window.removeEventListener('afterprint', this.printDone);
    window.removeEventListener('online', this.backOnline);
  }

  protected override updated(_changed: PropertyValues): void {
    const sentence = this.sentence();
    if (sentence === this.spoken) return;
    clearTimeout(this.speaking); // a reader who types hears the last count, not each
    this.speaking = setTimeout(() => (this.spoken = sentence), quietMs);
  }

  /** Rows per page: 20 to 50. All of them on paper. */
  protected get size(): number {
    return this.printing ? Number.MAX_SAFE_INTEGER : Math.min(50, Math.max(20, Math.trunc(this.pageSize) || 20));
  }

  protected readonly ask = (text: string): void => {
    this.query = { ...this.query, text, page: 1 };
    clearTimeout(this.writing); // browsers limit how often a page may rewrite its address
    this.writing = setTimeout(() => this.write('replace'), quietMs);
  };

  protected readonly choose = (facet: string, value: string): void =>
    this.step({ ...this.query, filters: toggled(this.query.filters, facet, value), page: 1 });

  protected readonly reset = (): void => this.step(everything);

  protected readonly sortBy = (column: string): void => {
    const { sort, ...others } = this.query;
    const next = nextSort(sort, column);
    this.query = { ...others, page: 1, ...(next && { sort: next }) };
  };

  protected readonly go = (page: number): void => {
    this.step({ ...this.query, page });
    void this.updateComplete.then(() => {
      const region = this.renderRoot.querySelector<HTMLElement>('.region');
      region?.focus({ preventScroll: true });
      if ((region?.getBoundingClientRect().top ?? 0) < 0) region?.scrollIntoView();
    });
  };

  protected readonly unfold = (facet: string): void => {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(facet)) unfolded.add(facet);
    this.unfolded = unfolded;
  };

  protected readonly showFilters = (): void => {
    this.filtersOpen = !this.filtersOpen;
  };

  private step(query: Query): void {
    this.query = query;
    clearTimeout(this.writing);
    this.write('push');
  }

  private write(how: 'push' | 'replace'): void {
    if (this.linked) this.address.write(this.query, how);
  }

  private get linked(): boolean {
    return this.id !== '' && this.deepLink !== 'none';
  }

  private get address(): ReturnType<typeof addressOf> {
    return addressOf(window, this.id);
  }

  private readonly follow = (): void => {
    if (this.linked) this.query = this.address.read();
  };
  private readonly printAll = (): void => {
    this.printing = true;
  };
  private readonly printDone = (): void => {
    this.printing = false;
  };
  private readonly backOnline = (): void => {
    if (this.failed) this.reload();
  };
}
