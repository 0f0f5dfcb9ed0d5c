import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import {
  ELEMENT_SOURCES,
  byPlatform,
  mediaPlatforms,
  type MediaAccount,
  type MediaAccounts,
  type Salvaged,
} from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import { safeUrl } from '../base/safe-url.ts';
import type { Speech } from '../base/speech.ts';
import { DataElement } from '../parts/data/data-element.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { editorNotes } from '../parts/data/notice.ts';
import { mediaCss } from './gk-media-matrix.css.ts';
import { words, type MediaWord } from './gk-media-matrix.words.ts';

/**
 * The media accounts of a department 政务新媒体 by platform, the main one first. A picture to scan is never the only
 * way: the name of the account stands beside it as text.
 *
 * @element gk-media-matrix
 * @attr src - address of a `gongkai.media-accounts/1` file
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr department - department asked for; else the provider's
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr max-age-days - data older than this are marked as stale
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-data-shown - data are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @slot - the list that is there without script
 * @slot header - above the accounts
 * @slot footer - below the accounts
 * @csspart list - the accounts of one platform
 * @csspart item - one account
 * @csspart badge - the mark of the main account
 * @csspart status - age of the data
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - mark and links
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-media-matrix')
export class GkMediaMatrix extends DataElement<MediaWord, MediaAccounts> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss, mediaCss];

  protected readonly speech: Speech<MediaWord> = {
    zh: words,
    en: () => import('./gk-media-matrix.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  protected get path(): string {
    return this.pathOf(ELEMENT_SOURCES['gk-media-matrix'].path);
  }

  protected async open(json: unknown): Promise<Salvaged<MediaAccounts>> {
    return (await import('./gk-media-matrix.read.ts')).salvageMediaAccounts(json);
  }

  protected countOf({ items }: MediaAccounts): number {
    return items.length;
  }

  protected override missingIn({ items }: MediaAccounts): readonly unknown[] {
    const count = items.filter((account) => this.linkOf(account) === undefined).length;
    return count > 0 ? [{ column: 'url', count }] : [];
  }

  protected override render(): TemplateResult {
    const { say, locale, headlineLevel = 1 } = this;
    const items = this.value?.items ?? [];
    const level = Math.min(6, Math.max(1, headlineLevel) + 1);
    const groups = byPlatform(items).map(({ platform, accounts }) => {
      const known =
        platform in mediaPlatforms ? mediaPlatforms[platform as keyof typeof mediaPlatforms][locale] : platform;
      const name = known || say('other');
      return html`<div class="platform" role="heading" aria-level=${level}>${name}</div>
        <ul part="list">
          ${accounts.map((account) => this.card(account, name))}
        </ul>`;
    });
    return this.framed(say('title'), say('empty'), items.length > 0 ? [this.notes(items), groups] : nothing);
  }

  private card(account: MediaAccount, platform: string): TemplateResult {
    const { say } = this;
    const { handle, main, dept } = account;
    const link = this.linkOf(account);
    const qr = safeUrl(account.qrUrl, this.ownerDocument.baseURI);
    return html`<li part="item" class=${main ? 'main' : ''}>
      ${qr === undefined ? nothing : html`<img src=${qr} alt=${say('qr', { name: handle })} loading="lazy" />`}
      <div>
        ${link === undefined ? html`<strong>${handle}</strong>` : html`<a href=${link}>${handle}</a>`}
        ${main ? html`<b part="badge">${say('main')}</b>` : nothing}
        <small>${link === undefined || qr !== undefined ? say('find', { platform }) : nothing}</small>
        <small>${dept}</small>
      </div>
    </li>`;
  }

  /** Where the account is; undefined when its address is known to be dead, or is none. */
  private linkOf({ url, dead }: MediaAccount): string | undefined {
    return dead ? undefined : safeUrl(url, this.ownerDocument.baseURI);
  }

  private notes(items: readonly MediaAccount[]): unknown {
    const { say } = this;
    const dead = items.filter((account) => this.linkOf(account) === undefined);
    const texts = dead.map(({ handle }) => say('dead', { name: handle }));
    if (!items.some(({ main }) => main)) texts.push(say('noMain'));
    return editorNotes(say, this.debug, texts);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-media-matrix': GkMediaMatrix;
  }
}
