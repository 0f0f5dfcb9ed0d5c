import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  ELEMENT_SOURCES,
  type Interpretation,
  type InterpretationMedium,
  type Interpretations,
  type Salvaged,
} from '@gongkai/model';
import { element } from '../base/define.ts';
import { hasElements } from '../base/fallback.ts';
import { GkElement } from '../base/gk-element.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { DataElement } from '../parts/data/data-element.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { editorNotes } from '../parts/data/notice.ts';
import { chosenFrom, type Chosen } from './chosen.ts';
import { documentView } from './document-view.ts';
import { interpretationCss } from './gk-interpretation.css.ts';
import type { MediaView } from './gk-interpretation.media.ts';
import { words, type InterpretationWord } from './gk-interpretation.words.ts';
import { interpretationView, type PanelView } from './interpretation-view.ts';
import { unfilledIn, unreadable } from './judged.ts';

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
export class GkInterpretation extends DataElement<InterpretationWord, Interpretations> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss, interpretationCss];

  /** Id or address of the policy document this page is. */
  @property() document: string | undefined;
  /** Id or address of the document this page interprets; `''` when the page's own address tells. */
  @property() interprets: string | undefined;

  /** The form the reader opened, by the place of the interpretation. */
  @state() private chosen: Readonly<Record<number, string>> = {};
  @state() private draw: ((view: MediaView, medium: InterpretationMedium) => TemplateResult) | undefined;

  protected readonly speech: Speech<InterpretationWord> = {
    zh: words,
    en: () => import('./gk-interpretation.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  protected get path(): string {
    const about = this.document || this.interprets || location.pathname;
    return `${ELEMENT_SOURCES['gk-interpretation'].path}?doc=${encodeURIComponent(about)}`;
  }

  protected async open(json: unknown): Promise<Salvaged<Interpretations>> {
    return (await import('./gk-interpretation.read.ts')).salvageInterpretations(json);
  }

  protected countOf(value: Interpretations): number {
    return this.from(value).items.length;
  }

  protected override missingIn(value: Interpretations): readonly unknown[] {
    return unfilledIn(this.from(value).items);
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
    const { value, draw } = this;
    if (!draw && value && this.from(value).items.some(({ media }) => media.length > 0)) void this.learnToDraw();
  }

  protected override render(): TemplateResult {
    const { value, say, locale, headlineLevel = 1, chosen, draw } = this;
    const { shows, items, own } = this.from(value);
    const linkOf = (url: string | undefined): string | undefined => safeUrl(url, this.ownerDocument.baseURI);
    const view: PanelView = {
      say,
      locale,
      level: Math.min(6, Math.max(1, headlineLevel) + 1),
      linkOf,
      mediumView: draw && ((medium) => draw({ locale, linkOf }, medium)),
      chosen,
      choose: (place, form) => (this.chosen = { ...chosen, [place]: form }),
    };
    const [first, ...rest] = items;
    const drawing = !first
      ? nothing
      : shows === 'document'
        ? documentView(view, [first, ...rest], own)
        : items.map((item, place) => interpretationView(view, item, place));
    return this.framed(say('title'), say('empty'), this.debug ? [this.notes(items), drawing] : drawing);
  }

  private from(value: Interpretations | undefined): Chosen {
    const { document, interprets } = this;
    return chosenFrom(value?.items ?? [], { document, interprets, page: location.href });
  }

  private notes(items: readonly Interpretation[]): unknown {
    const { say } = this;
    return editorNotes(say, this.debug, [
      ...unfilledIn(items).map((each) => say('unfilled', each)),
      ...unreadable(items).map(({ lacks, title }) => say(lacks, { title })),
    ]);
  }

  private async learnToDraw(): Promise<void> {
    const { mediumView } = await import('./gk-interpretation.media.ts');
    this.draw = mediumView;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-interpretation': GkInterpretation;
  }
}
