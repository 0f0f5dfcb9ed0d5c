import { css, type CSSResult } from 'lit';

/** Facets as rows of checkboxes; on narrow screens behind one button. */
export const facetsCss: CSSResult = css`
  .show-filters {
    display: none;
    width: 100%;
    margin-block-end: var(--space);
  }
  .facets {
    margin-block-end: var(--space);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  fieldset {
    display: flex;
    gap: 0.25em 0.75em;
    min-width: 0;
    margin: 0;
    padding: 0.4em 1em;
    border: 0;
  }
  fieldset + fieldset {
    border-block-start: 1px solid var(--line);
  }
  legend {
    float: left; /* a legend is no flex item: floated, it stands in the row */
    width: 6em;
    padding: 0.3em 0;
    color: var(--muted);
    font-size: 0.9375em;
  }
  .values {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-content: start;
    gap: 0.25em;
    min-width: 0;
  }
  .values label {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-height: 2.2em;
    padding: 0.1em 0.6em;
    border: 1px solid transparent;
    border-radius: var(--radius);
    font-size: 0.9375em;
    cursor: pointer;
  }
  .values label:hover {
    background: var(--head);
  }
  .values label:focus-within {
    border-color: var(--focus);
  }
  .values input {
    width: 1em;
    height: 1em;
    margin: 0;
    accent-color: var(--brand);
  }
  .values label::after {
    content: attr(data-count);
    color: var(--muted);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  .values .none {
    color: var(--muted);
  }
  .more {
    padding: 0 0.6em;
    border: 0;
    background: none;
    color: var(--brand);
    font-size: 0.9375em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .reset {
    margin: 0.25em 1em 0.6em;
  }
  @container gk (max-width: 40em) {
    .show-filters {
      display: block;
    }
    .facets:not(.open) {
      display: none;
    }
    fieldset {
      display: block;
      padding: 0.5em 0.8em;
    }
    legend {
      width: 100%; /* floated still: else it stands on the border */
      padding: 0 0 0.2em;
      font-weight: 600;
    }
    .values {
      clear: both;
    }
  }
`;
