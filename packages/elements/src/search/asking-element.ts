import { property, state } from 'lit/decorators.js';
import { DataElement } from '../parts/data/data-element.ts';
import type { Address } from '../parts/list/address.ts';
import type { Query } from '../parts/list/entry.ts';
import { askedOf, lightFormOf } from './light-form.ts';

const quietMs = 400;
const unasked: Query = { text: '', filters: {}, page: 1 };

/** What is loaded when the reader turns to the field. */
export type Tools = typeof import('./gk-search.results.ts');

/** The question: typed into the page's own form, taken from its address, kept in it. */
export abstract class AskingElement<K extends string, T extends { readonly generatedAt?: string }> extends DataElement<
  K,
  T
> {
  @property({ attribute: 'deep-link' }) deepLink = '';

  @state() protected query: Query = unasked;
  /** True once the reader turned to the field: until then nothing is loaded. */
  @state() protected awake = false;
  @state() protected tools: Tools | undefined;
  private writing = 0;

  /** Looks for the text of the query. */
  protected abstract ask(text: string): void;
  /** What is needed to search is there. */
  protected abstract equipped(tools: Tools): void;
  /** How many pages fit the query. */
  protected abstract readonly found: number;

  protected override get wanted(): boolean {
    return this.awake;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.follow);
    this.addEventListener('focusin', this.wake);
    this.addEventListener('input', this.typed);
    this.addEventListener('compositionend', this.typed);
    this.whenParsed(this.begin);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.follow);
    clearTimeout(this.writing);
  }

  /** Takes up what the address of the page asks for, once the form is there. */
  protected readonly begin = (): void => {
    const form = lightFormOf(this);
    if (!form) return;
    if (!this.tools && location.search.includes(`gk-${this.id}-q`)) return this.wake();
    const query = this.address?.read() ?? unasked;
    const text = query.text || askedOf(form, location.search);
    if (text === '' || text === this.query.text) return;
    if (!form.field.value) form.field.value = text;
    this.query = { ...query, text };
    this.wake();
    this.ask(text);
  };

  /** A step that Back undoes. */
  protected readonly step = (query: Query): void => {
    this.query = query;
    clearTimeout(this.writing);
    this.write('push');
  };

  private readonly wake = (): void => {
    if (this.awake) return;
    this.awake = true;
    void this.prepare();
  };

  /** Loads what is needed to search, once. */
  protected async prepare(): Promise<Tools> {
    const tools = await import('./gk-search.results.ts');
    if (this.tools) return tools;
    this.tools = tools;
    this.equipped(tools);
    this.begin();
    return tools;
  }

  private readonly typed = (event: Event): void => {
    const field = lightFormOf(this)?.field;
    // half a syllable in an input method is no question yet
    if (!field || event.target !== field || (event as InputEvent).isComposing) return;
    this.wake();
    this.query = { text: field.value, filters: {}, page: 1 };
    this.ask(field.value);
    clearTimeout(this.writing); // browsers limit how often a page may rewrite its address
    this.writing = setTimeout(() => this.write('replace'), quietMs);
  };

  private readonly follow = (): void => {
    const field = lightFormOf(this)?.field;
    const query = this.address?.read();
    if (!field || !query) return;
    const { text } = query;
    this.query = query;
    if (field.value === text) return;
    field.value = text;
    this.ask(text);
  };

  private write(how: 'push' | 'replace'): void {
    const { text: q, filters, page } = this.query;
    this.address?.write(this.query, how);
    this.tell('gk-view-changed', { q, filters, page, found: this.found });
  }

  private get address(): Address | undefined {
    return this.id !== '' && this.deepLink !== 'none' ? this.tools?.addressOf(window, this.id) : undefined;
  }
}
