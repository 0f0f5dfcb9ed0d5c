import { css, type CSSResult } from 'lit';

/** A figure on all rows of a list, that opens to its formula. */
export const figureCss: CSSResult = css`
  .figure {
    margin: 0 0 var(--space);
    font-size: 0.9375em;
  }
  .figure summary {
    display: list-item;
    width: fit-content;
    padding: 0.25em 0.7em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--head);
    font-weight: 600;
    cursor: pointer;
    list-style: disclosure-closed inside;
  }
  .figure[open] summary {
    list-style-type: disclosure-open;
  }
  .figure p {
    max-width: 50em;
    margin: 0.4em 0 0;
    color: var(--muted);
  }
`;
