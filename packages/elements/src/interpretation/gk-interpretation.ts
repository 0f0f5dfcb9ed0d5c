import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ELEMENT_SOURCES, type InterpretationMedium, type Interpretations } from '@gongkai/model';
import { element } from '../base/define.ts';
import { hasElements } from '../base/fallback.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { PanelElement } from '../parts/data/panel-element.ts';
import type { Chosen } from './chosen.ts';
import type { MediaView } from './gk-interpretation.media.ts';
import { words, type InterpretationWord } from './gk-interpretation.words.ts';

type Panel = typeof import('./gk-interpretation.panel.ts');

/**
 * Policy interpretation 政策解读, in both directions: on the page of a document everything that interprets it, on the
 * page of an interpretation the document. The light content stays in the page, so that its link is there for everybody.
 *
 * @element gk-interpretation
 * @attr document - id or address of the policy document this page is
 * @attr interprets - id or address of the document this page interprets; empty: looked up by the page's own address
 * @attr src - address of a `gongkai.interpretation/1` file
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr max-age-days - data older than this are marked as stale
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-data-shown - data are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @slot - the link between document and interpretation that is there without script
 * @slot header - above the panel
 * @slot footer - below the panel
 * @csspart item - one interpretation, or the document
 * @csspart badge - working days until the interpretation
 * @csspart list - other interpretations of the document
 * @csspart status - age of the data
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - links, tabs
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-interpretation')
export class GkInterpretation extends PanelElement<InterpretationWord, Interpretations, Panel> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  /** Id or address of the policy document this page is. */
  @property() document: string | undefined;
  /** Id or address of the document this page interprets; `''` when the page's own address tells. */
  @property() interprets: string | undefined;

  /** The form the reader opened, by the place of the interpretation. */
  @state() private chosen: Readonly<Record<number, string>> = {};
  @state() private mediumView: ((view: MediaView, medium: InterpretationMedium) => TemplateResult) | undefined;

  protected readonly speech: Speech<InterpretationWord> = {
    zh: words as Speech<InterpretationWord>['zh'], // the others come with the panel
    en: () => import('./gk-interpretation.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  protected readonly load = (): Promise<Panel> => import('./gk-interpretation.panel.ts');

  protected get path(): string {
    const about = this.document || this.interprets || location.pathname;
    return `${ELEMENT_SOURCES['gk-interpretation'].path}?doc=${encodeURIComponent(about)}`;
  }

  protected countOf(value: Interpretations): number {
    return this.about(value)?.items.length ?? 0;
  }

  protected override missingIn(value: Interpretations): readonly unknown[] {
    return this.panel?.unfilledIn(this.about(value)?.items ?? []) ?? [];
  }

  /** The light content is not taken out: its link must be in the page for crawlers and for the other page's check. */
  protected override get replacesFallback(): boolean {
    return false;
  }

  protected override get showsFallback(): boolean {
    return this.count === 0 && hasElements(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { value } = this;
    const media = value && this.about(value)?.items.some((item) => item.media.length > 0);
    if (media && !this.mediumView)
      void import('./gk-interpretation.media.ts').then(({ mediumView }) => (this.mediumView = mediumView));
  }

  protected draw({ panelView }: Panel, value: Interpretations): unknown {
    const { drawing, chosen, mediumView } = this;
    return panelView(
      {
        ...drawing,
        mediumView: mediumView && ((medium) => mediumView(drawing, medium)),
        chosen,
        choose: (place, form) => (this.chosen = { ...chosen, [place]: form }),
      },
      this.about(value),
    );
  }

  protected notes({ notesOn }: Panel, value: Interpretations): readonly string[] {
    return notesOn(this.drawing, this.about(value)?.items ?? []);
  }

  /** What of the file belongs on this page. */
  private about({ items }: Interpretations): Chosen | undefined {
    const { document, interprets } = this;
    return this.panel?.chosenFrom(items, { document, interprets, page: location.href });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-interpretation': GkInterpretation;
  }
}
