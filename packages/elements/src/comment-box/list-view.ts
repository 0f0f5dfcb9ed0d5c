import { html, nothing, type TemplateResult } from 'lit';
import type { CommentPublic } from '@gongkai/model';
import type { Order, Show } from './arranged.ts';
import { commentView, type Voice } from './comment-view.ts';

export interface ListView extends Voice {
  readonly title: string;
  readonly level: number;
  readonly show: Show;
  readonly order: Order;
  /** False when no comment names an article: there is nothing to choose. */
  readonly hasClauses: boolean;
  /** What is on this page, the place of its first, its number from 1, and how many there are. */
  readonly rows: readonly CommentPublic[];
  readonly from: number;
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly go: (page: number) => void;
  readonly orderBy: (order: Order) => void;
}

/** The comments: heading that takes the focus after paging, order, articles, pager. */
export function listView(view: ListView): TemplateResult {
  const { say, level, rows, count, from, page, pages, go } = view;
  const standing = pages > 1 ? say('range', { count, from, to: from + rows.length - 1 }) : say('count', { count });
  const step = (to: number, label: string): TemplateResult =>
    html`<button type="button" ?disabled=${to < 1 || to > pages} @click=${() => go(to)}>${label}</button>`;
  return html`<div class="top">
      <div class="subhead" role="heading" aria-level=${level} tabindex="-1">${view.title}</div>
      <span class="standing" role="status" part="status">${count > 0 ? standing : ''}</span>
      ${count > 1 && view.hasClauses ? orders(view) : nothing}
    </div>
    ${
      count === 0
        ? html`<p class="nothing">${say(view.show === 'adopted' ? 'noneAdopted' : 'none')}</p>`
        : html`<ol part="list">
            ${rows.map((comment) => html`<li>${commentView(comment, view)}</li>`)}
          </ol>`
    }
    ${
      pages > 1
        ? html`<nav part="pager" aria-label=${say('pager')}>
            ${step(page - 1, say('previous'))}<span>${page} / ${pages}</span>${step(page + 1, say('next'))}
          </nav>`
        : nothing
    }`;
}

function orders({ say, order, orderBy }: ListView): TemplateResult {
  const chosen = (event: Event): void => orderBy((event.target as HTMLSelectElement).value as Order);
  return html`<label class="order"
    >${say('order')}
    <select @change=${chosen}>
      ${(['newest', 'clause'] as const).map(
        (each) => html`<option value=${each} ?selected=${each === order}>${say(each)}</option>`,
      )}
    </select></label
  >`;
}
