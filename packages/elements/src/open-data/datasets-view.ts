import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '@gongkai/model';
import { ofTheme, themesOf, unfilledIn, unreadableIn } from './chosen.ts';
import { datasetView, type DatasetView } from './dataset-view.ts';

export interface DatasetsView extends DatasetView {
  readonly theme: string;
  readonly choose: (theme: string) => void;
  /** How many datasets to show, and the way to more. */
  readonly most: number;
  readonly showMore: () => void;
}

/** The datasets of the chosen theme. */
export function datasetsView(view: DatasetsView, items: readonly Dataset[]): TemplateResult {
  const { say, theme, choose, most, showMore } = view;
  const themes = themesOf(items);
  const found = ofTheme(items, theme);
  const hidden = found.length - most;
  return html`${
      themes.size > 1
        ? html`<p class="bar" part="bar">
            <label
              >${say('themes')}
              <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
                <option value="" ?selected=${theme === ''}>${say('allThemes', { count: items.length })}</option>
                ${[...themes].map(
                  ([each, count]) =>
                    html`<option value=${each} ?selected=${each === theme}>
                      ${say('oneTheme', { theme: each, count })}
                    </option>`,
                )}
              </select>
            </label>
          </p>`
        : nothing
    }
    <div part="list">${found.slice(0, most).map((dataset) => datasetView(view, dataset))}</div>
    ${
      hidden > 0
        ? html`<button type="button" class="tool more" @click=${showMore}>${say('more', { count: hidden })}</button>`
        : nothing
    }`;
}

/** What editors should know: what is not filled in, and what no program can read. */
export function notesOn(
  { say, locale }: Pick<DatasetView, 'say' | 'locale'>,
  items: readonly Dataset[],
): readonly string[] {
  const titles = unreadableIn(items).join(locale === 'zh' ? '\u3001' : ', ');
  return [
    ...unfilledIn(items).map(({ column, count }) => say('unfilled', { column: say(column), count })),
    ...(titles ? [say('unreadable', { titles })] : []),
  ];
}
