import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { ContextConsumer } from '@lit/context';
import type { Locale } from '@gongkai/model';
import { attachContextRoot, env, type GkEnv } from './context.ts';
import { fill, type Say, type Speech } from './speech.ts';
import { tokens } from './tokens.css.ts';
import { version } from './version.ts';

/** What all elements share: language, surroundings, look, states, and how they speak and tell. */
export abstract class GkElement<K extends string = never> extends LitElement {
  static readonly version: string = version;
  static override styles: CSSResultGroup = [tokens];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Texts of the element; {@link addWords} adds those of parts that come later. */
  protected abstract speech: Speech<K>;
  private english: Readonly<Record<K, string>> | undefined;
  private readonly surroundings: ContextConsumer<typeof env, this>;
  private readonly internals: ElementInternals | undefined;

  constructor() {
    super();
    attachContextRoot();
    this.surroundings = new ContextConsumer(this, { context: env, subscribe: true });
    this.internals = this.attachInternals?.();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  /** What the page part around the element gives; `{}` without a provider. */
  protected get env(): GkEnv {
    return this.surroundings.value ?? {};
  }

  /** Attribute on the element, then the provider, then the nearest `lang` of the page; Chinese unless that is English. */
  protected get locale(): Locale {
    const page = this.closest('[lang]') ?? this.ownerDocument.documentElement;
    const lang = this.getAttribute('lang') || this.env.lang || page.getAttribute('lang') || '';
    return /^en\b/i.test(lang) ? 'en' : 'zh';
  }

  protected readonly say: Say<K> = (key, values = {}) => {
    const text = this.locale === 'en' ? this.english?.[key] : undefined;
    // a text of a part that is still on its way is blank until it is there
    const zh: { readonly zh: string } | undefined = this.speech.zh[key];
    return fill(text ?? zh?.zh ?? '', this.locale, values);
  };

  /** Chinese texts of a part that was loaded on demand; its English ones are with the element's own. */
  protected addWords(words: Readonly<Record<string, { readonly zh: string }>>): void {
    this.speech = { ...this.speech, zh: { ...this.speech.zh, ...words } };
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.locale === 'zh' || this.english) return;
    this.english = this.speechInChinese();
    this.speech.en().then(
      (english) => {
        this.english = english;
        this.requestUpdate();
      },
      () => console.warn(`${this.localName}: no English texts`),
    );
  }

  /** Another value whenever the texts change: what is made of texts is remembered by it. */
  protected get texts(): unknown {
    return this.locale === 'en' ? this.english : this.speech;
  }

  /** True while the reader asked for larger text: by the provider, or by the accessibility bar on `<html>`. */
  protected get elder(): boolean {
    return this.env.elder === true || this.ownerDocument.documentElement.hasAttribute('data-gk-elder');
  }

  /** Runs `read` once our children are parsed: a classic script in the head meets the start tag alone. */
  protected whenParsed(read: () => void): void {
    const page = this.ownerDocument;
    if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', read, { once: true });
    else read();
  }

  /** Reflects one state as `:state(name)`, and as `data-state` where the browser has no custom states. */
  protected showState(name: string): void {
    try {
      const states = this.internals?.states;
      if (!states) throw new TypeError();
      states.clear();
      states.add(name);
    } catch {
      if (this.getAttribute('data-state') !== name) this.setAttribute('data-state', name);
    }
  }

  /** Tells the page; `detail` is plain JSON without personal data. */
  protected tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private speechInChinese(): Readonly<Record<K, string>> {
    const texts = {} as Record<K, string>;
    for (const key of Object.keys(this.speech.zh) as K[]) texts[key] = this.speech.zh[key].zh;
    return texts;
  }
}
