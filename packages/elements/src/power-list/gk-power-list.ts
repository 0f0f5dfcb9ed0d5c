import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { TableListElement, type Parts } from '../parts/list/table-list-element.ts';
import type { ItemTable } from '../parts/list/table-view.ts';
import { cellView } from './cell-view.ts';
import type { PowerEntry } from './entry.ts';
import { powerListCss } from './gk-power-list.css.ts';
import { words, type PowerListWord } from './gk-power-list.words.ts';

/**
 * The list of powers and duties 权责清单, or of public services 公共服务清单: from a data file, or made of the table that
 * is already on the page. Search by name, code and initials, facets, guides, share of online items, adjustments.
 *
 * @element gk-power-list
 * @attr src - address of a `gongkai.list/1` file
 * @attr list - `power` or `service`; both without it
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr columns - columns to show, in order: `name,code,kind,dept,online,guide`
 * @attr facets - facets to offer: `kind,dept,online,faceToFace,recent`; empty for none
 * @attr page-size - 20 to 50 rows
 * @attr export - `csv json`; `none` for no export
 * @attr history - `none` hides the adjustment record
 * @attr max-age-days - data older than this are marked as stale
 * @attr deep-link - `none` keeps the address of the page untouched
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-data-shown - data are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @fires {CustomEvent} gk-view-changed - the reader asked for something: `{q, filters, page, found}`
 * @fires {CustomEvent} gk-rows-exported - a file was made: `{kind, count}`
 * @slot - the table that is there without script
 * @slot header - above the list
 * @slot footer - below the list
 * @csspart bar - search and tools
 * @csspart status - count and age of the data
 * @csspart figure - share of items that can be done online
 * @csspart facet - one facet
 * @csspart list - the table
 * @csspart item - one row
 * @csspart badge - how an item is done
 * @csspart history - adjustments of an item
 * @csspart pager - page buttons
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - links, chosen filters, current page
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-power-list')
export class GkPowerList extends TableListElement<PowerEntry, PowerListWord> {
  static override styles: CSSResultGroup = [GkElement.styles, ...powerListCss];

  @property() list: string | undefined;

  protected readonly speech: Speech<PowerListWord> = {
    zh: words,
    en: () => import('./gk-power-list.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  protected readonly parts: Parts<PowerEntry> = {
    open: (json) => import('./gk-power-list.items.ts').then(({ openItems }) => openItems(json)),
    openTable: (table) => import('./gk-power-list.table.ts').then(({ openTable }) => openTable(table)),
    prepare: () => import('./gk-power-list.items.ts'),
    details: () => import('./gk-power-list.details.ts'),
  };

  protected override get path(): string {
    return this.only === 'service' ? '/lists/service' : '/lists/power';
  }

  protected override get only(): string | undefined {
    return this.list || undefined;
  }

  protected override cell(_table: ItemTable<PowerEntry>, entry: PowerEntry, column: string): unknown {
    return cellView(entry, column, this.linkOf(entry.url), this.say);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-power-list': GkPowerList;
  }
}
