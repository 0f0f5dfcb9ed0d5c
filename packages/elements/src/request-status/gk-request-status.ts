import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import type { FormGroup, RequestAct } from '@gongkai/model';
import { element } from '../base/define.ts';
import type { Speech } from '../base/speech.ts';
import { FormShell } from '../parts/form/form-shell.ts';
import { formView } from '../parts/form/form-view.ts';
import type { FieldProblem } from '../parts/form/problems.ts';
import { unanswered } from '../parts/form/required.ts';
import { readValues } from '../parts/form/values.ts';
import { ask, tidy, type Asked, type Opened } from './asking.ts';
import { statusCss } from './gk-request-status.css.ts';
import { words, type StatusWord } from './gk-request-status.words.ts';
import { saveLetter } from './letters.ts';
import { questionsOf } from './questions.ts';
import { statusView } from './status-view.ts';

type Acts = typeof import('./gk-request-status.acts.ts');

/**
 * Where a request for information stands, for who has its number and code: state, term and how it was computed, what
 * happened, letters, what can be done now. Neither number nor code is stored, told to the page, or put in an address.
 *
 * @element gk-request-status
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr apply-url - the platform's own page, shown on pages without https
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-status-shown - a status is on screen: `{state}`
 * @fires {CustomEvent} gk-data-refused - it could not be read: `{code, message}`
 * @slot - what is there without script: a link to the platform's page
 * @slot header - above the form
 * @slot guide - what to know before asking
 * @slot privacy - what becomes of personal data
 * @slot footer - below the form
 * @csspart status - the status
 * @csspart notice - a note, a failure
 * @cssprop --gk-color-brand - main button, time line
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-request-status')
export class GkRequestStatus extends FormShell<StatusWord> {
  static override styles: CSSResultGroup = [FormShell.styles, statusCss];

  @state() private asked: Asked | undefined;
  @state() private busy = false;
  @state() private problems: readonly FieldProblem[] = [];
  @state() private acts: Acts | undefined;
  @state() private failed = '';
  private opened: Opened | undefined;
  private sendAct: ReturnType<Acts['actor']> | undefined;
  private groups: readonly FormGroup[] = [];
  private groupsIn: unknown;

  protected readonly speech: Speech<StatusWord> = {
    zh: words,
    en: () => import('./gk-request-status.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  /** Asks again for the status on screen. */
  reload(): void {
    if (this.opened) void this.look(this.opened);
  }

  protected get formTitle(): string {
    return this.say('title');
  }
  protected get asks(): boolean {
    return true;
  }
  private get standing(): string {
    if (!this.secure) return 'insecure';
    if (this.base === undefined) return 'error';
    if (this.busy) return 'loading';
    const { kind = 'empty' } = this.asked ?? {};
    return {
      status: 'ready',
      unknown: 'none-found',
      limited: 'error',
      failed: 'error',
      strange: 'error',
      offline: kind,
      empty: kind,
    }[kind];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.groupsIn !== this.texts) {
      this.groupsIn = this.texts;
      this.groups = questionsOf(this.say);
    }
    this.showState(this.standing);
  }

  protected drawForm(): void {
    const { groups, problems, locale, busy } = this;
    this.light.draw(
      formView({
        id: this.idPrefix,
        groups,
        values: {},
        problems,
        locale,
        say: this.sayForm,
        head: nothing,
        foot: html`<p class="gk-buttons">
          <button type="submit" class="gk-main" aria-disabled=${busy ? 'true' : nothing}>
            ${this.say(busy ? 'looking' : 'look')}
          </button>
        </p>`,
        away: this.asked?.kind === 'status',
        submit: this.submit,
        typed: () => undefined,
      }),
    );
  }

  protected around(shown: boolean): { readonly below?: unknown } {
    const { asked, say, locale, acts, failed } = this;
    if (!shown || !asked) return {};
    if (asked.kind !== 'status')
      return { below: html`<div class="notice error" part="notice" tabindex="-1"><p>${this.trouble(asked)}</p></div>` };
    const { status } = asked;
    return {
      below: statusView({
        status,
        say,
        locale,
        download: (letter) => void this.download(letter),
        acts: acts
          ? acts.actsView({
              actions: status.actions,
              say,
              locale,
              failed,
              act: (act, text) => void this.act(act, text),
            })
          : failed
            ? html`<p class="notice error" role="alert">${failed}</p>`
            : nothing,
        another: () => this.close(),
      }),
    };
  }

  private trouble(asked: Exclude<Asked, { readonly kind: 'status' }>): string {
    if (asked.kind === 'limited') {
      const wait = asked.waitSeconds;
      return (
        this.say('tooMany') + (wait === undefined ? '' : ` ${this.say('waitMinutes', { count: Math.ceil(wait / 60) })}`)
      );
    }
    const texts = { unknown: 'unknown', offline: 'lookOffline', failed: 'lookFailed', strange: 'lookStrange' } as const;
    return this.say(texts[asked.kind]);
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const { form } = this.light;
    if (!form || this.busy) return;
    const values = readValues(form);
    this.problems = unanswered(this.groups, values, { say: this.sayForm, locale: this.locale });
    if (this.problems.length > 0) return this.focusOn('form', '.gk-summary');
    void this.look({ no: tidy(values['number'] ?? ''), code: tidy(values['code'] ?? '') });
  };

  private async look(opened: Opened): Promise<void> {
    const { base, locale } = this;
    if (base === undefined) return;
    this.busy = true;
    this.spoken = this.say('looking');
    const asked = await ask(base, opened, locale);
    this.opened = asked.kind === 'status' ? opened : undefined;
    this.show(asked);
    this.focusOn('around', asked.kind === 'status' ? '.status' : '.notice');
  }

  private show(asked: Asked): void {
    this.busy = false;
    this.spoken = '';
    this.asked = asked;
    if (asked.kind !== 'status') return this.tell('gk-data-refused', { code: `status.${asked.kind}`, message: '' });
    this.light.form?.reset(); // the code does not stay in the page
    this.tell('gk-status-shown', { state: asked.status.state });
    if (asked.status.actions.length > 0 && !this.acts)
      import('./gk-request-status.acts.ts').then(
        (acts) => {
          this.acts = acts;
        },
        () => console.warn(`${this.localName}: what can be done could not be loaded`),
      );
  }

  private async act(act: RequestAct, text: string): Promise<void> {
    const { base, opened, acts } = this;
    if (base === undefined || !opened || !acts || this.busy) return;
    this.sendAct ??= acts.actor();
    this.busy = true;
    const done = await this.sendAct(base, opened, act, text);
    this.busy = false;
    this.failed =
      done.kind === 'status'
        ? ''
        : done.kind === 'refused'
          ? done.detail || this.say('actRefused')
          : this.say('actFailed');
    if (done.kind !== 'status') return;
    this.show(done);
    this.focusOn('around', '.status');
  }

  private async download(letter: Parameters<typeof saveLetter>[3]): Promise<void> {
    const { base, opened } = this;
    if (base === undefined || !opened) return;
    this.failed = (await saveLetter(this.ownerDocument, base, opened, letter)) ? '' : this.say('letterFailed');
  }

  private close(): void {
    this.opened = undefined;
    this.asked = undefined;
    this.failed = '';
    this.focusOn('form', 'input');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-request-status': GkRequestStatus;
  }
}
