import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { words, type FooterWord } from './gk-site-footer-marks.words.ts';
import { siteCodeIn } from './site-code.ts';

/**
 * Lays out what the foot of every page carries: badge, site code, ICP and police record, organiser, contact. Everything
 * stays as it stands in the page; ids are what the scripts of the badges look for, and none is touched.
 *
 * @element gk-site-footer-marks
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @slot - the marks: children are laid out in a row, badges with a picture first
 * @csspart list - the row of marks
 * @csspart notice - a note for editors
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-site-footer-marks')
export class GkSiteFooterMarks extends GkElement<FooterWord> {
  static override styles: CSSResultGroup = [
    GkElement.styles,
    css`
      :host {
        color: inherit;
      }
      [part='list'] {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em 1.6em;
        align-items: center;
        justify-content: center;
        text-align: center;
        overflow-wrap: anywhere;
      }
      ::slotted(*) {
        flex: 0 1 auto;
        min-width: 0;
        max-width: 100%;
        margin: 0;
      }
      ::slotted([id='_ideConac']) {
        order: -1;
      }
      ::slotted(script) {
        display: none;
      }
      p {
        margin: 0.5em 0;
        padding: 0.5em 1em;
        border: 1px solid var(--warn);
        background: var(--gk-tint, #fdf7ea);
        color: #1c2630;
      }
    `,
  ];

  @state() private differs: { readonly meta: string; readonly footer: string } | undefined;

  protected readonly speech: Speech<FooterWord> = {
    zh: words,
    en: () => import('./gk-site-footer-marks.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.whenParsed(this.compare);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.showState('ready');
  }

  protected override render(): TemplateResult {
    const { say, differs } = this;
    return html`<div class="gk">
      <div part="list"><slot @slotchange=${this.compare}></slot></div>
      ${
        differs && location.hash === '#gk-debug'
          ? html`<p part="notice"><strong>${say('editors')}</strong> ${say('differs', differs)}</p>`
          : nothing
      }
    </div>`;
  }

  /** A copied template keeps the code of another site: the head and the foot of a page must name the same one. */
  private readonly compare = (): void => {
    const meta = this.ownerDocument.querySelector<HTMLMetaElement>('meta[name="SiteIDCode" i]')?.content.trim() ?? '';
    const footer = siteCodeIn(this.textContent ?? '') ?? '';
    const same = meta === '' || footer === '' || meta.toLowerCase() === footer;
    if (!same && !this.differs) console.warn(`${this.localName}: SiteIDCode ${meta} \u2260 ${footer}`);
    this.differs = same ? undefined : { meta, footer };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-site-footer-marks': GkSiteFooterMarks;
  }
}
