import { html } from 'hono/html';
import type { Markup } from '../views/markup.ts';
import { url } from '../views/url.ts';

/** Elements that a page of the public may have around its own list. */
type OpenElement =
  | 'gk-annual-report'
  | 'gk-catalogue'
  | 'gk-consultation'
  | 'gk-leaders'
  | 'gk-media-matrix'
  | 'gk-open-data'
  | 'gk-opinion-response'
  | 'gk-participation'
  | 'gk-power-list';

interface Around {
  readonly tag: OpenElement;
  /** Address of the JSON that says what the list says; without one the element reads the list itself. */
  readonly src?: string;
  /** Which list, where the element has several. */
  readonly list?: string;
  /** Which consultation the page is about; its title is the page’s own. */
  readonly consultation?: string;
  /** Which year, where the element has several. */
  readonly year?: string;
}

/**
 * A page's own list with an element around it, where the office serves elements (`--embed`): with script it is sorted,
 * filtered and saved in place, without script the list is what it was.
 */
export const withElement = (
  embedDir: string | undefined,
  { tag, src, list, consultation, year }: Around,
  own: Markup,
): Markup =>
  embedDir === undefined
    ? own
    : html`<script type="module" src="/gk/loader.js"></script>
        <${tag} ${src === undefined ? '' : html`src="${url(src)}"`} ${list === undefined ? '' : html`list="${list}"`}
          ${consultation === undefined ? '' : html`consultation="${consultation}" headline-level="2"`}
          ${year === undefined ? '' : html`year="${year}"`}>${own}</${tag}>`;
