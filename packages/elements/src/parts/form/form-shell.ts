import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fallbackOf, hasElements, isDrawnByFramework, type Fallback } from '../../base/fallback.ts';
import { GkElement } from '../../base/gk-element.ts';
import { newKey } from './key.ts';
import type { FormWord } from './form.words.ts';
import { lightForm, type LightForm } from './light-form.ts';
import { shellCss } from './shell.css.ts';

/**
 * What every element with a form in light DOM shares: where it stands, when the page's own content gives way to it and
 * comes back, that it asks nothing on pages without https, and who has the focus after a drawing.
 */
export abstract class FormShell<K extends string> extends GkElement<K | FormWord> {
  static override styles: CSSResultGroup = [GkElement.styles, shellCss];

  /** Base address of the platform's API; else the provider's. */
  @property() endpoint: string | undefined;
  @property() department: string | undefined;
  /** Address of the platform's own page, for those whom the form cannot serve. */
  @property({ attribute: 'apply-url' }) applyUrl: string | undefined;
  @property({ attribute: 'headline-level', type: Number }) headlineLevel: number | undefined;

  /** Read out by screen readers when it changes. */
  @state() protected spoken = '';
  @state() private parsed = false;
  protected readonly light: LightForm = lightForm(this);
  /** Begins every id in the form: two forms on a page keep apart. */
  protected readonly idPrefix: string = `gk${newKey().slice(0, 6)}`;
  private readonly fallback: Fallback = fallbackOf(this);
  private focusNext: { readonly root: ParentNode; readonly selector: string } | undefined;

  /** Title of the form. */
  protected abstract get formTitle(): string;
  /** True when there is something to ask; a page without https, or without an endpoint, asks nothing all the same. */
  protected abstract get asks(): boolean;
  /** Draws the form into {@link light}. */
  protected abstract drawForm(): void;
  /** What stands in place of the form: loading, closed, an error; `shown` is true while the form is there. */
  protected abstract around(shown: boolean): { readonly above?: unknown; readonly below?: unknown };
  /** True when there is an answer to show instead of the form and the page's own content. */
  protected get answered(): boolean {
    return false;
  }

  /** Base address of the API without a slash at the end; undefined when nobody gave one. */
  protected get base(): string | undefined {
    return (this.endpoint ?? this.env.endpoint)?.replace(/\/$/, '');
  }
  /** False on pages without https: no personal data are asked there (E10). */
  protected get secure(): boolean {
    return window.isSecureContext;
  }
  protected get showsForm(): boolean {
    return this.parsed && this.secure && this.base !== undefined && !this.answered && this.asks;
  }
  /** True while the page's own content gives way. Never for elements that stand beside it. */
  protected get replacesFallback(): boolean {
    return this.showsForm || this.answered;
  }
  /** True when the page's own content is in sight. */
  protected get showsFallback(): boolean {
    return !this.replacesFallback && hasElements(this);
  }
  /** True once the children of the element are there to be read. */
  protected get isParsed(): boolean {
    return this.parsed;
  }
  /** The platform's own page: attribute, then provider. */
  protected get pageUrl(): string | undefined {
    return this.applyUrl ?? this.env.applyUrl;
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
      this.light.take();
      this.fallback.giveBack();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const gives = this.replacesFallback && this.isConnected; // out of the page it holds what the page gave
    if (gives && !isDrawnByFramework(this)) this.fallback.take();
    else if (!gives) this.fallback.giveBack();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.showsForm && this.isConnected) {
      this.light.root.classList.toggle('gk-elder', this.elder);
      this.light.put();
      this.drawForm();
    } else this.light.take();
    if (!this.focusNext) return;
    const { root, selector } = this.focusNext;
    const next = root.querySelector<HTMLElement>(selector);
    if (next) this.focusNext = undefined;
    next?.focus();
  }

  /** Moves the reader to the first of these once it is drawn: in the form, or around it. */
  protected focusOn(where: 'form' | 'around', selector: string): void {
    this.focusNext = { root: where === 'form' ? this.light.root : this.renderRoot, selector };
    this.requestUpdate();
  }

  protected readonly sayForm = (key: FormWord, values?: Readonly<Record<string, string | number>>): string =>
    this.say(key, values);

  protected override render(): TemplateResult {
    const { headlineLevel: level, locale, showsForm, replacesFallback } = this;
    const { above, below } = this.around(showsForm);
    return html`<div class="gk ${this.elder ? 'elder' : ''}" lang=${locale === 'zh' ? 'zh-CN' : 'en'}>
      ${level ? html`<div class="headline" role="heading" aria-level=${Math.min(6, Math.max(2, level))}>${this.formTitle}</div>` : nothing}
      <slot name="header"></slot>
      <div class="spoken" role="status">${this.spoken}</div>
      ${
        this.secure
          ? nothing
          : html`<div class="notice warn" part="notice">
              <p>${this.say('insecure')}</p>
              ${this.pageLink}
            </div>`
      }
      ${above} <slot name="guide"></slot>
      <div ?hidden=${!showsForm}><slot name="form"></slot></div>
      ${below} <slot name="privacy"></slot>
      <div ?hidden=${replacesFallback}><slot></slot></div>
      <slot name="footer"></slot>
    </div>`;
  }

  private get pageLink(): unknown {
    const url = this.pageUrl;
    return url?.startsWith('https:') ? html`<p><a href=${url}>${this.say('openSecure')}</a></p>` : nothing;
  }
}
