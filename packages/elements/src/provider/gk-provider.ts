import { LitElement, css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ContextConsumer, ContextProvider } from '@lit/context';
import { attachContextRoot, env, type GkEnv } from '../base/context.ts';
import { element } from '../base/define.ts';
import { version } from '../base/version.ts';

/**
 * One place for endpoint, department and language of the elements inside it; an inner provider wins, key by key.
 *
 * @element gk-provider
 * @attr endpoint - base address of the platform's API
 * @attr department - department the page speaks for
 * @attr lang - `zh-CN` or `en`
 * @attr elder - larger text and targets
 * @attr apply-url - address of the request form
 * @slot - the page part
 */
@element('gk-provider')
export class GkProvider extends LitElement {
  static readonly version: string = version;
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
  `;
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  @property() endpoint: string | undefined;
  @property() department: string | undefined;
  @property({ type: Boolean }) elder: boolean | undefined;
  @property({ attribute: 'apply-url' }) applyUrl: string | undefined;

  private readonly inner: ContextProvider<typeof env, this>;
  private outer: GkEnv = {};

  constructor() {
    super();
    attachContextRoot();
    this.inner = new ContextProvider(this, { context: env, initialValue: {} });
    new ContextConsumer(this, {
      context: env,
      subscribe: true,
      callback: (outer) => {
        this.outer = outer;
        this.requestUpdate();
      },
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const lang = this.getAttribute('lang');
    this.inner.setValue({
      ...this.outer,
      ...(this.endpoint && { endpoint: this.endpoint }),
      ...(this.department && { department: this.department }),
      ...(lang && { lang }),
      ...(this.elder && { elder: true }),
      ...(this.applyUrl && { applyUrl: this.applyUrl }),
    });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-provider': GkProvider;
  }
}
