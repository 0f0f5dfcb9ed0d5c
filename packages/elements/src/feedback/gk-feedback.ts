import type { CSSResultGroup, PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FormGroup, Read } from '@gongkai/model';
import { element } from '../base/define.ts';
import type { Speech } from '../base/speech.ts';
import { FormElement } from '../parts/form/form-element.ts';
import type { Values } from '../parts/form/values.ts';
import { formWords } from '../parts/form/form.words.ts';
import type { FeedbackWord } from './gk-feedback.words.ts';

/**
 * Tells the editors what is wrong with a page, its address filled in, and where to call. Stands beside the state
 * platform's own 我为政府网站找错, never instead of it: the page's content, `_span_jiucuo` among it, stays as it is.
 *
 * @element gk-feedback
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr open - the form is in sight from the start
 * @attr page - address of the page that is meant; else the page's own
 * @attr hotline - number to call, 12345 without it; empty for none
 * @attr draft - `off` keeps nothing on the reader's machine
 * @attr apply-url - address of the platform's own page
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @fires {CustomEvent} gk-feedback-filed - a message has arrived: `{ref}`
 * @fires {CustomEvent} gk-draft-saved - what was typed is kept on this machine
 * @fires {CustomEvent} gk-draft-restored - what was kept is back in the form
 * @fires {CustomEvent} gk-draft-cleared - nothing is kept any more
 * @slot - the page's own ways to report, the state platform's script among them; never hidden
 * @slot header - above the form
 * @slot guide - between headline and form
 * @slot privacy - what becomes of contacts
 * @slot footer - below all
 * @csspart receipt - number of the message that was sent
 * @csspart notice - a note about the form
 * @cssprop --gk-color-brand - links, main button
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-feedback')
export class GkFeedback extends FormElement<FeedbackWord, string> {
  static override styles: CSSResultGroup = FormElement.styles;

  @property({ type: Boolean, attribute: 'open' }) isOpen = false;
  @property() page: string | undefined;
  @property() hotline: string | undefined;

  @state() private asking: typeof import('./gk-feedback.form.ts') | undefined;

  // the other words come with what says them
  protected readonly speech: Speech<FeedbackWord> = {
    zh: formWords as Speech<FeedbackWord>['zh'],
    en: () => import('./gk-feedback.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  protected get formName(): string {
    return 'feedback';
  }
  protected get formTitle(): string {
    return this.say('title');
  }
  protected get version(): string {
    return '1';
  }
  protected get path(): string {
    return '/feedback';
  }
  protected get groups(): readonly FormGroup[] | undefined {
    return this.isOpen ? this.asking?.questions : undefined;
  }
  protected override get preset(): Values {
    return { url: this.page ?? location.href };
  }
  protected read(json: unknown): Read<string> {
    return this.asking!.readReceipt(json);
  }
  protected filed(ref: string): void {
    this.tell('gk-feedback-filed', { ref });
  }
  /** The page's own ways to report stay beside ours. */
  protected override get replacesFallback(): boolean {
    return false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) {
      this.showState('loading');
      this.enter().catch(() => this.showState('error'));
    }
    super.willUpdate(changed);
  }

  protected around(shown: boolean): { readonly above?: unknown; readonly below?: unknown } {
    const { isOpen, hotline, say, answer, failureNotice: failure } = this;
    const can = this.base !== undefined && this.secure;
    const toggle = (): void => {
      this.isOpen = !isOpen;
      this.focusOn('form', 'textarea');
    };
    const now = { isOpen, hotline, say, shown, can, ref: answer?.receipt, failure };
    return this.asking?.around({ ...now, toggle, again: () => this.startAgain() }) ?? {};
  }

  private async enter(): Promise<void> {
    const asking = await import('./gk-feedback.form.ts');
    this.addWords(asking.askingWords);
    this.asking = asking;
    this.showState('ready');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-feedback': GkFeedback;
  }
}
