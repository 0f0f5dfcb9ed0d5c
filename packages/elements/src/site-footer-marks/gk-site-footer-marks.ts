import { LitElement, css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { element } from '../base/define.ts';
import { version } from '../base/version.ts';

/**
 * Lays out what the foot of every page carries: badge, site code, ICP and police record, organiser, contact. Everything
 * stays as it stands in the page; ids are what the scripts of the badges look for, and none is touched. The look is the page's.
 *
 * @element gk-site-footer-marks
 * @attr lang - `zh-CN` or `en`, for the note to editors; else the page's
 * @slot - the marks: children are laid out in a row, badges with a picture first
 * @csspart notice - a note for editors
 */
@element('gk-site-footer-marks')
export class GkSiteFooterMarks extends LitElement {
  static readonly version: string = version;
  static override styles: CSSResultGroup = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1.6em;
      align-items: center;
      justify-content: center;
      overflow-wrap: anywhere;
    }
    :host([hidden]) {
      display: none;
    }
    ::slotted(*) {
      max-width: 100%;
      margin: 0;
    }
    ::slotted([id='_ideConac']) {
      order: -1;
    }
    p {
      order: 1;
    }
  `;

  /** What there is to say to editors; undefined until one asks. */
  private note: unknown;

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${this.check}></slot>${this.note}`;
  }

  private async check(): Promise<void> {
    if (location.hash !== '#gk-debug') return;
    this.note = (await import('./gk-site-footer-marks.check.ts')).checkView(this);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-site-footer-marks': GkSiteFooterMarks;
  }
}
