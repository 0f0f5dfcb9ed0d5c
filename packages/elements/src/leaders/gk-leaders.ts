import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { ELEMENT_SOURCES, leadersInOrder, type Leader, type Leaders, type Salvaged } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import { isAddress, safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { DataElement } from '../parts/data/data-element.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { editorNotes } from '../parts/data/notice.ts';
import { leadersCss } from './gk-leaders.css.ts';
import { words, type LeadersWord } from './gk-leaders.words.ts';

/**
 * The leaders of a department and their division of work 领导分工, with a mark on whoever answers for openness.
 *
 * @element gk-leaders
 * @attr src - address of a `gongkai.leaders/1` file
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr department - department asked for; else the provider's
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr max-age-days - data older than this are marked as stale
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-data-shown - data are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @slot - the list that is there without script
 * @slot header - above the list
 * @slot footer - below the list
 * @csspart list - the leaders
 * @csspart item - one leader
 * @csspart badge - the mark of the leader who answers for openness
 * @csspart status - age of the data
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - mark and links
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-leaders')
export class GkLeaders extends DataElement<LeadersWord, Leaders> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss, leadersCss];

  protected readonly speech: Speech<LeadersWord> = {
    zh: words,
    en: () => import('./gk-leaders.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  protected get path(): string {
    return this.pathOf(ELEMENT_SOURCES['gk-leaders'].path);
  }

  protected async open(json: unknown): Promise<Salvaged<Leaders>> {
    return (await import('./gk-leaders.read.ts')).salvageLeaders(json);
  }

  protected countOf({ items }: Leaders): number {
    return items.length;
  }

  protected override missingIn({ items }: Leaders): readonly unknown[] {
    const count = items.filter(({ division }) => division === '').length;
    return count > 0 ? [{ column: 'division', count }] : [];
  }

  protected override render(): TemplateResult {
    const { say } = this;
    const items = leadersInOrder(this.value?.items ?? []);
    const drawing =
      items.length > 0
        ? html`${this.notes(items)}
            <ul part="list">
              ${items.map((leader) => this.card(leader))}
            </ul>`
        : nothing;
    return this.framed(say('title'), say('empty'), drawing);
  }

  private card({ name, post, division, openness, photo, cv = '' }: Leader): TemplateResult {
    const { say } = this;
    const base = this.ownerDocument.baseURI;
    const picture = safeUrl(photo, base);
    const life = isAddress(cv) ? safeUrl(cv, base) : undefined;
    return html`<li part="item" class=${openness ? 'openness' : ''}>
      ${picture === undefined ? nothing : html`<img src=${picture} alt=${say('photo', { name })} loading="lazy" />`}
      <div>
        <strong>${name}</strong> ${openness ? html`<b part="badge">${say('openness')}</b>` : nothing}
        <p class="post">${post}</p>
        ${division ? html`<p>${division}</p>` : html`<p class="none">${say('noDivision')}</p>`}
        ${
          life !== undefined
            ? html`<p>
                <a href=${life}>${say('cv')}<span class="spoken"> ${name}</span></a>
              </p>`
            : cv && !isAddress(cv)
              ? html`<details>
                  <summary>${say('cv')}</summary>
                  <p>${cv}</p>
                </details>`
              : nothing
        }
      </div>
    </li>`;
  }

  private notes(items: readonly Leader[]): unknown {
    const { say } = this;
    const count = items.filter(({ division }) => division === '').length;
    const texts = count > 0 ? [say('unfilled', { count })] : [];
    if (!items.some(({ openness }) => openness)) texts.push(say('nobody'));
    return editorNotes(say, this.debug, texts);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-leaders': GkLeaders;
  }
}
