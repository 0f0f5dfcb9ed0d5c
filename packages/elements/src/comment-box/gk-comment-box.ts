import { adoptStyles, type CSSResultGroup, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ELEMENT_SOURCES, type CommentStatus, type FormGroup, type Problem, type Read } from '@gongkai/model';
import { element } from '../base/define.ts';
import type { Speech } from '../base/speech.ts';
import { FormElement } from '../parts/form/form-element.ts';
import type { Order, Show } from './arranged.ts';
import type { BoxAttributes } from './box-host.ts';
import type { Room } from './gk-comment-box.room.ts';
import { words, type CommentWord } from './gk-comment-box.words.ts';

/**
 * Comments on a topic: a form whose text is never lost, the comments that moderation shows with reply and adoption, and
 * a look-up of one's own by its number. Opinions on a draft, letters, suggestions, complaints, comments on a page.
 *
 * @element gk-comment-box
 * @attr topic - `consultations/<id>`, `mailbox`, `suggestion`, `complaint` or `page:<url>`
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr src - address of a `gongkai.comments/1` file; else the platform is asked
 * @attr closes - last day on which comments are taken, until its midnight in China
 * @attr closed - it is over, whatever the day
 * @attr feedback-url - where the answer is, once it is closed
 * @attr max-length - characters of a comment, 2000 without it
 * @attr allow-clause - articles to choose from, by comma; empty for a free text
 * @attr require - optional fields that this topic needs: `name contact`
 * @attr show - `all`, `adopted` or `none` of the comments
 * @attr order - `newest` or `clause`
 * @attr page-size - comments on a page, 20 without it
 * @attr draft - `off` keeps nothing on the reader's machine
 * @attr apply-url - address of the platform's own page
 * @attr max-age-days - comments older than this are marked as stale
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @fires {CustomEvent} gk-comment-filed - a comment has arrived: `{ref}`
 * @fires {CustomEvent} gk-view-changed - the reader asked for something: `{page, order, show}`
 * @fires {CustomEvent} gk-data-shown - comments are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - comments could not be read: `{code, message}`
 * @fires {CustomEvent} gk-draft-saved - what was typed is kept on this machine
 * @fires {CustomEvent} gk-draft-restored - what was kept is back in the form
 * @fires {CustomEvent} gk-draft-cleared - nothing is kept any more
 * @slot - other ways to be heard, there without script; they stay in sight. A form inside gives way to ours
 * @slot header - above the form
 * @slot guide - between headline and form
 * @slot privacy - what becomes of names and contacts
 * @slot footer - below the list
 * @csspart receipt - number of the comment that was sent
 * @csspart notice - a note about form or list
 * @csspart status - how many comments there are
 * @csspart list - the comments
 * @csspart item - one comment
 * @csspart badge - adoption
 * @csspart pager - page buttons
 * @cssprop --gk-color-brand - links, main button
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-comment-box')
export class GkCommentBox extends FormElement<CommentWord, CommentStatus> implements BoxAttributes {
  static override styles: CSSResultGroup = FormElement.styles;

  @property() topic = '';
  @property() src: string | undefined;
  /** The comments themselves, instead of an address: an object as in a data file. */
  @property({ attribute: false }) data: unknown;
  @property() closes = '';
  @property({ type: Boolean }) closed = false;
  @property({ attribute: 'feedback-url' }) feedbackUrl: string | undefined;
  @property({ attribute: 'max-length', type: Number }) maxLength: number | undefined;
  @property({ attribute: 'allow-clause' }) allowClause: string | undefined;
  @property() require = '';
  @property() show: Show = 'all';
  @property() order: Order = 'newest';
  @property({ attribute: 'page-size', type: Number }) pageSize = 20;
  @property({ attribute: 'max-age-days', type: Number }) maxAgeDays: number | undefined;

  @state() private room: Room | undefined;
  /** True when the page's own content is a form, which ours replaces; undefined until it was looked at. */
  private replacesForm: boolean | undefined;
  /** True after the room could not be loaded. */
  private isStuck = false;

  // the words of the room come with it
  protected readonly speech: Speech<CommentWord> = {
    zh: words as Speech<CommentWord>['zh'],
    en: () => import('./gk-comment-box.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  /** Reads the comments again. */
  reload(): void {
    if (this.room) this.room.list.reload();
    else this.enter().catch(this.missing);
  }

  protected get formName(): string {
    return `comment:${this.topic}`;
  }
  protected get formTitle(): string {
    return this.room?.title ?? this.say('title');
  }
  protected get version(): string {
    return '1';
  }
  protected get path(): string {
    return ELEMENT_SOURCES['gk-comment-box'].path;
  }
  protected get groups(): readonly FormGroup[] | undefined {
    return this.room?.groups(this.isTyped);
  }
  protected override get body(): unknown {
    return { topic: this.topic, ...(super.body as object) };
  }
  protected read(json: unknown): Read<CommentStatus> {
    return this.room!.read(json);
  }
  protected override refusedFor(_problems: readonly Problem[], type: string): void {
    this.room!.refused(type);
  }
  protected filed({ ref }: CommentStatus): void {
    this.tell('gk-comment-filed', { ref });
  }
  protected override now(): number {
    return Date.now() + (this.room?.list.ahead ?? 0);
  }
  protected override get replacesFallback(): boolean {
    return super.replacesFallback && this.replacesForm === true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.isParsed && this.replacesForm === undefined) {
      this.replacesForm = this.querySelector('form') !== null;
      this.enter().catch(this.missing);
    }
    super.willUpdate(changed);
    this.showState(this.room?.state ?? (this.isStuck ? 'error' : 'loading'));
  }

  protected around(): { readonly above?: unknown; readonly below?: unknown } {
    const { isTyped: typed, failureNotice: failure } = this;
    return this.room?.around({ typed, receipt: this.answer?.receipt, failure }) ?? {};
  }

  private get isTyped(): boolean {
    return Object.values(this.values).some((value) => value !== '');
  }

  /** A part of the element could not be loaded: the page's own content stays, `reload()` tries again. */
  private readonly missing = (cause: Error): void => {
    console.warn(`${this.localName}: ${cause.message}`);
    this.tell('gk-data-refused', { code: 'element.part-missing', message: cause.message });
    this.isStuck = true;
    this.requestUpdate();
  };

  private async enter(): Promise<void> {
    const { room, roomCss, roomWords } = await import('./gk-comment-box.room.ts');
    adoptStyles(this.renderRoot as ShadowRoot, [...GkCommentBox.elementStyles, ...roomCss]);
    this.addWords(roomWords);
    this.room = room(this, {
      say: this.say,
      tell: (name, detail) => this.tell(name, detail),
      again: () => this.startAgain(),
      locale: () => this.locale,
      base: () => this.base,
      mayAsk: () => this.secure,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-comment-box': GkCommentBox;
  }
}
