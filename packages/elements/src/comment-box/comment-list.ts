import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { say, type Comments, type Fault, type Day, type Locale } from '@gongkai/model';
import { staleDaysOf, stateOf, type DataState, type Salvaged } from '../parts/data/data-state.ts';
import { isSameSource, type Source } from '../parts/data/source.ts';
import { arranged, type Order, type Show } from './arranged.ts';
import { permalink } from './comment-view.ts';
import { commentWords as words } from './comment-words.ts';
import { listView, note } from './list-view.ts';
import { opened } from './opened.ts';

/** What the element says about its list, asked anew at every update. */
export interface Asked {
  readonly source: Source;
  /** True when the source is the platform, which answers with its own time. */
  readonly live: boolean;
  readonly locale: Locale;
  readonly show: Show;
  readonly order: Order;
  readonly size: number;
  readonly level: number;
  readonly today: Day;
  readonly maxAgeDays: number | undefined;
  readonly debug: boolean;
}

export interface ListHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Reads the comments of a topic and shows them in pages; the form beside it works whatever becomes of them. */
export class CommentList implements ReactiveController {
  private readonly host: ListHost;
  private readonly asked: () => Asked;
  private readonly tell: (name: string, detail: unknown) => void;
  private source: Source | undefined;
  private reading: AbortController | undefined;
  private loaded: Salvaged<Comments> | 'none' | undefined;
  private failed = '';
  private readAt = 0;
  private page = 1;
  private chosen: Order | undefined;
  private printing = false;

  constructor(host: ListHost, asked: () => Asked, tell: (name: string, detail: unknown) => void) {
    this.host = host;
    this.asked = asked;
    this.tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.follow);
    window.addEventListener('online', this.again);
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.print);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.follow);
    window.removeEventListener('online', this.again);
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.print);
  }

  hostUpdate(): void {
    const { source } = this.asked();
    if (isSameSource(this.source, source)) return;
    this.source = source;
    this.reading?.abort();
    this.reading = new AbortController();
    void this.read(source, this.reading.signal);
  }

  /** Milliseconds the platform's clock is ahead of this machine's; undefined when it has not answered. */
  get ahead(): number | undefined {
    const at = this.asked().live ? Date.parse(this.value?.generatedAt ?? '') : Number.NaN;
    return Number.isNaN(at) ? undefined : at - this.readAt;
  }

  /** `none` when there is no list to read. */
  get state(): DataState | 'none' {
    const { loaded, failed, staleDays } = this;
    if (loaded === 'none' && failed === '') return 'none';
    return stateOf({ loaded, failed, staleDays, count: this.value?.items.length ?? 0 });
  }

  reload(): void {
    this.source = undefined;
    this.host.requestUpdate();
  }

  render(): TemplateResult {
    const { locale, show, level, size, debug } = this.asked();
    const items = this.value?.items ?? [];
    const order = this.order;
    const all = arranged(items, show, order);
    const pages = this.printing ? 1 : Math.max(1, Math.ceil(all.length / size));
    const page = Math.min(this.page, pages);
    const rows = this.printing ? all : all.slice((page - 1) * size, page * size);
    const hidden = show === 'none' || this.loaded === 'none';
    const list = { locale, show, order, level, rows, page, pages, count: all.length, from: (page - 1) * size + 1 };
    const hasClauses = items.some(({ clause }) => clause !== undefined);
    return html`${hidden ? nothing : this.notes(locale, debug)}
    ${hidden || !this.value ? nothing : listView({ ...list, hasClauses, go: this.go, orderBy: this.orderBy })}`;
  }

  private get value(): Comments | undefined {
    return this.loaded === 'none' ? undefined : this.loaded?.value;
  }

  private get order(): Order {
    return this.chosen ?? this.asked().order;
  }

  private get staleDays(): number | undefined {
    const { today, maxAgeDays } = this.asked();
    return staleDaysOf(this.value?.generatedAt, today, maxAgeDays);
  }

  private notes(locale: Locale, debug: boolean): unknown {
    const { state, loaded, staleDays } = this;
    const flaws = loaded === 'none' ? [] : (loaded?.flaws ?? []);
    const retry = (): void => this.reload();
    if (state === 'loading') return html`<p class="nothing">${words.loading[locale]}</p>`;
    if (state === 'offline') return note('warn', words.offline[locale], locale, retry);
    const told = debug
      ? flaws.map(({ at, code }) => note('info', `${words.editors[locale]} ${at} ${code}`, locale))
      : nothing;
    if (state === 'error') {
      const { expected, found = '' } = flaws[0]?.values ?? {};
      const why = expected === undefined ? '' : say(words.wrongFile, locale, { expected, found });
      return [note('error', words.failed[locale] + why, locale, retry), told];
    }
    return [
      staleDays === undefined ? nothing : note('warn', say(words.stale, locale, { days: staleDays }), locale),
      flaws.length > 0 ? note('warn', say(words.partial, locale, { count: flaws.length }), locale) : nothing,
      told,
    ];
  }

  private async read(source: Source, signal: AbortSignal): Promise<void> {
    try {
      this.loaded = source.kind === 'none' ? 'none' : await opened(source, signal);
      this.failed = '';
      this.readAt = Date.now();
      if (this.loaded !== 'none' && !this.loaded.value) this.complain(this.loaded.flaws[0]?.code ?? '', '');
      else if (this.value) this.tell('gk-data-shown', { count: this.value.items.length, missing: [] });
      if (location.hash) void this.host.updateComplete.then(this.follow);
    } catch (cause) {
      if (signal.aborted) return;
      const { code, message } = cause as Fault;
      this.failed = code || 'data.fault'; // what is on screen stays there
      this.complain(code, message);
    }
    this.host.requestUpdate();
  }

  private complain(code: string, message: string): void {
    console.warn(`gk-comment-box: ${code} ${message}`);
    this.tell('gk-data-refused', { code, message });
  }

  private changed(): void {
    const { show } = this.asked();
    this.host.requestUpdate();
    this.tell('gk-view-changed', { page: this.page, order: this.order, show });
  }

  private readonly go = (page: number): void => {
    this.page = page;
    this.changed();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('.title')?.focus());
  };

  private readonly orderBy = (order: Order): void => {
    this.chosen = order;
    this.page = 1;
    this.changed();
  };

  /** The address names one of ours: its page is turned to, and the reader is taken there. */
  private readonly follow = (): void => {
    const { show, size } = this.asked();
    const place = arranged(this.value?.items ?? [], show, this.order).findIndex(
      ({ ref }) => permalink(ref) === location.hash,
    );
    if (place < 0) return;
    const ref = arranged(this.value?.items ?? [], show, this.order)[place]?.ref;
    this.page = Math.floor(place / size) + 1;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      for (const article of this.host.renderRoot.querySelectorAll<HTMLElement>('article'))
        if (article.dataset['ref'] === ref) {
          article.scrollIntoView({ block: 'center' });
          article.focus({ preventScroll: true });
        }
    });
  };

  private readonly again = (): void => {
    if (this.failed) this.reload();
  };

  private readonly print = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.host.requestUpdate();
  };
}
