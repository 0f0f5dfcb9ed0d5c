import type { CSSResultGroup } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ELEMENT_SOURCES, type Activities, type Activity } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { PanelElement } from '../parts/data/panel-element.ts';
import type { ActivityView } from './activity-view.ts';
import { words, type ParticipationWord } from './gk-participation.words.ts';

type Panel = typeof import('./gk-participation.agenda.ts');
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
export class GkParticipation extends PanelElement<never, Activities, Panel> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  @property() kind: string | undefined;

  @state() private most = step;
  @state() private printing = false;

  protected speech: Speech<ParticipationWord> = {
    zh: words,
    en: () => import('./gk-participation.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  protected readonly load = (): Promise<Panel> => import('./gk-participation.agenda.ts');

  protected get path(): string {
    const path = this.pathOf(ELEMENT_SOURCES['gk-participation'].path);
    return this.kind ? `${path}${path.includes('?') ? '&' : '?'}kind=${encodeURIComponent(this.kind)}` : path;
  }

  protected countOf({ items }: Activities): number {
    return this.panel?.ofKind(items, this.kind).length ?? 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
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

  protected draw(panel: Panel, { items }: Activities): unknown {
    const { kind, most, printing, drawing } = this;
    const shown = panel.ofKind(items, kind);
    const view = { ...this.viewOf(panel), level: drawing.level, most: printing ? shown.length : most };
    return panel.agendaView({ ...view, showMore: () => this.showMore() }, shown);
  }

  /** Focus goes to the first of them: the button may be gone. */
  private showMore(): void {
    const { most } = this;
    this.most += step;
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLElement>('li.past')[most]?.focus());
  }

  protected notes(panel: Panel, { items }: Activities): readonly string[] {
    return panel.notesOn(this.viewOf(panel), panel.ofKind(items, this.kind));
  }

  private viewOf({ speaker }: Panel): ActivityView {
    const { locale, linkOf } = this.drawing;
    // a clock that is behind the data is wrong
    const now = Math.max(Date.now(), Date.parse(this.value?.generatedAt ?? '') || 0);
    return { say: speaker(locale), locale, now, linkOf, save: (activities) => void this.save(activities) };
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
