import { html, nothing, type CSSResult, type CSSResultGroup } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  readReceipt,
  readRequest,
  type FormField,
  type FormGroup,
  type Problem,
  type Read,
  type RequestReceipt,
} from '@gongkai/model';
import { element } from '../base/define.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { bodyOf } from '../parts/form/values.ts';
import { AskedForm } from './asked-form.ts';
import { attachments, type Attachments } from './attachments.ts';
import { attachmentsView } from './attachments-view.ts';
import { checkView } from './check-view.ts';
import { insteadOfForm } from './around-view.ts';
import { requestCss } from './gk-request-form.css.ts';
import { words, type RequestWord } from './gk-request-form.words.ts';
import { lightCss } from './light.css.ts';
import { copied, receiptText, saveText } from './receipt-acts.ts';
import { receiptView } from './receipt-view.ts';

/**
 * Asks for government information, 依申请公开: what Art 29 wants and nothing more; the purpose is never asked. What is
 * typed stays on this machine until the receipt is on screen; sent again, it is filed once.
 *
 * @element gk-request-form
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr department - the organ that is asked, by code or name; else the provider's
 * @attr src - address of a `gongkai.form/1` file, instead of the platform's
 * @attr guide - address of the guide to requests (Art 12)
 * @attr apply-url - the platform's own page, for those whom this form cannot serve
 * @attr about - code of the catalogue item the reader came from; else `?about=` of the page
 * @attr draft - `off` keeps nothing on this machine
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-request-prepared - before sending; `preventDefault()` stops it: `{organ, uploads}`
 * @fires {CustomEvent} gk-request-filed - the receipt is on screen: `{no, submittedAt}`
 * @fires {CustomEvent} gk-draft-saved - a draft was kept on this machine
 * @fires {CustomEvent} gk-draft-restored - a draft was filled in
 * @fires {CustomEvent} gk-draft-cleared - the draft is gone
 * @fires {CustomEvent} gk-data-shown - the questions are there: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - they could not be read: `{code, message}`
 * @slot - what is there without script: a link to the platform's page
 * @slot header - above the form
 * @slot guide - what to know before asking
 * @slot privacy - what becomes of personal data
 * @slot footer - below the form
 * @csspart receipt - number, code and what happens next
 * @csspart notice - a note, a failure
 * @cssprop --gk-color-brand - legends, main button
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-request-form')
export class GkRequestForm extends AskedForm<RequestReceipt> {
  static override styles: CSSResultGroup = [AskedForm.styles, requestCss];
  static override readonly lightStyles: readonly CSSResult[] = [lightCss];

  @property() guide: string | undefined;
  @property() about: string | undefined;

  @state() private checking = false;
  @state() private copied = false;
  private resent = false;
  protected readonly speech: Speech<RequestWord> = {
    zh: words,
    en: () => import('./gk-request-form.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  private readonly held: Attachments = attachments({
    url: () => (this.base === undefined ? undefined : new URL(`${this.base}/uploads`, this.ownerDocument.baseURI).href),
    limits: () => this.files,
    changed: () => this.requestUpdate(),
  });

  protected get formName(): string {
    return 'request';
  }
  protected get formTitle(): string {
    return this.say('title');
  }
  protected get path(): string {
    return '/requests';
  }
  protected read(json: unknown): Read<RequestReceipt> {
    return readReceipt(json);
  }
  protected override get filesInUse(): readonly string[] {
    return [...new Set(this.held.list.map(({ field }) => field))];
  }
  protected override get submitText(): string {
    return this.say('check');
  }
  protected override get hidesForm(): boolean {
    return this.checking;
  }
  protected override get body(): unknown {
    const { organ, held, aboutCode: about } = this;
    const typed = bodyOf(this.groups ?? [], this.values);
    return {
      ...(organ && { organ }),
      ...typed,
      ...(held.ids.length > 0 && { uploads: held.ids }),
      ...(about && { about }),
    };
  }
  private get aboutCode(): string | undefined {
    return (this.about ?? new URLSearchParams(location.search).get('about') ?? '').slice(0, 100) || undefined;
  }
  protected override problemsIn(body: unknown): readonly Problem[] {
    const read = readRequest(body);
    return read.ok ? [] : read.problems;
  }
  protected override get standing(): string {
    const standing = super.standing;
    return standing === 'ready' && this.checking ? 'checking' : standing;
  }
  protected override next(): void {
    this.checking = true;
    this.resent = false;
    this.focusOn('form', '.gk-check-title');
  }
  protected override async prepared(): Promise<boolean> {
    const detail = { organ: this.organ ?? '', uploads: this.held.list.length };
    const event = new CustomEvent('gk-request-prepared', { detail, bubbles: true, composed: true, cancelable: true });
    if (!this.dispatchEvent(event)) return false;
    if (await this.held.ready()) return true;
    this.checking = false;
    const field = this.held.list.find(({ state: each }) => each !== 'sent')?.field;
    const placed = this.groups?.flatMap(({ fields }) => fields).find(({ name }) => name === field);
    this.refuse([{ ...(placed && { field: placed }), text: this.say('filesWaiting') }]);
    return false;
  }
  /** Uploads that expired are sent again, silently and once; everything else is the reader's to mend. */
  protected override refusedFor(problems: readonly Problem[]): void {
    const places = problems.map(({ at }) => Number(/^\/uploads\/(\d+)$/.exec(at)?.[1] ?? Number.NaN));
    if (!this.resent && places.length > 0 && !places.some(Number.isNaN)) {
      this.resent = true;
      this.held.expired(places);
      queueMicrotask(() => {
        this.problems = [];
        void this.file();
      });
    } else this.checking = false;
  }
  protected filed({ no, submittedAt }: RequestReceipt): void {
    this.tell('gk-request-filed', { no, submittedAt });
  }
  protected override startAgain(): void {
    this.held.clear();
    this.checking = false;
    super.startAgain();
  }

  protected override aboveGroup(group: FormGroup): unknown {
    const { contact, aboutCode } = this;
    if (group !== this.groups?.[0]) return nothing;
    return html`${
      contact?.phone
        ? html`<p class="gk-note">
            <span
              >${this.say('help')}
              <a href="tel:${contact.phone.replace(/[^\d+]/g, '')}">${contact.phone}</a
              >${contact.hours ? ` (${contact.hours})` : nothing}</span
            >
          </p>`
        : nothing
    }${aboutCode ? html`<p class="gk-hint">${this.say('about', { code: aboutCode })}</p>` : nothing}`;
  }
  protected override chosen(field: string, files: readonly File[]): void {
    this.held.add(field, files);
  }
  protected override belowField(field: FormField): unknown {
    return attachmentsView(field, this.held, this.files, this.say);
  }
  protected override afterForm(): unknown {
    const { groups, values, locale, say, held } = this;
    if (!this.checking || !groups) return nothing;
    return checkView({
      groups,
      values,
      locale,
      say,
      files: held.list.filter(
        ({ uploadId, state: each }) => uploadId !== undefined || each === 'waiting' || each === 'sending',
      ),
      busy: this.stage === 'sending',
      send: () => void this.file(),
      edit: (n) => {
        this.checking = false;
        this.failure = undefined;
        this.focusOn('form', `fieldset:nth-of-type(${n + 1}) :is(input,select,textarea):enabled`);
      },
    });
  }

  protected around(shown: boolean): { readonly above?: unknown; readonly below?: unknown } {
    const { answer, say, locale, blocked, questions: read } = this;
    const guide = safeUrl(this.guide ?? read.definition?.guideUrl, this.ownerDocument.baseURI);
    if (shown || answer)
      return {
        above: shown && guide ? html`<p class="top"><a href=${guide}>${say('guide')}</a></p>` : nothing,
        below: answer ? this.receiptPart(answer) : this.failureNotice,
      };
    if (!this.secure) return {};
    const debug = location.hash === '#gk-debug';
    const fallback = this.showsFallback;
    return {
      above: insteadOfForm({ state: read.state, say, locale, fallback, debug, blocked, retry: () => this.reload() }),
    };
  }

  private receiptPart({ receipt, earlier }: { readonly receipt: RequestReceipt; readonly earlier: boolean }): unknown {
    const { say, locale } = this;
    const text = receiptText(receipt, say, locale);
    return receiptView({
      receipt,
      earlier,
      say,
      locale,
      copied: this.copied,
      copy: () =>
        void copied(text).then((done) => {
          this.copied = done;
          this.spoken = done ? say('copied') : '';
        }),
      print: () => window.print(),
      save: () => saveText(this.ownerDocument, receipt.no, text),
      another: () => this.startAgain(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-request-form': GkRequestForm;
  }
}
