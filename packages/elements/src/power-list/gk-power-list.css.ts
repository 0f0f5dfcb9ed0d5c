import { css, type CSSResult } from 'lit';
import { facetsCss } from '../parts/list/facets.css.ts';
import { figureCss } from '../parts/list/figure.css.ts';
import { listCss } from '../parts/list/list.css.ts';
import { narrowCss } from '../parts/list/narrow.css.ts';
import { tableCss } from '../parts/list/table.css.ts';

const own: CSSResult = css`
  .c-code {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .c-kind,
  .c-guide {
    white-space: nowrap;
  }
  .how {
    display: inline-block;
    margin: 0 0.35em 0.2em 0;
    padding: 0.05em 0.6em;
    border: 1px solid;
    border-radius: 1em;
    background: var(--gk-tint, #eef4fb);
    color: var(--brand);
    white-space: nowrap;
  }
  .how.full,
  .how.no-visit {
    background: var(--gk-tint, #eef7f1);
    color: var(--ok);
  }
  .how.counter {
    background: none;
    color: var(--muted);
  }
`;

/** The look of the list; narrow screens come last and win. */
export const powerListCss: readonly CSSResult[] = [listCss, facetsCss, tableCss, figureCss, own, narrowCss];
