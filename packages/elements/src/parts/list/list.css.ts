import { css, type CSSResult } from 'lit';

/** The look of every list: bar, status, notes, pager. Sizes in em of the host's font size. */
export const listCss: CSSResult = css`
  .gk {
    container: gk / inline-size;
    max-width: 100%;
  }
  .headline {
    margin: 0 0 0.6em;
    padding-inline-start: 0.55em;
    border-inline-start: 0.22em solid var(--brand);
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.35;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
    margin-block-end: var(--space);
  }
  .search {
    position: relative;
    flex: 1 1 16em;
    min-width: 0;
  }
  .search::before,
  .search::after {
    content: '';
    position: absolute;
    pointer-events: none;
  }
  .search::before {
    inset-block-start: calc(50% - 0.48em);
    inset-inline-start: 0.85em;
    width: 0.75em;
    height: 0.75em;
    border: 0.125em solid var(--muted);
    border-radius: 50%;
  }
  .search::after {
    inset-block-start: calc(50% + 0.24em);
    inset-inline-start: 1.42em;
    width: 0.4em;
    height: 0.125em;
    background: var(--muted);
    transform: rotate(45deg);
  }
  .search input {
    width: 100%;
    height: 2.75em;
    margin: 0;
    padding: 0 0.9em 0 2.4em;
    border: 1px solid #8593a1;
    border-radius: var(--radius);
    background: var(--surface);
    appearance: none;
  }
  .search input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .search input:hover {
    border-color: var(--brand);
  }
  button {
    min-height: 1.75em;
    margin: 0;
    cursor: pointer;
  }
  .tool,
  .notice button,
  .nothing button {
    min-height: 2.5em;
    padding: 0.2em 0.95em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--brand);
    font-size: 0.9375em;
    white-space: nowrap;
  }
  .tool:hover,
  .notice button:hover,
  .nothing button:hover {
    border-color: var(--brand);
    background: var(--head);
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.1em;
    align-items: baseline;
    margin: 0 0 0.5em;
    color: var(--muted);
    font-size: 0.9375em;
  }
  .status strong {
    color: var(--text);
    font-weight: 600;
  }
  .status .age {
    margin-inline-start: auto;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    margin: 0 0 var(--space);
    padding: 0.55em 1em;
    border: 1px solid var(--line);
    border-inline-start: 0.3em solid var(--brand);
    border-radius: var(--radius);
    background: var(--gk-tint, #f3f8fd);
    color: var(--text);
    font-size: 0.9375em;
  }
  .notice span {
    flex: 1 1 16em;
    overflow-wrap: anywhere;
  }
  .notice ul {
    margin: 0.3em 0 0;
    padding-inline-start: 1.2em;
    font-size: 0.9375em;
  }
  .notice.warn {
    border-inline-start-color: var(--warn);
    background: var(--gk-tint, #fdf7ea);
  }
  .notice.error {
    border-inline-start-color: var(--danger);
    background: var(--gk-tint, #fdf2f1);
  }
  .nothing {
    margin: 0 0 var(--space);
    padding: 2.2em 1em;
    border: 1px dashed #a9b5c1;
    border-radius: var(--radius);
    color: var(--muted);
    text-align: center;
  }
  .nothing strong {
    color: var(--text);
    font-size: 1.0625em;
  }
  .nothing p {
    margin: 0.3em 0 1em;
  }
  .region {
    overflow-x: auto;
    border-radius: var(--radius);
    outline-offset: -3px;
  }
  .light slot::slotted(table) {
    width: 100%;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    align-items: center;
    justify-content: center;
    margin-block-start: 1.1em;
  }
  .pager button {
    min-width: 2.4em;
    min-height: 2.4em;
    padding: 0 0.7em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    font-variant-numeric: tabular-nums;
  }
  .pager button:hover:enabled {
    border-color: var(--brand);
    color: var(--brand);
  }
  .pager [aria-current='page'],
  .pager [aria-current='page']:hover:enabled {
    border-color: var(--brand);
    background: var(--brand);
    color: var(--surface);
    font-weight: 600;
  }
  .pager button:disabled {
    color: var(--muted);
    cursor: default;
    opacity: 0.75;
  }
  .pager i {
    padding: 0 0.2em;
    color: var(--muted);
    font-style: normal;
  }
  .elder button,
  .elder .values label {
    min-height: 44px;
  }
  @container gk (max-width: 40em) {
    .bar .tool {
      flex: 1 1 auto;
      white-space: normal;
    }
    .status .age {
      margin-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    .pager [aria-current='page'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
    .search::before {
      border-color: FieldText;
    }
  }
  @media print {
    .bar,
    .facets,
    .show-filters,
    .pager,
    .notice button {
      display: none !important;
    }
    .region {
      overflow: visible;
    }
  }
`;
