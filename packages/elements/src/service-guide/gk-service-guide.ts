import { adoptStyles, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Guide, GuideField, Guides, Salvaged } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { DataElement } from '../parts/data/data-element.ts';
import type { DataState } from '../parts/data/data-state.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { editorNotes } from '../parts/data/notice.ts';
import { words, type GuideWord } from './gk-service-guide.words.ts';

/**
 * The sheet for one item 办事指南: terms, materials with samples and common mistakes, fees, steps, whom to ask. What is
 * not published is marked. A guide that is already on the page stays as it is, and what it leaves out is told.
 *
 * @element gk-service-guide
 * @attr src - address of a `gongkai.guide/1` file
 * @attr code - code of the item; the first guide of the file without it
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr max-age-days - data older than this are marked as stale
 * @attr headline-level - shows the name as a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-data-shown - the guide is on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @slot - the guide that is there without script: a `dl`, or a table of two columns
 * @slot header - above the guide
 * @slot footer - below the guide
 * @csspart item - the sheet
 * @csspart status - age of the data
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - links, headings
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-service-guide')
export class GkServiceGuide extends DataElement<GuideWord, Guides> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  @property() code: string | undefined;

  @state() private sheet: typeof import('./gk-service-guide.sheet.ts') | undefined;
  /** The page's own guide: what it leaves out. */
  @state() private notPrinted: readonly GuideField[] = [];
  private printed: typeof import('./gk-service-guide.light.ts') | undefined;

  protected readonly speech: Speech<GuideWord> = {
    zh: words,
    en: () => import('./gk-service-guide.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  protected override readonly light = 'dl,table';

  protected get path(): string | undefined {
    return this.code ? `/guides/${encodeURIComponent(this.code)}` : undefined;
  }

  protected async open(json: unknown): Promise<Salvaged<Guides>> {
    const sheet = await import('./gk-service-guide.sheet.ts');
    adoptStyles(this.renderRoot as ShadowRoot, [...GkServiceGuide.elementStyles, sheet.sheetCss]);
    this.sheet = sheet;
    return sheet.salvageGuides(json);
  }

  protected override async adopt(own: Element): Promise<Salvaged<Guides>> {
    this.printed = await import('./gk-service-guide.light.ts');
    this.notPrinted = this.printed.missingInPrinted(own) ?? [];
    return { value: { schema: 'gongkai.guide/1', department: '', items: [] }, flaws: [] };
  }

  protected countOf({ items }: Guides): number {
    return this.adopted || this.guideIn(items) ? 1 : 0;
  }

  protected override missingIn({ items }: Guides): readonly GuideField[] {
    const guide = this.guideIn(items);
    return guide ? (this.sheet?.missingFieldsOf(guide) ?? []) : this.adopted ? this.notPrinted : [];
  }

  protected override get dataState(): DataState {
    const state = super.dataState;
    return state === 'ready' && this.value && this.missingIn(this.value).length > 0 ? 'partial' : state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.src || this.code) void import('./gk-service-guide.sheet.ts').catch(() => undefined); // beside the data
  }

  protected override render(): TemplateResult {
    const { say, locale, debug, sheet, headlineLevel = 1, adopted, notPrinted, printed } = this;
    const guide = this.guideIn(this.value?.items ?? []);
    if (!guide || !sheet) {
      // labels are known by their words only, so what the page's own guide leaves out is told to editors alone
      const notes = adopted && printed ? printed.notesOn(notPrinted, locale) : [];
      return this.framed(say('title'), say('empty'), notes.length > 0 ? editorNotes(say, debug, notes) : nothing);
    }
    const level = Math.min(6, Math.max(1, headlineLevel) + 1);
    const linkOf = (url: string | undefined): string | undefined => safeUrl(url, this.ownerDocument.baseURI);
    return this.framed(
      guide.name,
      say('empty'),
      html`${editorNotes(say, debug, sheet.notesOn(guide, locale))}${sheet.drawn(guide, locale, level, linkOf)}`,
    );
  }

  private guideIn(items: readonly Guide[]): Guide | undefined {
    return this.code ? items.find(({ code }) => code === this.code) : items[0];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-service-guide': GkServiceGuide;
  }
}
