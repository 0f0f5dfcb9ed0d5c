import type { CSSResultGroup } from 'lit';
import { ELEMENT_SOURCES, type MediaAccounts } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { PanelElement } from '../parts/data/panel-element.ts';
import { words, type MediaWord } from './gk-media-matrix.words.ts';

type Panel = typeof import('./gk-media-matrix.panel.ts');

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
export class GkMediaMatrix extends PanelElement<MediaWord, MediaAccounts, Panel> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  protected readonly speech: Speech<MediaWord> = {
    zh: words as Speech<MediaWord>['zh'], // the others come with the panel
    en: () => import('./gk-media-matrix.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  protected readonly load = (): Promise<Panel> => import('./gk-media-matrix.panel.ts');

  protected get path(): string {
    return this.pathOf(ELEMENT_SOURCES['gk-media-matrix'].path);
  }

  protected countOf({ items }: MediaAccounts): number {
    return items.length;
  }

  protected override missingIn({ items }: MediaAccounts): readonly unknown[] {
    const count = items.filter(({ url, dead }) => url === '' || dead).length;
    return count > 0 ? [{ column: 'url', count }] : [];
  }

  protected draw({ accountsView }: Panel, { items }: MediaAccounts): unknown {
    return accountsView(this.drawing, items);
  }

  protected notes({ notesOn }: Panel, { items }: MediaAccounts): readonly string[] {
    return notesOn(this.drawing, items);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-media-matrix': GkMediaMatrix;
  }
}
