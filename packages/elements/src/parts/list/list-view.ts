import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../../base/speech.ts';
import type { ListWord } from './list.words.ts';
import { pageNumbers, type PageOf } from './paging.ts';

/** One search input, inside `role=search`. `ask` gets the text at every keystroke. */
export function searchBox(say: Say<ListWord>, text: string, ask: (text: string) => void): TemplateResult {
  const typed = (event: Event): void => ask((event.target as HTMLInputElement).value);
  return html`<div class="search" role="search">
    <input
      type="search"
      aria-label=${say('searchLabel')}
      placeholder=${say('searchHint')}
      autocomplete="off"
      .value=${text}
      @input=${typed}
    />
  </div>`;
}

/** Previous, numbers, next; nothing when there is one page only. */
export function pager(say: Say<ListWord>, { page, pages }: PageOf<unknown>, go: (page: number) => void): unknown {
  if (pages < 2) return nothing;
  const step = (to: number, text: string, ready: boolean): TemplateResult =>
    html`<button type="button" class="step" ?disabled=${!ready} @click=${() => go(to)}>${text}</button>`;
  return html`<nav class="pager" part="pager" aria-label=${say('pager')}>
    ${step(page - 1, say('previous'), page > 1)}
    ${pageNumbers(page, pages).map((number) =>
      number === 0
        ? html`<i aria-hidden="true">…</i>`
        : html`<button
            type="button"
            class="number"
            aria-label=${say('pageNumber', { page: number })}
            aria-current=${number === page ? 'page' : nothing}
            @click=${() => go(number)}
          >
            ${number}
          </button>`,
    )}
    ${step(page + 1, say('next'), page < pages)}
  </nav>`;
}

export type NoticeKind = 'info' | 'warn' | 'error';

/** A line about the data as a whole: what is wrong and, where there is something to do, a button for it. */
export function notice(
  kind: NoticeKind,
  text: unknown,
  act?: { readonly text: string; readonly run: () => void },
): TemplateResult {
  return html`<div class="notice ${kind}" part="notice">
    <span>${text}</span>${act ? html`<button type="button" @click=${act.run}>${act.text}</button>` : nothing}
  </div>`;
}
