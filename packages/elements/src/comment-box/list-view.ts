import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say, type CommentPublic, type Locale, type Words } from '@gongkai/model';
import { notice } from '../parts/data/notice.ts';
import type { Order, Show } from './arranged.ts';
import { commentView } from './comment-view.ts';
import { commentWords as words } from './comment-words.ts';

export interface ListView {
  readonly locale: Locale;
  readonly level: number;
  readonly show: Show;
  readonly order: Order;
  /** False when no comment names an article: there is nothing to choose. */
  readonly hasClauses: boolean;
  /** What is on this page, its number from 1, and how many pages there are. */
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
  const { locale, level, rows, count, from, pages } = view;
  const text = (key: keyof typeof words, values?: Readonly<Record<string, number>>): string =>
    say(words[key] as Words, locale, values);
  const standing = pages > 1 ? text('range', { count, from, to: from + rows.length - 1 }) : text('count', { count });
  return html`<div class="top">
      <div class="title" role="heading" aria-level=${level} tabindex="-1">${text('list')}</div>
      <span class="standing" role="status" part="status">${count > 0 ? standing : ''}</span>
      ${count > 1 && view.hasClauses ? orders(view) : nothing}
    </div>
    ${
      count === 0
        ? html`<p class="nothing">${text(view.show === 'adopted' ? 'noneAdopted' : 'none')}</p>`
        : html`<ol class="comments" part="list">
            ${repeat(
              rows,
              ({ ref }, n) => ref || n,
              (comment) => html`<li>${commentView(comment, locale)}</li>`,
            )}
          </ol>`
    }
    ${pages > 1 ? pager(view, text) : nothing}`;
}

function orders({ locale, order, orderBy }: ListView): TemplateResult {
  const chosen = (event: Event): void => orderBy((event.target as HTMLSelectElement).value as Order);
  return html`<label class="order"
    >${words.order[locale]}
    <select @change=${chosen}>
      ${(['newest', 'clause'] as const).map(
        (each) => html`<option value=${each} ?selected=${each === order}>${words[each][locale]}</option>`,
      )}
    </select></label
  >`;
}

function pager({ page, pages, go }: ListView, text: (key: 'pager' | 'previous' | 'next') => string): TemplateResult {
  const step = (to: number, label: string): TemplateResult =>
    html`<button type="button" class="tool" ?disabled=${to < 1 || to > pages} @click=${() => go(to)}>${label}</button>`;
  return html`<nav class="pager" part="pager" aria-label=${text('pager')}>
    ${step(page - 1, text('previous'))}<span>${page} / ${pages}</span>${step(page + 1, text('next'))}
  </nav>`;
}

/** A note about the list, with a button where there is something to do. */
export function note(
  kind: 'info' | 'warn' | 'error',
  text: string,
  locale: Locale,
  retry?: () => void,
): TemplateResult {
  return notice(kind, text, retry && { text: words.retry[locale], run: retry });
}
