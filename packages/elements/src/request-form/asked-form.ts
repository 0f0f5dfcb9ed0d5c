import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { FormContact, FormFiles, FormGroup } from '@gongkai/model';
import { FormElement } from '../parts/form/form-element.ts';
import { sourceOf } from './definition.ts';
import type { RequestWord } from './gk-request-form.words.ts';
import { questions, type Questions } from './questions.ts';

/** A form whose questions come from the platform or from a file beside the page. */
export abstract class AskedForm<R> extends FormElement<RequestWord, R> {
  /** The questions themselves, instead of an address: an object as in a `gongkai.form/1` file. */
  @property({ attribute: false }) data: unknown;
  @property() src: string | undefined;

  /** What the page's security policy forbade; `''` when nothing. */
  protected blocked = '';
  protected readonly questions: Questions = questions((loaded) => {
    if (loaded.kind === 'ready') this.tell('gk-data-shown', { count: loaded.file.item.groups.length, missing: [] });
    else {
      const { code, problem } = loaded;
      console.warn(`${this.localName}: ${code} ${problem?.at ?? ''}`);
      this.tell('gk-data-refused', { code, message: problem?.at ?? '' });
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
    this.showState(this.standing);
  }

  /** The state the element reflects, one of E17's and those of a form. */
  protected get standing(): string {
    const { state: read } = this.questions;
    if (!this.secure) return 'insecure';
    if (this.answered) return 'filed';
    if (!this.showsForm)
      return read === 'loading'
        ? read
        : typeof read === 'object' && 'code' in read && read.code === 'data.offline'
          ? 'offline'
          : 'error';
    if (this.stage === 'sending') return 'sending';
    if (this.failure) return this.failure.why === 'offline' ? 'offline' : 'failed';
    return 'ready';
  }

  protected get version(): string {
    return this.questions.definition?.version ?? '';
  }
  /** The organ that is asked: attribute, then provider; undefined when the reader chooses. */
  protected get organ(): string | undefined {
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
  private readonly backOnline = (): void => {
    if (typeof this.questions.state === 'object' && this.questions.state.kind === 'failed') this.reload();
  };
  /** What a page forbids its elements is told to its editors: the reader sees the link. */
  private readonly forbidden = ({
    effectiveDirective: directive,
    blockedURI: url,
  }: SecurityPolicyViolationEvent): void => {
    if (directive !== 'connect-src' || !this.base) return;
    this.blocked = this.say('blocked', { directive, url });
    this.requestUpdate();
  };
}
