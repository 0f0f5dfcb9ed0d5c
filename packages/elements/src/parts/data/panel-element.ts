import { adoptStyles, nothing, type CSSResultOrNative, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Locale, Salvaged } from '@gongkai/model';
import { safeUrl } from '../../base/safe-url.ts';
import type { Say } from '../../base/speech.ts';
import { DataElement } from './data-element.ts';
import type { DataState } from './data-state.ts';
import type { DataWord } from './data.words.ts';
import { follow, type Paged } from './follow.ts';
import { editorNotes } from './notice.ts';

/** What an element shows once its data are there, and how it reads them: a file of its own, loaded beside the data. */
export interface Panel<K extends string, T> {
  readonly styles: readonly CSSResultOrNative[];
  readonly words: Readonly<Partial<Record<K, { readonly zh: string }>>>;
  readonly read: (json: unknown) => Salvaged<T>;
}

/** What every drawing needs to know about its page. */
export interface Drawing<K extends string> {
  readonly say: Say<K>;
  readonly locale: Locale;
  /** Level of the headings inside: one below the headline, 2 without it. */
  readonly level: number;
  readonly linkOf: (url: string | undefined) => string | undefined;
}

/** An element that is light until it has something to show: its drawing, words and reader come as one {@link Panel}. */
export abstract class PanelElement<
  K extends string,
  T extends Paged & { readonly generatedAt?: string },
  P extends Panel<K, T>,
> extends DataElement<K | 'title' | 'empty', T> {
  /** There as soon as there is a value. */
  @state() protected panel: P | undefined;
  private learning: Promise<P> | undefined;

  protected abstract load(): Promise<P>;
  protected abstract draw(panel: P, value: T): unknown;
  /** What editors are told. */
  protected abstract notes(panel: P, value: T): readonly string[];

  override connectedCallback(): void {
    super.connectedCallback();
    this.fetchPanel().catch(() => undefined); // told when the data are there and nothing can show them
  }

  protected async open(json: unknown): Promise<Salvaged<T>> {
    return (await this.fetchPanel()).read(json);
  }

  protected override async readOn(first: Salvaged<T>, address: string, signal: AbortSignal): Promise<void> {
    const open = (json: unknown): Promise<Salvaged<T>> => this.open(json);
    await follow(first, { address, signal, open, show: (all) => (this.loaded = all) });
  }

  /** Partial while there are further pages. */
  protected override get dataState(): DataState {
    const state = super.dataState;
    return state === 'ready' && this.value?.next ? 'partial' : state;
  }

  protected get drawing(): Drawing<K | 'title' | 'empty' | DataWord> {
    const { say, locale, headlineLevel = 1, ownerDocument } = this;
    const level = Math.min(6, Math.max(1, headlineLevel) + 1);
    return { say, locale, level, linkOf: (url) => safeUrl(url, ownerDocument.baseURI) };
  }

  protected override render(): TemplateResult {
    const { panel, value, say, debug } = this;
    const drawn =
      panel && value && this.count > 0
        ? [editorNotes(say, debug, debug ? this.notes(panel, value) : []), this.draw(panel, value)]
        : nothing;
    return this.framed(say('title'), say('empty'), drawn);
  }

  private fetchPanel(): Promise<P> {
    this.learning ??= this.load().then(
      (panel) => {
        const { elementStyles } = this.constructor as typeof PanelElement;
        adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...panel.styles]);
        this.addWords(panel.words as Readonly<Record<string, { readonly zh: string }>>);
        this.panel = panel;
        return panel;
      },
      (cause: unknown) => {
        this.learning = undefined; // a retry asks again
        throw cause;
      },
    );
    return this.learning;
  }
}
