import type { CSSResultGroup } from 'lit';
import { ELEMENT_SOURCES, type Leaders } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { PanelElement } from '../parts/data/panel-element.ts';
import { words, type LeadersWord } from './gk-leaders.words.ts';

type Panel = typeof import('./gk-leaders.panel.ts');

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
export class GkLeaders extends PanelElement<LeadersWord, Leaders, Panel> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  protected readonly speech: Speech<LeadersWord> = {
    zh: words as Speech<LeadersWord>['zh'], // the others come with the panel
    en: () => import('./gk-leaders.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  protected readonly load = (): Promise<Panel> => import('./gk-leaders.panel.ts');

  protected get path(): string {
    return this.pathOf(ELEMENT_SOURCES['gk-leaders'].path);
  }

  protected countOf({ items }: Leaders): number {
    return items.length;
  }

  protected override missingIn({ items }: Leaders): readonly unknown[] {
    const count = items.filter(({ division }) => division === '').length;
    return count > 0 ? [{ column: 'division', count }] : [];
  }

  protected draw({ leadersView }: Panel, { items }: Leaders): unknown {
    return leadersView(this.drawing, items);
  }

  protected notes({ notesOn }: Panel, { items }: Leaders): readonly string[] {
    return notesOn(this.drawing, items);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-leaders': GkLeaders;
  }
}
