import type { CSSResultGroup } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ELEMENT_SOURCES, type OpinionResponses } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { PanelElement } from '../parts/data/panel-element.ts';
import { words, type OpinionWord } from './gk-opinion-response.words.ts';

type Panel = typeof import('./gk-opinion-response.panel.ts');

/**
 * Answers to public opinion 舆情回应: what it was about, how it was dealt with, every release on a time line. Whether the
 * clocks of a major emergency were kept is shown only where the data say so and give the times.
 *
 * @element gk-opinion-response
 * @attr src - address of a `gongkai.opinion-response/1` file
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr department - department asked for; else the provider's
 * @attr page-size - 20 to 50 answers
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr max-age-days - data older than this are marked as stale
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-data-shown - data are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @slot - the list that is there without script
 * @slot header - above the answers
 * @slot footer - below the answers
 * @csspart item - one answer
 * @csspart list - its releases
 * @csspart badge - whether a clock was kept
 * @csspart pager - page buttons
 * @csspart status - age of the data
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - time line and links
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-opinion-response')
export class GkOpinionResponse extends PanelElement<OpinionWord, OpinionResponses, Panel> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  @property({ attribute: 'page-size', type: Number }) pageSize = 20;

  @state() private page = 1;
  @state() private printing = false;

  protected readonly speech: Speech<OpinionWord> = {
    zh: words as Speech<OpinionWord>['zh'], // the others come with the panel
    en: () => import('./gk-opinion-response.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  protected readonly load = (): Promise<Panel> => import('./gk-opinion-response.panel.ts');

  protected get path(): string {
    return this.pathOf(ELEMENT_SOURCES['gk-opinion-response'].path);
  }

  protected countOf({ items }: OpinionResponses): number {
    return items.length;
  }

  protected override missingIn({ items }: OpinionResponses): readonly unknown[] {
    return this.panel?.unfilledIn(items) ?? [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.print);
  }

  protected draw({ answersView }: Panel, { items }: OpinionResponses): unknown {
    const { drawing, page, printing, pageSize } = this;
    const size = printing ? items.length : Math.min(50, Math.max(20, Math.trunc(pageSize) || 20));
    return answersView({ ...drawing, page, size, go: (to) => (this.page = to) }, items);
  }

  protected notes({ notesOn }: Panel, { items }: OpinionResponses): readonly string[] {
    return notesOn(this.drawing, items);
  }

  private readonly print = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-opinion-response': GkOpinionResponse;
  }
}
