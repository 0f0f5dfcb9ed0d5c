import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { ELEMENT_SOURCES } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import type { Loaded } from '../parts/list/loaded.ts';
import { TableListElement, type Parts } from '../parts/list/table-list-element.ts';
import type { ItemTable } from '../parts/list/table-view.ts';
import { applyUrlOf } from './apply-url.ts';
import { badgeView } from './badge-view.ts';
import { needsReason, type CatalogueEntry } from './entry.ts';
import { catalogueCss } from './gk-catalogue.css.ts';
import { words, type CatalogueWord } from './gk-catalogue.words.ts';

const { schemas, path } = ELEMENT_SOURCES['gk-catalogue'];

/**
 * The catalogue of disclosure items of a department, 政务公开事项目录: from a data file, or made of the table that is
 * already on the page. Search, facets, paging, sorting, deep links, export, adjustment history.
 *
 * @element gk-catalogue
 * @attr src - address of a `gongkai.catalogue/1` or `gongkai.documents/1` file
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr columns - columns to show, in order: `name,content,subject,timeLimit,way,attribute`
 * @attr facets - facets to offer: `attribute,subject,level,way`; empty for none
 * @attr page-size - 20 to 50 rows
 * @attr export - `csv json`; `none` for no export
 * @attr history - `none` hides the adjustment record
 * @attr field - shows the items of one key field only
 * @attr apply-url - address of the request form; `?about=<code>` is added
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
 * @csspart facet - one facet
 * @csspart list - the table
 * @csspart item - one row
 * @csspart badge - the disclosure attribute of a row
 * @csspart history - adjustments of an item
 * @csspart pager - page buttons
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - links, chosen filters, current page
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-catalogue')
export class GkCatalogue extends TableListElement<CatalogueEntry, CatalogueWord> {
  static override styles: CSSResultGroup = [GkElement.styles, ...catalogueCss];

  @property() field: string | undefined;
  @property({ attribute: 'apply-url' }) applyUrl: string | undefined;

  protected readonly speech: Speech<CatalogueWord> = {
    zh: words,
    en: () => import('./gk-catalogue.words.en.ts').then(({ wordsEn }) => wordsEn),
  };

  protected readonly parts: Parts<CatalogueEntry> = {
    open: opened,
    openTable: (table) => import('./gk-catalogue.table.ts').then(({ openTable }) => openTable(table)),
    prepare: () => import('./gk-catalogue.items.ts'),
    details: () => import('./gk-catalogue.details.ts'),
  };

  protected override get path(): string {
    return path;
  }

  protected override get only(): string | undefined {
    return this.field;
  }

  protected override hasMore(entry: CatalogueEntry): boolean {
    return needsReason(entry) || (entry.interpretations?.length ?? 0) > 0;
  }

  protected override cell(table: ItemTable<CatalogueEntry>, entry: CatalogueEntry, column: string): unknown {
    if (column !== 'attribute' || !entry.attribute) return undefined;
    const form = this.applyUrl ?? this.env.applyUrl;
    return badgeView(table, entry, this.say, this.linkOf(applyUrlOf(form, entry.code)));
  }
}

async function opened(json: unknown): Promise<Loaded<CatalogueEntry>> {
  const schema = typeof json === 'object' && json !== null ? (json as { schema?: unknown }).schema : undefined;
  if (schema === schemas[1]) return (await import('./gk-catalogue.documents.ts')).openDocuments(json);
  return (await import('./gk-catalogue.items.ts')).openItems(json);
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-catalogue': GkCatalogue;
  }
}
