import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { draftBox, draftKey } from './draft.ts';
import { failureView } from './failure-view.ts';
import { filing, type Filing, type Sent } from './filing.ts';
import { footView, restoredNote } from './foot-view.ts';
import { FormTask } from './form-task.ts';
import { formView } from './form-view.ts';
import { draftOf, keeping, type Keeping } from './keeping.ts';
import { placed, type FieldProblem } from './problems.ts';
import { merged, unanswered } from './required.ts';
import { readValues, sameValues, shownFields, withoutEmpty, writeValues } from './values.ts';

export type Stage = 'filling' | 'sending' | 'filed';

/**
 * A form that loses nothing: a draft on the reader's machine, problems beside their fields, one filing however often it
 * is sent, ways out when it cannot be sent. An element says what is asked (`groups`), where it goes (`path`), how the
 * answer reads (`read`) and looks (`around` while {@link answered}).
 *
 * Life: groups known → draft, and what was typed into the page's own form meanwhile, filled in → submit checks, then
 * {@link next} (default: {@link file}) → receipt on screen → draft deleted.
 */
export abstract class FormElement<K extends string, R> extends FormTask<K, R> {
  /** `off` keeps nothing on the reader's machine. */
  @property() draft = 'on';

  @state() protected problems: readonly FieldProblem[] = [];
  @state() protected stage: Stage = 'filling';
  /** The last attempt to send, when it did not come through. */
  @state() protected failure: Extract<Sent<R>, { readonly kind: 'later' }> | undefined;
  /** What came back; `earlier` when it answers an earlier wording, whose answer had been lost. */
  @state() protected answer: { readonly receipt: R; readonly earlier: boolean } | undefined;
  private opened = '';
  protected readonly filing: Filing = filing();
  protected readonly keeping: Keeping = keeping({
    box: () => {
      const { base } = this;
      if (this.draft === 'off' || base === undefined) return undefined;
      const { origin } = new URL(base, this.ownerDocument.baseURI);
      const key = draftKey(origin, this.formName, this.version);
      return draftBox(
        () => localStorage,
        key,
        () => this.now(),
      );
    },
    draft: () => draftOf(this.groups ?? [], this.values, this.filing.key, this.filesInUse),
    told: (event) => this.tell(`gk-draft-${event}`, {}),
    redraw: () => this.requestUpdate(),
  });

  /** True while the form stays out of sight, with all that is in it. */
  protected get hidesForm(): boolean {
    return false;
  }
  protected get asks(): boolean {
    return this.groups !== undefined;
  }
  protected override get answered(): boolean {
    return this.stage === 'filed';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.leave);
    window.addEventListener('beforeunload', this.warn);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.leave);
    window.removeEventListener('beforeunload', this.warn);
    this.keeping.flush();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.showsForm) this.open(); // before the page's own form is taken away with what was typed into it
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!changed.has('answer') || !this.answer) return;
    this.keeping.clear(); // not before the receipt is on screen
    this.filed(this.answer.receipt);
  }

  /** Ways out after a failed attempt; nothing when all is well. Belongs below the form. */
  protected get failureNotice(): unknown {
    const { failure, contact, pageUrl } = this;
    if (!failure || this.stage === 'sending') return nothing;
    return failureView({
      ...failure,
      contact,
      applyUrl: pageUrl,
      say: this.sayForm,
      again: () => void this.file(),
      anew: () => {
        this.filing.renew();
        void this.file();
      },
      save: () => void this.saveFile(),
    });
  }

  /** Sends what is in the form, under the same key until there is a receipt. */
  protected async file(): Promise<void> {
    const { base } = this;
    if (this.stage === 'sending' || base === undefined) return;
    const before = this.stage;
    this.stage = 'sending';
    this.spoken = this.say('sending');
    this.keeping.changed(); // the key is kept before it is used
    this.keeping.flush();
    if (!(await this.prepared())) {
      this.stage = before;
      this.spoken = '';
      return;
    }
    const url = new URL(base + this.path, this.ownerDocument.baseURI).href;
    const sent = await this.filing.send(this.body, { url, read: (json) => this.read(json), locale: this.locale });
    this.spoken = '';
    if (sent.kind === 'filed') {
      this.failure = undefined;
      this.answer = sent;
      this.stage = 'filed';
      this.focusOn('around', '.receipt');
    } else if (sent.kind === 'refused') {
      this.refusedFor(sent.problems, sent.type);
      this.stage = 'filling';
      this.failure = undefined;
      const text = sent.detail || this.say('refused');
      const told = { at: '', code: 'form.refused', words: { zh: text, en: text } };
      this.refuse(
        placed(sent.problems.length > 0 ? sent.problems : [told], this.groups ?? [], this.values, this.locale),
      );
    } else {
      this.stage = before;
      this.failure = sent;
      this.focusOn('around', '.failure');
    }
  }

  /** Marks the fields and takes the reader to the summary. */
  protected refuse(problems: readonly FieldProblem[]): void {
    this.problems = problems;
    if (problems.length > 0) this.focusOn('form', '.gk-summary');
  }

  /** Empties the form for another filing. */
  protected startAgain(): void {
    this.filing.renew();
    this.light.form?.reset();
    this.values = this.preset;
    if (this.light.form) writeValues(this.light.form, this.values);
    this.problems = [];
    this.answer = undefined;
    this.stage = 'filling';
    this.focusOn('form', 'input,select,textarea');
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    if (this.stage === 'sending') return;
    const { groups = [], body, values, locale } = this;
    const own = unanswered(groups, values, { say: this.sayForm, locale });
    this.refuse(merged(own, placed(this.problemsIn(body), groups, values, locale), groups));
    if (this.problems.length === 0) this.next();
  };

  private readonly typed = (event: Event): void => {
    if (!this.light.form) return;
    const { type, name, files, value } = event.target as HTMLInputElement;
    if (type === 'file' && value !== '') {
      this.chosen(name, [...(files ?? [])]);
      (event.target as HTMLInputElement).value = '';
    }
    this.values = readValues(this.light.form);
    this.keeping.changed();
    void savedFile().catch(() => undefined); // at hand when the network is not
  };

  /** Fills in what was typed before: kept in the draft, or typed into the page's own form while this one was loading. */
  private open(): void {
    if (this.opened === this.version) return;
    this.opened = this.version;
    const own = this.querySelector('form');
    const typed = own && own !== this.light.form ? readValues(own) : {};
    const draft = this.keeping.open();
    if (draft?.key) this.filing.key = draft.key;
    const filled = { ...this.preset, ...draft?.values, ...withoutEmpty(typed), ...withoutEmpty(this.values) };
    this.values = filled;
    this.drawForm(); // fields that hang on an answer are asked now
    if (this.light.form) writeValues(this.light.form, filled);
    this.values = filled; // the drawing read the controls while they were empty
  }

  protected override drawForm(): void {
    const { groups, values, problems, files, locale, stage, light, submit, typed, idPrefix: id, sayForm: say } = this;
    if (!groups) return;
    const foot = {
      say,
      locale,
      keeping: this.draft === 'off' ? undefined : this.keeping,
      fields: shownFields(groups, values),
      submitText: this.submitText,
      busy: stage === 'sending',
      save: () => void this.saveFile(),
    };
    light.draw(
      html`${formView({
        id,
        groups,
        values,
        problems,
        files,
        locale,
        say,
        submit,
        typed,
        head: restoredNote(foot),
        foot: footView(foot),
        away: this.hidesForm,
        aboveGroup: (group) => this.aboveGroup(group),
        belowField: (field) => this.belowField(field),
      })}${this.afterForm()}`,
    );
    const now = light.form ? readValues(light.form) : values;
    if (!sameValues(now, values)) this.values = now; // a question came into sight, with its answer
  }

  private async saveFile(): Promise<void> {
    const { formTitle: title, groups = [], values, locale } = this;
    const { filledFile, saveFilled } = await savedFile();
    saveFilled(this.ownerDocument, title, filledFile(title, groups, values, locale));
  }

  private readonly leave = (): void => {
    this.keeping.flush();
    if (this.keeping.state === 'off' && this.draft !== 'off') this.startAgain(); // Back would show it to the next one
  };

  /** The browser's own question, only when leaving would lose what was typed. */
  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.keeping.state === 'refused' && this.stage !== 'filed') event.preventDefault();
  };
}

const savedFile = (): Promise<typeof import('./filled-file.ts')> => import('./filled-file.ts');
