import { adoptStyles, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FormContact, FormField, FormFiles, FormGroup, Problem, Read, RequestReceipt } from '@gongkai/model';
import { element } from '../base/define.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { FormElement } from '../parts/form/form-element.ts';
import { bodyOf } from '../parts/form/values.ts';
import { insteadOfForm } from './around-view.ts';
import { sourceOf } from './definition.ts';
import type { Papers, WithPapers } from './gk-request-form.papers.ts';
import { words, type RequestWord } from './gk-request-form.words.ts';
import { helpNote } from './help-note.ts';
import { questions, standingOf, type Questions } from './questions.ts';

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
export class GkRequestForm extends FormElement<RequestWord, RequestReceipt> {
  /** The questions themselves, instead of an address: an object as in a `gongkai.form/1` file. */
  @property({ attribute: false }) data: unknown;
  @property() src: string | undefined;
  @property() guide: string | undefined;
  @property() about: string | undefined;

  @state() private papers: Papers | undefined;
  @state() private editorsNote: unknown;
  private loaded: typeof import('./gk-request-form.papers.ts') | undefined;
  private blocked: readonly string[] = [];
  private toldOf: unknown;

  protected readonly speech: Speech<RequestWord> = {
    zh: words,
    en: () => import('./gk-request-form.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  private readonly questions: Questions = questions((read) => {
    if (read.kind === 'ready') this.tell('gk-data-shown', { count: read.file.item.groups.length, missing: [] });
    else {
      const { code, flaw } = read;
      console.warn(`${this.localName}: ${code} ${flaw?.at ?? ''}`);
      this.tell('gk-data-refused', { code, message: flaw?.at ?? '' });
    }
    this.requestUpdate();
  });

  /** Reads the questions again. */
  reload(): void {
    this.questions.forget();
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.backOnline);
    this.ownerDocument.addEventListener('securitypolicyviolation', this.forbidden);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.backOnline);
    this.ownerDocument.removeEventListener('securitypolicyviolation', this.forbidden);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { data, src, base, organ: department } = this;
    if (this.isParsed && this.secure) this.questions.look(sourceOf(this, { data, src, base, department }));
    super.willUpdate(changed);
    const { secure, answered, showsForm, stage, failure, hidesForm: checking } = this;
    this.showState(standingOf(this.questions.state, { secure, answered, showsForm, stage, failure, checking }));
  }
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { state: read } = this.questions;
    if (this.showsForm || this.answered || location.hash !== '#gk-debug' || this.toldOf === read) return;
    this.toldOf = read;
    void this.tellEditors();
  }

  protected get formName(): string {
    return 'request';
  }
  protected get formTitle(): string {
    return this.say('title');
  }
  protected get version(): string {
    return this.questions.definition?.version ?? '';
  }
  protected get path(): string {
    return '/requests';
  }
  protected read(json: unknown): Read<RequestReceipt> {
    return this.loaded!.readReceipt(json);
  }
  /** The organ that is asked: attribute, then provider; undefined when the reader chooses. */
  private get organ(): string | undefined {
    return (this.department ?? this.env.department) || undefined;
  }
  protected get groups(): readonly FormGroup[] | undefined {
    return this.questions.groups(this.organ);
  }
  protected override get asks(): boolean {
    const fields = this.groups?.flatMap(({ fields: each }) => each);
    return fields !== undefined && (this.organ !== undefined || fields.some(({ name }) => name === 'organ'));
  }
  protected override get files(): FormFiles | undefined {
    return this.questions.definition?.files;
  }
  protected override get contact(): FormContact | undefined {
    return this.questions.definition?.contact;
  }
  protected override now(): number {
    return this.questions.now();
  }
  protected override get filesInUse(): readonly string[] {
    return this.papers?.fields ?? [];
  }
  protected override get submitText(): string {
    return this.say('check');
  }
  protected override get hidesForm(): boolean {
    return this.papers?.checking === true;
  }
  private get aboutCode(): string | undefined {
    return (this.about ?? new URLSearchParams(location.search).get('about') ?? '').slice(0, 100) || undefined;
  }
  protected override get body(): unknown {
    const { organ, papers, aboutCode: about } = this;
    const uploads = papers?.ids ?? [];
    const typed = bodyOf(this.groups ?? [], this.values);
    return { ...(organ && { organ }), ...typed, ...(uploads.length > 0 && { uploads }), ...(about && { about }) };
  }
  protected override problemsIn(body: unknown): readonly Problem[] {
    return this.papers?.problemsIn(body) ?? [];
  }
  protected override next(): void {
    this.papers?.check();
  }
  protected override prepared(): Promise<boolean> {
    return this.papers?.prepared() ?? super.prepared();
  }
  protected override refusedFor(problems: readonly Problem[]): void {
    this.papers?.refusedFor(problems);
  }
  protected filed({ no, submittedAt }: RequestReceipt): void {
    this.tell('gk-request-filed', { no, submittedAt });
  }
  protected override startAgain(): void {
    this.papers?.clear();
    super.startAgain();
  }
  protected override chosen(field: string, files: readonly File[]): void {
    if (this.papers) return this.papers.chosen(field, files);
    this.come().then(
      () => this.papers?.chosen(field, files),
      () => undefined, // the form says so when its button is pressed
    );
  }

  protected override aboveGroup(group: FormGroup): unknown {
    return group === this.groups?.[0] ? helpNote(this.contact, this.aboutCode, this.say) : nothing;
  }
  protected override belowField(field: FormField): unknown {
    return this.papers?.below(field) ?? nothing;
  }
  protected override afterForm(): unknown {
    return this.papers?.checkPage() ?? nothing;
  }
  protected around(shown: boolean): { readonly above?: unknown; readonly below?: unknown } {
    const { answer, questions: read } = this;
    if (answer) return { below: this.papers?.receipt(answer) };
    if (!this.secure) return {};
    if (!shown)
      return {
        above: [insteadOfForm(read.state, this.showsFallback, this.sayForm, () => this.reload()), this.editorsNote],
      };
    const guide = safeUrl(this.guide ?? read.definition?.guideUrl, this.ownerDocument.baseURI);
    return {
      above: guide ? html`<p><a href=${guide}>${this.say('guide')}</a></p>` : nothing,
      below: this.failureNotice,
    };
  }

  protected override async alongside(): Promise<void> {
    this.loaded ??= await import('./gk-request-form.papers.ts');
    const { papers, paperWords, requestCss, lightCss } = this.loaded;
    if (this.papers) return;
    this.addWords(paperWords);
    this.light.wear(lightCss);
    adoptStyles(this.renderRoot as ShadowRoot, [...GkRequestForm.elementStyles, requestCss]);
    // a part of this class in a file of its own: protected is between them no wall
    this.papers = papers(this as unknown as WithPapers);
  }

  private async tellEditors(): Promise<void> {
    const { editorsNote, editorsWords } = await import('./gk-request-form.editors.ts');
    this.addWords(editorsWords);
    this.editorsNote = editorsNote(this.questions.state, this.blocked, this.say, this.locale);
  }

  private readonly backOnline = (): void => {
    const { state: read } = this.questions;
    if (typeof read === 'object' && read.kind === 'failed') this.reload();
  };
  /** What a page forbids its elements is told to its editors: the reader sees the link. */
  private readonly forbidden = (event: SecurityPolicyViolationEvent): void => {
    if (event.effectiveDirective !== 'connect-src' || !this.base) return;
    this.blocked = [event.effectiveDirective, event.blockedURI];
    this.toldOf = undefined;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-request-form': GkRequestForm;
  }
}
