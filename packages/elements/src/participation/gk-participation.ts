import { adoptStyles, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Activities, Activity, Salvaged } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { DataElement } from '../parts/data/data-element.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { editorNotes } from '../parts/data/notice.ts';
import { words, type ParticipationWord } from './gk-participation.words.ts';

const step = 20;

/**
 * Hearings, open days, interviews, lectures 公众参与: lists by month, sign-up state, minutes afterwards, and calendar
 * files made in the page.
 *
 * @element gk-participation
 * @attr src - address of a `gongkai.activities/1` file
 * @attr kind - activities of one kind only: `hearing`, `enforcement-hearing`, `open-day`, `interview`, `lecture`, `press`, `attend-meeting`
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr max-age-days - data older than this are marked as stale
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-data-shown - data are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @fires {CustomEvent} gk-calendar-saved - a calendar file was made: `{count}`
 * @slot - the list that is there without script
 * @slot header - above the list
 * @slot footer - below the list
 * @csspart bar - tools
 * @csspart list - what lies ahead, what has been
 * @csspart item - one activity
 * @csspart badge - kind of an activity
 * @csspart status - age of the data
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - links, headings
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-participation')
export class GkParticipation extends DataElement<ParticipationWord, Activities> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  @property() kind: string | undefined;

  @state() private agenda: typeof import('./gk-participation.agenda.ts') | undefined;
  @state() private most = step;
  @state() private printing = false;

  protected readonly speech: Speech<ParticipationWord> = {
    zh: words,
    en: () => import('./gk-participation.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  protected get path(): string {
    return `/activities${this.kind ? `?kind=${encodeURIComponent(this.kind)}` : ''}`;
  }

  protected async open(json: unknown): Promise<Salvaged<Activities>> {
    const agenda = await import('./gk-participation.agenda.ts');
    adoptStyles(this.renderRoot as ShadowRoot, [...GkParticipation.elementStyles, agenda.agendaCss]);
    this.agenda = agenda;
    return agenda.salvageActivities(json);
  }

  protected countOf({ items }: Activities): number {
    return this.agenda?.ofKind(items, this.kind).length ?? 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void import('./gk-participation.agenda.ts').catch(() => undefined); // beside the data
    window.addEventListener('beforeprint', this.turn);
    window.addEventListener('afterprint', this.turn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.turn);
    window.removeEventListener('afterprint', this.turn);
  }

  /** On paper everything there is. */
  private readonly turn = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
  };

  protected override render(): TemplateResult {
    const { say, locale, agenda, value, kind, most, headlineLevel = 1, debug } = this;
    const shown = agenda?.ofKind(value?.items ?? [], kind) ?? [];
    if (!agenda || shown.length === 0) return this.framed(say('title'), say('empty'), nothing);
    const view = {
      say: agenda.speaker(locale),
      locale,
      // a clock that is behind the data is wrong
      now: Math.max(Date.now(), Date.parse(value?.generatedAt ?? '') || 0),
      level: Math.min(6, Math.max(1, headlineLevel) + 1),
      most: this.printing ? shown.length : most,
      linkOf: (url: string | undefined) => safeUrl(url, this.ownerDocument.baseURI),
      save: (activities: readonly Activity[]) => void this.save(activities),
      showMore: () => (this.most += step),
    };
    const notes = editorNotes(say, debug, agenda.notesOn(view, shown));
    return this.framed(say('title'), say('empty'), html`${notes}${agenda.agendaView(view, shown)}`);
  }

  private async save(activities: readonly Activity[]): Promise<void> {
    const { saveCalendar } = await import('./gk-participation.calendar.ts');
    const { generatedAt: madeAt = '', department = '' } = this.value ?? {};
    const page = this.ownerDocument;
    const [only, more] = activities;
    const fileName = (!more && only?.uid.replace(/[^\w-]+/g, '-')) || this.id || 'participation';
    const name = department + this.say('title');
    saveCalendar(page, fileName, activities, { name, host: new URL(page.baseURI).hostname || 'localhost', madeAt });
    this.tell('gk-calendar-saved', { count: activities.length });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-participation': GkParticipation;
  }
}
