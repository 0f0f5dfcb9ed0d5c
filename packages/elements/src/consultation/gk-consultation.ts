import { adoptStyles, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ELEMENT_SOURCES, type Consultation, type Consultations, type Day, type Salvaged } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { DataElement } from '../parts/data/data-element.ts';
import { dayIn } from '../parts/data/data-state.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { notice } from '../parts/data/notice.ts';
import { words, type ConsultationWord } from './gk-consultation.words.ts';
import type { Standing } from './standing.ts';

type Show = typeof import('./gk-consultation.show.ts');

/**
 * A draft before the public 意见征集: draft, basis, explanation, period, ways to take part, the comment box, and what
 * became of the opinions with the reason for each that was not adopted.
 *
 * @element gk-consultation
 * @attr consultation - id of the consultation; else the first of the file
 * @attr src - address of a `gongkai.consultation/1` file
 * @attr comments - address of a `gongkai.comments/1` file, for pages without a platform
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr max-age-days - data older than this are marked as stale
 * @attr headline-level - level of the title, 2 to 5; 2 without it
 * @fires {CustomEvent} gk-data-shown - data are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @fires {CustomEvent} gk-element-needed - the loader is asked for another element: `{tag}`
 * @slot - the address for opinions that is there without script; it stays while the data name no way to take part
 * @slot draft - the draft itself
 * @slot comments - replaces the comment box
 * @slot header - above the consultation
 * @slot footer - below the consultation
 * @csspart item - the consultation
 * @csspart status - state, drafter and period
 * @csspart badge - state, and adoption of a group of opinions
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - links, headings
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-consultation')
export class GkConsultation extends DataElement<ConsultationWord, Consultations> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  /** Id of the consultation; else the first of the file. */
  @property() consultation = '';
  /** Address of a file of comments, for pages without a platform. */
  @property() comments: string | undefined;

  @state() private show: Show | undefined;
  /** True when the page printed the consultation itself, under headings; undefined until it was looked at. */
  private ownIsWhole: boolean | undefined;

  // the words of what is shown come with it
  protected readonly speech: Speech<ConsultationWord> = {
    zh: words as Speech<ConsultationWord>['zh'],
    en: () => import('./gk-consultation.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  protected get path(): string {
    const { path } = ELEMENT_SOURCES['gk-consultation'];
    return this.consultation ? `${path}/${encodeURIComponent(this.consultation)}` : path;
  }

  protected async open(json: unknown): Promise<Salvaged<Consultations>> {
    const show = (this.show ??= await this.enter());
    return show.opened(json, this.consultation, this.isLive ? this.base : '');
  }

  protected countOf(value: Consultations): number {
    return this.chosen(value) ? 1 : 0;
  }

  protected override missingIn(value: Consultations): readonly unknown[] {
    return this.lacking(this.chosen(value));
  }

  /** The page's own address for opinions stays while the data name no way to take part; a whole page part gives way. */
  protected override get replacesFallback(): boolean {
    if (!super.replacesFallback) return false;
    this.ownIsWhole ??= this.querySelector('h2,h3') !== null;
    return this.ownIsWhole || (this.chosen(this.value)?.ways.length ?? 0) > 0;
  }

  protected override get today(): Day {
    const made = this.value?.generatedAt;
    const day = made === undefined ? undefined : dayIn(new Date(made));
    return this.show?.dayToCountFrom(super.today, day, this.isLive) ?? super.today;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.renderRoot.querySelector('gk-comment-box:not(:defined)'))
      this.tell('gk-element-needed', { tag: 'gk-comment-box' });
  }

  protected override render(): TemplateResult {
    const { say, locale, value, show, debug, linkOf } = this;
    const consultation = this.chosen(value);
    if (!consultation || !show) return this.framed(say('title'), say('empty'), nothing);
    const level = Math.min(5, Math.max(2, this.headlineLevel ?? 2));
    const standing = show.standingOf(consultation, this.today);
    const { feedback } = consultation;
    const notes = debug
      ? this.lacking(consultation).map((key) => notice('info', html`<strong>${say('editors')}</strong> ${say(key)}`))
      : nothing;
    const view = show.consultationView({
      consultation,
      standing,
      say,
      locale,
      level,
      showsTitle: this.headlineLevel === undefined,
      hasDraft: this.hasDraft,
      linkOf,
      comments: this.box(consultation, standing, level + 1),
      results: feedback ? show.resultsView({ feedback, say, locale, level: level + 1, debug, linkOf }) : nothing,
    });
    return this.framed(consultation.title, say('empty'), [notes, view]);
  }

  /** The comment box as a tag: whoever loads elements is told that it is needed. */
  private box({ id, closesOn, clauses, feedback }: Consultation, { state }: Standing, level: number): TemplateResult {
    const wanted = state !== 'announced' && (this.base !== '' || this.comments !== undefined);
    return html`<div class="comments">
      <slot name="comments">
        ${
          wanted
            ? html`<gk-comment-box
                topic="consultations/${id}"
                lang=${this.locale === 'zh' ? 'zh-CN' : 'en'}
                headline-level=${level}
                endpoint=${this.base || nothing}
                src=${this.comments ?? nothing}
                closes=${closesOn ?? nothing}
                ?closed=${state === 'closed' || state === 'answered'}
                allow-clause=${clauses.length > 0 ? clauses.join() : nothing}
                feedback-url=${this.linkOf(feedback?.url) ?? nothing}
              ></gk-comment-box>`
            : nothing
        }
      </slot>
    </div>`;
  }

  private chosen(value: Consultations | undefined): Consultation | undefined {
    const { consultation } = this;
    return consultation ? value?.items.find(({ id }) => id === consultation) : value?.items[0];
  }

  private lacking(consultation: Consultation | undefined): readonly ('noDraft' | 'noBasis')[] {
    if (!consultation) return [];
    const { draftUrl, basis } = consultation;
    return [
      ...(draftUrl || this.hasDraft ? [] : ['noDraft' as const]),
      ...(basis.length > 0 ? [] : ['noBasis' as const]),
    ];
  }

  private get hasDraft(): boolean {
    return this.querySelector('[slot=draft]') !== null;
  }

  private get base(): string {
    return (this.endpoint ?? this.env.endpoint ?? '').replace(/\/$/, '');
  }

  /** True when the data are an answer of the platform, made just now. */
  private get isLive(): boolean {
    return this.base !== '' && !this.src && this.data === undefined && !this.querySelector('script');
  }

  private readonly linkOf = (url: string | undefined): string | undefined => safeUrl(url, this.ownerDocument.baseURI);

  private async enter(): Promise<Show> {
    const show = await import('./gk-consultation.show.ts');
    adoptStyles(this.renderRoot as ShadowRoot, [...GkConsultation.elementStyles, ...show.consultationCss]);
    this.addWords(show.showWords);
    return show;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-consultation': GkConsultation;
  }
}
