import { css, type CSSResult } from 'lit';

/** Below 40 em each row is a card with the column names beside the values. */
export const narrowCss: CSSResult = css`
  @container gk (max-width: 40em) {
    thead {
      display: none;
    }
    table,
    tbody,
    tr,
    td {
      display: block;
      border: 0;
      background: none;
    }
    tbody > tr,
    tbody > tr:nth-child(even) {
      margin-block-end: 0.75em;
      padding: 0.4em 0;
      border: 1px solid var(--line);
      border-block-start: 2px solid var(--brand);
      border-radius: var(--radius);
      background: var(--surface);
    }
    td {
      display: grid;
      grid-template-columns: 6em 1fr;
      gap: 0 0.75em;
      justify-items: start;
      min-width: 0;
      padding: 0.3em 0.9em;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    td[data-label]::before {
      content: attr(data-label);
      color: var(--muted);
      font-weight: 400;
    }
    td.c-name {
      display: block;
      padding: 0.3em 0.9em 0.4em 2.4em;
      font-size: 1.0667em;
    }
    td.c-name::before {
      display: none;
    }
    .toggle {
      inset-block-start: 0.25em;
      inset-inline-start: 0.4em;
    }
    td.none {
      display: none;
    }
    .apply {
      grid-column: 2;
    }
  }
  /* text at 200 % on a phone: the name of a column stands above its value */
  @container gk (max-width: 20em) {
    td:not(.none) {
      display: block;
    }
    td[data-label]:not(.c-name)::before {
      display: block;
    }
  }
`;
