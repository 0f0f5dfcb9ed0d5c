import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AtDesk, Desk } from './desk.ts';
import type { Sent } from './filing.ts';
import { FormTask } from './form-task.ts';
import { formView } from './form-view.ts';
import type { FieldProblem } from './problems.ts';
import { readValues, sameValues, withoutEmpty, writeValues } from './values.ts';

/**
 * A form that loses nothing: a draft on the reader's machine, problems beside their fields, one filing however often it
 * is sent, ways out when it cannot be sent. An element says what is asked (`groups`), where it goes (`path`), how the
 * answer reads (`read`) and looks (`around` while {@link answered}).
 *
 * Life: groups known → questions on screen, with what was typed into the page's own form → the desk is loaded and fills
 * the draft in → submit checks, then `next` (default: {@link file}) → receipt on screen → draft deleted.
 */
export abstract class FormElement<K extends string, R> extends FormTask<K, R> {
  /** `off` keeps nothing on the reader's machine. */
  @property() draft = 'on';

  @state() protected problems: readonly FieldProblem[] = [];
  @state() protected stage: 'filling' | 'sending' | 'filed' = 'filling';
  /** The last attempt to send, when it did not come through. */
  @state() protected failure: Extract<Sent<R>, { readonly kind: 'later' }> | undefined;
  /** What came back; `earlier` when it answers an earlier wording, whose answer had been lost. */
  @state() protected answer: { readonly receipt: R; readonly earlier: boolean } | undefined;
  /** True after the desk could not be loaded. */
  @state() private stuck = false;
  private told: () => readonly FieldProblem[] = () => [];
  /** The texts that the problems were told in. */
  private toldIn: unknown;
  private opened = '';
  private desk: Desk | undefined;
  private coming: Promise<Desk> | undefined;

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
  /** Ways out after a failed attempt; nothing when all is well. Belongs below the form. */
  protected get failureNotice(): unknown {
    return this.desk?.notice() ?? nothing;
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
    this.desk?.flush();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.showsForm) this.open(); // before the page's own form is taken away with what was typed into it
    super.willUpdate(changed);
    if (this.problems.length === 0 || this.toldIn === this.texts) return;
    this.toldIn = this.texts;
    this.problems = this.told();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.showsForm && !this.coming) void this.come().catch(() => undefined); // the next act asks again
  }

  /** Sends what is in the form, under the same key until there is a receipt. */
  protected file(): Promise<void> {
    return this.desk ? this.desk.file() : this.come().then((desk) => desk.file());
  }
  /** Marks the fields and takes the reader to the summary; told again when the reader changes the language. */
  protected refuse(told: () => readonly FieldProblem[]): void {
    this.told = told;
    this.toldIn = this.texts;
    this.problems = told();
    if (this.problems.length > 0) this.focusOn('form', '.gk-summary');
  }
  /** Empties the form for another filing. */
  protected startAgain(): void {
    this.desk?.startAgain();
  }

  /** The desk, loaded once; asked again when that failed. */
  protected come(): Promise<Desk> {
    return (this.coming ??= Promise.all([import('./desk.ts'), this.alongside()]).then(
      ([{ desk, lateWords }]) => {
        this.addWords(lateWords);
        // the desk is a part of this class in a file of its own: protected is between them no wall
        this.desk = desk(this as unknown as AtDesk<R>);
        this.stuck = false;
        this.restore();
        return this.desk;
      },
      (cause: unknown) => {
        this.coming = undefined;
        throw cause;
      },
    ));
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    if (this.desk) return this.desk.submit();
    this.come().then(
      (desk) => desk.submit(),
      () => {
        this.stuck = true;
      },
    );
  };

  private readonly typed = (event: Event): void => {
    if (!this.light.form) return;
    const { type, name, files, value } = event.target as HTMLInputElement;
    if (type === 'file' && value !== '') {
      this.chosen(name, [...(files ?? [])]);
      (event.target as HTMLInputElement).value = '';
    }
    this.values = readValues(this.light.form);
    this.desk?.changed();
  };

  /** Begins with what the page gives, and what was typed into its own form while this one was loading. */
  private open(): void {
    if (this.opened === this.version) return;
    this.opened = this.version;
    const own = this.querySelector('form');
    const typed = own && own !== this.light.form ? readValues(own) : {};
    this.fill({ ...this.preset, ...withoutEmpty(typed), ...withoutEmpty(this.values) });
    if (this.desk) this.restore();
  }

  private restore(): void {
    const before = this.values;
    this.desk?.restore();
    if (this.values !== before) this.fill(this.values);
    else if (Object.keys(withoutEmpty(before)).length > 0) this.desk?.changed(); // typed while the desk was on its way
  }

  private fill(values: typeof this.values): void {
    this.values = values;
    this.drawForm(); // fields that hang on an answer are asked now
    if (this.light.form) writeValues(this.light.form, values);
    this.values = values; // the drawing read the controls while they were empty
  }

  protected override drawForm(): void {
    const { groups, values, problems, files, locale, light, submit, typed, idPrefix: id, sayForm: say, desk } = this;
    if (!groups) return;
    const busy = this.stage === 'sending';
    const save = (): void => desk?.save();
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
        head: desk?.head() ?? nothing,
        foot: html`${desk?.note() ?? nothing}
          ${this.stuck ? html`<p class="gk-error" role="alert">${say('notLoaded')}</p>` : nothing}
          <p class="gk-buttons">
            <button type="submit" class="gk-main" aria-disabled=${busy ? 'true' : nothing}>
              ${busy ? say('sending') : this.submitText}
            </button>
            ${desk ? html`<button type="button" @click=${save}>${say('saveFile')}</button>` : nothing}
          </p>`,
        away: this.hidesForm,
        aboveGroup: (group) => this.aboveGroup(group),
        belowField: (field) => this.belowField(field),
      })}${this.afterForm()}`,
    );
    const now = light.form ? readValues(light.form) : values;
    if (!sameValues(now, values)) this.values = now; // a question came into sight, with its answer
  }

  private readonly leave = (): void => this.desk?.leave();

  /** The browser's own question, only when leaving would lose what was typed. */
  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.desk?.losesText()) event.preventDefault();
  };
}
