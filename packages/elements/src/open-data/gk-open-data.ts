import type { CSSResultGroup } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ELEMENT_SOURCES, type DatasetFile, type Datasets } from '@gongkai/model';
import { element } from '../base/define.ts';
import { GkElement } from '../base/gk-element.ts';
import type { Speech } from '../base/speech.ts';
import { dataCss } from '../parts/data/data.css.ts';
import { PanelElement } from '../parts/data/panel-element.ts';
import { words, type OpenDataWord } from './gk-open-data.words.ts';
import type { Preview } from './preview.ts';

type Panel = typeof import('./gk-open-data.datasets.ts');
const step = 20;

/**
 * Open datasets 开放数据: theme, licence, frequency, what each column means, files as plain links with size, rows and
 * digest, and the first rows of a CSV or JSON file without downloading it.
 *
 * @element gk-open-data
 * @attr src - address of a `gongkai.dataset/1` file
 * @attr theme - the theme that is chosen at first
 * @attr endpoint - base address of the platform's API; else the provider's
 * @attr lang - `zh-CN` or `en`; else the provider's, else the page's
 * @attr max-age-days - data older than this are marked as stale
 * @attr headline-level - shows a headline of this level, 2 to 6
 * @fires {CustomEvent} gk-data-shown - data are on screen: `{count, missing[]}`
 * @fires {CustomEvent} gk-data-refused - data could not be read: `{code, message}`
 * @fires {CustomEvent} gk-preview-shown - a preview was opened: `{url, rows, line}`, `line` of a fault
 * @slot - the list of files that is there without script
 * @slot header - above the datasets
 * @slot footer - below the datasets
 * @csspart bar - choice of theme
 * @csspart list - the datasets
 * @csspart item - one dataset
 * @csspart preview - the first rows of a file
 * @csspart status - age of the data
 * @csspart notice - a note about the data
 * @cssprop --gk-color-brand - links, tools
 * @cssprop --gk-font-size - 16px; `1em` follows the page
 */
@element('gk-open-data')
export class GkOpenData extends PanelElement<never, Datasets, Panel> {
  static override styles: CSSResultGroup = [GkElement.styles, dataCss];

  @property() theme = '';

  @state() private previewer: typeof import('./gk-open-data.preview.ts') | undefined;
  /** By the address of the file. */
  @state() private previews: Readonly<Record<string, Preview>> = {};
  @state() private most = step;

  protected speech: Speech<OpenDataWord> = {
    zh: words,
    en: () => import('./gk-open-data.words.en.ts').then(({ wordsEn }) => wordsEn),
  };
  protected readonly load = (): Promise<Panel> => import('./gk-open-data.datasets.ts');

  protected get path(): string {
    return this.pathOf(ELEMENT_SOURCES['gk-open-data'].path);
  }

  protected countOf({ items }: Datasets): number {
    return items.length;
  }

  protected override missingIn({ items }: Datasets): readonly unknown[] {
    return this.panel?.unfilledIn(items) ?? [];
  }

  protected draw({ datasetsView, speaker }: Panel, { items }: Datasets): unknown {
    const { drawing, theme, most, previewer, previews, locale } = this;
    return datasetsView(
      {
        ...drawing,
        say: speaker(locale),
        previewAt: (url, name) => previews[url] && previewer?.previewView(previews[url], name, locale),
        toggle: (file) => void this.toggle(file),
        theme,
        choose: (chosen) => (this.theme = chosen),
        most,
        showMore: () => this.showMore(),
      },
      items,
    );
  }

  /** Focus goes to the first of them: the button may be gone. */
  private showMore(): void {
    const { most } = this;
    this.most += step;
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLElement>('article')[most]?.focus());
  }

  protected notes({ notesOn, speaker }: Panel, { items }: Datasets): readonly string[] {
    return notesOn({ say: speaker(this.locale), locale: this.locale }, items);
  }

  private async toggle({ url, format }: DatasetFile): Promise<void> {
    const { [url]: open, ...others } = this.previews;
    this.previews = open ? others : { ...others, [url]: { kind: 'loading' } };
    if (open) return;
    this.previewer ??= await import('./gk-open-data.preview.ts');
    const preview = await this.previewer.previewOf(new URL(url, this.ownerDocument.baseURI).href, format);
    if (!this.previews[url]) return; // closed in the meantime
    this.previews = { ...this.previews, [url]: preview };
    if (preview.kind === 'rows')
      this.tell('gk-preview-shown', { url, rows: preview.rows.length, line: preview.fault?.line ?? null });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-open-data': GkOpenData;
  }
}
