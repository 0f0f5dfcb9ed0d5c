import { adoptStyles, html, nothing, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import type { FormGroup } from '@gongkai/model';
import { element } from '../base/define.ts';
import type { Speech } from '../base/speech.ts';
import { FormShell } from '../parts/form/form-shell.ts';
import { formView } from '../parts/form/form-view.ts';
import type { Room, WithRoom } from './gk-request-status.room.ts';
import { words, type StatusWord } from './gk-request-status.words.ts';
import { questionsOf } from './questions.ts';

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
  @state() private room: Room | undefined;
  /** True after the room could not be loaded. */
  @state() private stuck = false;
  private coming: Promise<Room> | undefined;
  private groups: readonly FormGroup[] = [];
  private groupsIn: unknown;

  protected readonly speech: Speech<StatusWord> = {
    zh: words,
    en: () => import('./gk-request-status.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  /** Asks again for the status on screen. */
  reload(): void {
    this.room?.reload();
  }

  protected get formTitle(): string {
    return this.say('title');
  }
  protected get asks(): boolean {
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.groupsIn !== this.texts) {
      this.groupsIn = this.texts;
      this.groups = questionsOf(this.say);
    }
    const can = this.base !== undefined;
    this.showState(!this.secure ? 'insecure' : can ? (this.room?.state ?? 'empty') : 'error');
  }
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.showsForm && !this.coming) void this.come().catch(() => undefined); // the next act asks again
  }

  protected drawForm(): void {
    const { groups, locale, room } = this;
    const busy = room?.state === 'loading';
    this.light.draw(
      formView({
        id: this.idPrefix,
        groups,
        values: {},
        problems: room?.problems ?? [],
        locale,
        say: this.sayForm,
        head: room?.summary() ?? nothing,
        foot: html`${this.stuck ? html`<p class="gk-error" role="alert">${this.say('notLoaded')}</p>` : nothing}
          <p class="gk-buttons">
            <button type="submit" class="gk-main" aria-disabled=${busy ? 'true' : nothing}>
              ${this.say(busy ? 'looking' : 'look')}
            </button>
          </p>`,
        away: room?.state === 'ready',
        submit: this.submit,
        typed: () => undefined,
      }),
    );
  }
  protected around(shown: boolean): { readonly below?: unknown } {
    return shown ? { below: this.room?.view() ?? nothing } : {};
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    if (this.room) return this.room.submit();
    this.come().then(
      (room) => room.submit(),
      () => {
        this.stuck = true;
      },
    );
  };

  /** Asking, the status, what can be done: loaded once, asked again when that failed. */
  private come(): Promise<Room> {
    return (this.coming ??= import('./gk-request-status.room.ts').then(
      ({ room, roomWords, statusCss }) => {
        this.addWords(roomWords);
        adoptStyles(this.renderRoot as ShadowRoot, [...GkRequestStatus.elementStyles, statusCss]);
        this.stuck = false;
        // a part of this class in a file of its own: protected is between them no wall
        this.room = room(this as unknown as WithRoom);
        return this.room;
      },
      (cause: unknown) => {
        this.coming = undefined;
        throw cause;
      },
    ));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-request-status': GkRequestStatus;
  }
}
