import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Fault, type Day, type Salvaged } from '@gongkai/model';
import { fallbackOf, hasElements, isDrawnByFramework, type Fallback } from '../../base/fallback.ts';
import { fetchJson } from '../../base/fetched.ts';
import { GkElement } from '../../base/gk-element.ts';
import { dataFrame } from './data-frame.ts';
import { dayIn, staleDaysOf, stateOf, type DataState } from './data-state.ts';
import type { DataWord } from './data.words.ts';
import { isSameSource, sourceOf, type Source } from './source.ts';

/**
 * What every element does that shows a data file: finds its source, reads it, keeps what is on screen when reading
 * again fails, reads again when the network is back, lets the page's own content step aside and gives it back whole.
 */
export abstract class DataElement<K extends string, T extends { readonly generatedAt?: string }> extends GkElement<
  K | DataWord
> {
  /** The data themselves, instead of an address: an object as in a data file. */
  @property({ attribute: false }) data: unknown;
  @property() src: string | undefined;
  /** Base address of the platform's API; else the provider's. */
  @property() endpoint: string | undefined;
  @property() department: string | undefined;
  @property({ attribute: 'max-age-days', type: Number }) maxAgeDays: number | undefined;
  @property({ attribute: 'headline-level', type: Number }) headlineLevel: number | undefined;

  @state() protected loaded: Salvaged<T> | 'none' | undefined;
  /** Code of what the last attempt to read failed with; `''` when it did not. */
  @state() protected failed = '';
  /** True when the value was read out of the page's own content, which then stays in sight. */
  @state() protected adopted = false;
  /** When what is on screen was read, in ms since 1970. */
  protected readAt = 0;
  @state() private parsed = false;
  private source: Source | undefined;
  private reading: AbortController | undefined;
  private readonly fallback: Fallback = fallbackOf(this);

  /** What the platform has for this element below its endpoint, with its query; undefined when it cannot be asked. */
  protected abstract get path(): string | undefined;
  /** Makes of JSON what can be shown; its reader is best loaded with `import()`. */
  protected abstract open(json: unknown): Promise<Salvaged<T>>;
  /** How many things there are to show; 0 is the state `empty`. */
  protected abstract countOf(value: T): number;
  /** Compulsory fields left empty, for `gk-data-shown`. */
  protected missingIn(_value: T): readonly unknown[] {
    return [];
  }
  /** What of the page's own content can be read (a selector), and how; elements that never do leave both. */
  protected readonly light: string | undefined = undefined;
  protected adopt(_own: Element): Promise<Salvaged<T> | 'none'> {
    return Promise.resolve('none');
  }

  /** Reads what follows on the first page of several; most elements show a single thing. */
  protected async readOn(_first: Salvaged<T>, _address: string, _signal: AbortSignal): Promise<void> {}

  /** False while the data are not needed yet: nothing is read before. */
  protected get wanted(): boolean {
    return true;
  }

  /** What is shown; undefined until there is something. */
  protected get value(): T | undefined {
    return this.loaded === 'none' ? undefined : this.loaded?.value;
  }

  protected get dataState(): DataState {
    const { loaded, failed, count, staleDays } = this;
    return stateOf({ loaded, failed, count, staleDays });
  }

  protected get count(): number {
    return this.value ? this.countOf(this.value) : 0;
  }

  /** Days the data are older than the page allows; undefined when they are not. */
  protected get staleDays(): number | undefined {
    return staleDaysOf(this.value?.generatedAt, this.today, this.maxAgeDays);
  }

  /** The day it is in China by the clock of this machine, which may be wrong. */
  protected get today(): Day {
    return dayIn(new Date()) ?? '1970-01-01';
  }

  /** True while the page's own content gives way to what the element shows. */
  protected get replacesFallback(): boolean {
    return this.count > 0 && !this.adopted;
  }

  /** True when the page's own content is in sight. */
  protected get showsFallback(): boolean {
    return !this.replacesFallback && hasElements(this);
  }

  /** A path of the platform for one department: the element's own, else the provider's; of all without either. */
  protected pathOf(path: string): string {
    const dept = this.department ?? this.env.department;
    return dept ? `${path}?dept=${encodeURIComponent(dept)}` : path;
  }

  /** True when the address ends in `#gk-debug`: notes for editors are shown. */
  protected get debug(): boolean {
    return location.hash === '#gk-debug';
  }

  /** The element's own drawing inside what every element with data has around it. */
  protected framed(title: string, empty: string, drawing: unknown): TemplateResult {
    const { say, locale, elder, loaded, failed, count, staleDays, readAt, showsFallback, headlineLevel, debug } = this;
    const data = { loaded, failed, count, staleDays, readAt, showsFallback, headlineLevel, debug };
    const generatedAt = this.value?.generatedAt;
    return dataFrame({ ...data, say, locale, elder, generatedAt, title, empty, retry: () => this.reload() }, drawing);
  }

  /** Reads the data again. */
  reload(): void {
    if (this.adopted) this.fallback.giveBack();
    this.source = undefined;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.backOnline);
    this.whenParsed(() => (this.parsed = true));
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.backOnline);
    // one microtask: who moves us puts us back at once, who takes us away gets the page's own content whole
    queueMicrotask(() => {
      if (!this.isConnected) this.fallback.giveBack();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.parsed && this.wanted) this.look();
    if (this.replacesFallback && !isDrawnByFramework(this)) this.fallback.take();
    else this.fallback.giveBack();
    this.showState(this.dataState);
  }

  private look(): void {
    const { data, src, path, env, light } = this;
    const source = sourceOf({ host: this, data, src, endpoint: this.endpoint ?? env.endpoint, path, light });
    // what was read out of the page's own content may have taken its place since
    if (isSameSource(this.source, source) || (this.adopted && source.kind === 'none')) return;
    this.source = source;
    this.reading?.abort();
    this.reading = new AbortController();
    void this.read(source, this.reading.signal);
  }

  private async read(source: Source, signal: AbortSignal): Promise<void> {
    try {
      const loaded = await this.opened(source, signal);
      if (signal.aborted) return;
      this.failed = '';
      this.loaded = loaded;
      this.adopted = source.kind === 'light';
      this.readAt = Date.now();
      this.report(loaded);
      if (source.kind === 'address' && loaded !== 'none') await this.readOn(loaded, source.value, signal);
    } catch (cause) {
      if (signal.aborted) return;
      const code = cause instanceof Fault ? cause.code : 'data.fault';
      this.failed = code; // what is on screen stays there: data of a minute ago are better than none
      this.complain(code, (cause as Error).message);
    }
  }

  private async opened(source: Source, signal: AbortSignal): Promise<Salvaged<T> | 'none'> {
    if (source.kind === 'none') return 'none';
    if (source.kind === 'light') return this.adopt(source.value);
    return this.open(await jsonOf(source, signal));
  }

  private report(loaded: Salvaged<T> | 'none'): void {
    if (loaded === 'none') return console.warn(`${this.localName}: set src`);
    const { value, flaws } = loaded;
    const [flaw] = flaws;
    if (flaw) console.warn(this.localName, flaws);
    if (!value) return this.complain(flaw?.code ?? 'data.fault', flaw?.at ?? '');
    this.tell('gk-data-shown', { count: this.countOf(value), missing: this.missingIn(value) });
  }

  private complain(code: string, message: string): void {
    console.warn(`${this.localName}: ${code} ${message}`);
    this.tell('gk-data-refused', { code, message });
  }

  private readonly backOnline = (): void => {
    if (this.failed) this.reload();
  };
}

async function jsonOf(source: Exclude<Source, { kind: 'none' | 'light' }>, signal: AbortSignal): Promise<unknown> {
  if (source.kind === 'address') return fetchJson(source.value, signal);
  if (source.kind === 'data') return source.value;
  try {
    return JSON.parse(source.value) as unknown;
  } catch (cause) {
    throw new Fault('data.not-json', (cause as Error).message, { cause });
  }
}
