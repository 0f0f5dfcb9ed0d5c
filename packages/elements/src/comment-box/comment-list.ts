import { html, nothing, type ReactiveController } from 'lit';
import type { CommentPublic, Comments, Fault } from '@gongkai/model';
import { notice } from '../parts/data/notice.ts';
import { staleDaysOf, stateOf, type DataState, type Salvaged } from '../parts/data/data-state.ts';
import { isSameSource, type Source } from '../parts/data/source.ts';
import { arranged, type Order, type Show } from './arranged.ts';
import type { BoxHost } from './box-host.ts';
import { permalink } from './comment-view.ts';
import { listView } from './list-view.ts';
import { opened } from './opened.ts';

/** Reads the comments of a topic and shows them in pages; the form beside it works whatever becomes of them. */
export class CommentList implements ReactiveController {
  private readonly host: BoxHost;
  private source: Source | undefined;
  private reading: AbortController | undefined;
  private loaded: Salvaged<Comments> | 'none' | undefined;
  private failed = '';
  private readAt = 0;
  private page = 1;
  private chosen: Order | undefined;
  private printing = false;
  private last:
    | {
        readonly value: Comments | undefined;
        readonly show: Show;
        readonly order: Order;
        readonly all: readonly CommentPublic[];
      }
    | undefined;

  constructor(host: BoxHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const [name, hear] of this.heard) window.addEventListener(name, hear);
  }

  hostDisconnected(): void {
    for (const [name, hear] of this.heard) window.removeEventListener(name, hear);
  }

  hostUpdate(): void {
    const { source } = this.host.asked;
    if (isSameSource(this.source, source)) return;
    this.source = source;
    this.reading?.abort();
    this.reading = new AbortController();
    void this.read(source, this.reading.signal);
  }

  /** Milliseconds the platform's clock is ahead of this machine's; undefined when it has not answered. */
  get ahead(): number | undefined {
    const at = this.host.asked.live ? Date.parse(this.value?.generatedAt ?? '') : Number.NaN;
    return Number.isNaN(at) ? undefined : at - this.readAt;
  }

  get state(): DataState {
    const { loaded, failed, staleDays } = this;
    if (loaded === 'none' && failed === '') return 'ready';
    return stateOf({ loaded, failed, staleDays, count: this.value?.items.length ?? 0 });
  }

  reload(): void {
    this.source = undefined;
    this.host.requestUpdate();
  }

  view(): unknown {
    const { say, locale, show, title, level, size } = this.host.asked;
    const { value, order, printing } = this;
    if (show === 'none' || this.loaded === 'none') return nothing;
    const items = value?.items ?? [];
    const all = this.arranged();
    const pages = printing ? 1 : Math.max(1, Math.ceil(all.length / size));
    const page = Math.min(this.page, pages);
    const first = (page - 1) * size;
    const rows = printing ? all : all.slice(first, first + size);
    const hasClauses = items.some(({ clause }) => clause !== undefined);
    const list = {
      say,
      locale,
      show,
      order,
      title,
      level,
      rows,
      page,
      pages,
      hasClauses,
      count: all.length,
      from: first + 1,
    };
    return [this.notes(), value ? listView({ ...list, go: this.go, orderBy: this.orderBy }) : nothing];
  }

  private get value(): Comments | undefined {
    return this.loaded === 'none' ? undefined : this.loaded?.value;
  }

  private get order(): Order {
    return this.chosen ?? this.host.asked.order;
  }

  /** What is listed, in order; made anew when something of it changed, not at every key that somebody presses. */
  private arranged(): readonly CommentPublic[] {
    const { value, order } = this;
    const { show } = this.host.asked;
    const { last } = this;
    if (last?.value !== value || last?.show !== show || last.order !== order)
      this.last = { value, show, order, all: arranged(value?.items ?? [], show, order) };
    return this.last?.all ?? [];
  }

  private get staleDays(): number | undefined {
    const { today, maxAgeDays } = this.host.asked;
    return staleDaysOf(this.value?.generatedAt, today, maxAgeDays);
  }

  private notes(): unknown {
    const { state, loaded, staleDays } = this;
    const { say, debug } = this.host.asked;
    const flaws = loaded === 'none' ? [] : (loaded?.flaws ?? []);
    const again = { text: say('retry'), run: () => this.reload() };
    if (state === 'loading') return html`<p class="nothing">${say('listLoading')}</p>`;
    if (state === 'offline') return notice('warn', say('listOffline'), again);
    const { expected, found = '' } = flaws[0]?.values ?? {};
    const why = expected === undefined || this.value ? '' : say('wrongFile', { expected, found });
    return [
      state === 'error' ? notice('error', say('listFailed') + why, again) : nothing,
      staleDays === undefined ? nothing : notice('warn', say('stale', { days: staleDays })),
      this.value && flaws.length > 0 ? notice('warn', say('partial', { count: flaws.length })) : nothing,
      debug ? flaws.map(({ at, code }) => notice('info', `${say('editors')} ${at} ${code}`)) : nothing,
    ];
  }

  private async read(source: Source, signal: AbortSignal): Promise<void> {
    try {
      this.loaded = source.kind === 'none' ? 'none' : await opened(source, signal);
      this.failed = '';
      this.readAt = Date.now();
      if (this.loaded !== 'none' && !this.loaded.value) this.complain(this.loaded.flaws[0]?.code ?? '', '');
      else if (this.value) this.host.tell('gk-data-shown', { count: this.value.items.length, missing: [] });
      void this.host.updateComplete.then(this.follow);
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
    this.host.tell('gk-data-refused', { code, message });
  }

  private turn(page: number): void {
    this.page = page;
    this.host.requestUpdate();
    this.host.tell('gk-view-changed', { page, order: this.order, show: this.host.asked.show });
  }

  private readonly go = (page: number): void => {
    this.turn(page);
    void this.host.updateComplete.then(() => this.host.find('.subhead')?.focus());
  };

  private readonly orderBy = (order: Order): void => {
    this.chosen = order;
    this.turn(1);
  };

  /** The address names one of ours: its page is turned to, and the reader is taken there. */
  private readonly follow = (): void => {
    const { size } = this.host.asked;
    const all = this.arranged();
    const place = all.findIndex(({ ref }) => ref && permalink(ref) === location.hash);
    if (place < 0) return;
    this.page = Math.floor(place / size) + 1;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      const article = this.host.find(`li:nth-child(${(place % size) + 1}) article`);
      article?.scrollIntoView({ block: 'center' });
      article?.focus({ preventScroll: true });
    });
  };

  private readonly again = (): void => {
    if (this.failed) this.reload();
  };

  private readonly print = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.host.requestUpdate();
  };

  private readonly heard: readonly [name: string, hear: (event: Event) => void][] = [
    ['hashchange', this.follow],
    ['online', this.again],
    ['beforeprint', this.print],
    ['afterprint', this.print],
  ];
}
