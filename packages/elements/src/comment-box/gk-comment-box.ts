import { adoptStyles, html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ELEMENT_SOURCES, type CommentStatus, type FormGroup, type Problem, type Read } from '@gongkai/model';
import { element } from '../base/define.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { dayIn } from '../parts/data/data-state.ts';
import { sourceOf, type Source } from '../parts/data/source.ts';
import { FormElement } from '../parts/form/form-element.ts';
import type { Order, Show } from './arranged.ts';
import type { CommentList } from './comment-list.ts';
import { words, type CommentWord } from './gk-comment-box.words.ts';

type FormPart = typeof import('./gk-comment-box.form.ts');
type ListPart = typeof import('./gk-comment-box.list.ts');

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
export class GkCommentBox extends FormElement<CommentWord, CommentStatus> {
  static override styles: CSSResultGroup = FormElement.styles;

  @property() topic = '';
  @property() src: string | undefined;
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

  @state() private asking: FormPart | undefined;
  @state() private list: CommentList | undefined;
  /** The reader says that the clock of this machine is wrong. */
  @state() private insists = false;
  @state() private isOver = false;
  private questions: { readonly key: string; readonly groups: readonly FormGroup[] } | undefined;
  private look: ReturnType<FormPart['lookup']> | undefined;
  /** True when the page's own content is a form, which ours replaces. */
  private replacesForm: boolean | undefined;

  protected readonly speech: Speech<CommentWord> = {
    zh: words,
    en: () => import('./gk-comment-box.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  /** Reads the comments again. */
  reload(): void {
    this.list?.reload();
  }

  protected get formName(): string {
    return `comment:${this.topic}`;
  }
  protected get formTitle(): string {
    return this.say('title');
  }
  protected get version(): string {
    return '1';
  }
  protected get path(): string {
    return ELEMENT_SOURCES['gk-comment-box'].path;
  }

  protected get groups(): readonly FormGroup[] | undefined {
    const { asking: part, topic, allowClause, maxLength, require } = this;
    if (!part || !topic || (this.isClosed && !this.isTyped)) return undefined;
    const key = `${allowClause} ${maxLength} ${require}`;
    if (this.questions?.key !== key) {
      const clauses = allowClause?.split(/[,\uff0c]/).filter((each) => each !== '');
      this.questions = {
        key,
        groups: part.questionsOf({ clauses, maxLength: maxLength ?? 0, needed: require.split(/[\s,]+/) }),
      };
    }
    return this.questions.groups;
  }

  protected override get body(): unknown {
    return { topic: this.topic, ...(super.body as object) };
  }

  protected read(json: unknown): Read<CommentStatus> {
    return this.asking!.readReceipt(json);
  }

  protected override refusedFor(_problems: readonly Problem[], type: string): void {
    this.isOver = type === 'closed';
  }

  protected filed({ ref }: CommentStatus): void {
    this.tell('gk-comment-filed', { ref });
  }

  /** Milliseconds now; by the platform's clock when it has just answered. */
  protected override now(): number {
    return Date.now() + (this.list?.ahead ?? 0);
  }

  protected override get replacesFallback(): boolean {
    return super.replacesFallback && this.replacesForm === true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.isParsed && this.replacesForm === undefined) {
      this.replacesForm = this.querySelector('form') !== null;
      void this.learn();
    }
    super.willUpdate(changed);
    const { list, asking: part } = this;
    this.showState(list && list.state !== 'none' ? list.state : part ? 'ready' : 'loading');
  }

  protected around(): { readonly above?: unknown; readonly below?: unknown } {
    const { asking: part, base, locale, answer, list, look, show } = this;
    const { receipt } = answer ?? {};
    const texts = receipt && {
      received: this.say('received', { ref: receipt.ref }),
      review: this.say('review'),
      another: this.say('another'),
    };
    return {
      above: this.isClosed && !this.isTyped ? this.closedNote : nothing,
      below: [
        this.isOver ? html`<p class="notice warn" part="notice">${this.say('keptText')}</p>` : nothing,
        part && receipt && texts ? part.receiptView(receipt, texts, () => this.startAgain()) : nothing,
        this.failureNotice,
        list && show !== 'none' ? list.render() : nothing,
        base !== undefined && look && this.secure ? look(base, locale) : nothing,
      ],
    };
  }

  /** Over by the page's word, or by the day; the server decides when somebody writes all the same. */
  private get isClosed(): boolean {
    const today = dayIn(new Date(this.now())) ?? '';
    return this.closed || (!this.insists && this.closes !== '' && today > this.closes);
  }

  /** What was typed stays in sight, also past midnight. */
  private get isTyped(): boolean {
    return Object.values(this.values).some((value) => value !== '');
  }

  private get closedNote(): unknown {
    const { closes, closed, feedbackUrl, asking: part, locale } = this;
    const link = safeUrl(feedbackUrl, this.ownerDocument.baseURI);
    const unsure = !closed && this.base !== undefined && this.list?.ahead === undefined;
    return html`<div class="notice closed" part="notice">
      <p>
        <strong
          >${closes && part ? this.say('closedOn', { day: part.dayText(closes, locale) }) : this.say('closed')}</strong
        >
      </p>
      ${link ? html`<p><a href=${link}>${this.say('feedback')}</a></p>` : nothing}
      ${unsure ? html`<button type="button" @click=${() => (this.insists = true)}>${this.say('insist')}</button>` : nothing}
    </div>`;
  }

  private async learn(): Promise<void> {
    const [part, list]: [FormPart, ListPart] = await Promise.all([
      import('./gk-comment-box.form.ts'),
      import('./gk-comment-box.list.ts'),
    ]);
    adoptStyles(this.renderRoot as ShadowRoot, [...GkCommentBox.elementStyles, list.commentListCss]);
    this.look = part.lookup(this);
    this.list = new list.CommentList(
      this,
      () => this.asked,
      (name, detail) => this.tell(name, detail),
    );
    this.asking = part;
  }

  private get asked(): ReturnType<ConstructorParameters<ListPart['CommentList']>[1]> {
    const { locale, show, order, pageSize, maxAgeDays, headlineLevel } = this;
    return {
      source: this.source,
      live: this.src === undefined && this.data === undefined,
      locale,
      show,
      order,
      size: Math.min(50, Math.max(5, Math.trunc(pageSize) || 20)),
      level: Math.min(6, (headlineLevel ?? 1) + 1),
      today: dayIn(new Date()) ?? '1970-01-01',
      maxAgeDays,
      debug: location.hash === '#gk-debug',
    };
  }

  private get source(): Source {
    const { topic, data, src, base: endpoint, path, show } = this;
    const list = topic.startsWith('consultations/')
      ? `/${topic}/comments`
      : `${path}?topic=${encodeURIComponent(topic)}`;
    return sourceOf({ host: this, data, src, endpoint, path: topic && show !== 'none' ? list : undefined });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-comment-box': GkCommentBox;
  }
}
