import { html, nothing, type TemplateResult } from 'lit';
import type { Interpretation } from '@gongkai/model';
import { factsView, titleView, type PanelView } from './interpretation-view.ts';

/**
 * On the page of an interpretation: the document it interprets, and what else interprets that document. A page that the
 * data do not know is not credited with what others wrote.
 */
export function documentView(
  view: PanelView,
  [first, ...rest]: readonly [Interpretation, ...Interpretation[]],
  own: Interpretation | undefined,
): TemplateResult {
  const { say, linkOf } = view;
  const { documentTitle, documentUrl, documentPublishedOn } = first;
  const others = [first, ...rest].filter((item) => item !== own);
  return html`<article part="item" aria-labelledby="d">
    <p class="muted">${say('ofDocument')}</p>
    ${titleView(view, 'd', documentTitle || documentUrl, documentUrl)}
    ${factsView(view, own ?? { by: [], documentPublishedOn })}
    ${
      others.length > 0
        ? html`<p class="muted">${say(own ? 'others' : 'all')}</p>
            <ul part="list">
              ${others.map((item) => {
                const link = linkOf(item.url);
                return html`<li>
                  ${link === undefined ? item.title : html`<a href=${link}>${item.title}</a>`}${factsView(view, { ...item, documentPublishedOn: undefined })}
                </li>`;
              })}
            </ul>`
        : nothing
    }
  </article>`;
}
