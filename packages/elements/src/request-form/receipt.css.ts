import { css, type CSSResult } from 'lit';

/** The look of the receipt and of what is said above the form. */
export const requestCss: CSSResult = css`
  .receipt {
    padding: 1.1em 1.4em;
    border: 1px solid var(--line);
    border-block-start: 4px solid var(--ok);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .receipt p {
    margin: 0 0 0.8em;
  }
  .filed {
    color: var(--ok);
    font-size: 1.25em;
  }
  dl {
    margin: 0 0 1em;
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    padding: 0.45em 0;
    border-block-end: 1px solid var(--line);
  }
  dt {
    flex: 0 0 7em;
    color: var(--muted);
  }
  dd {
    flex: 1 1 12em;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .key {
    font-size: 1.25em;
    font-weight: 700;
    letter-spacing: 0.04em;
    font-variant-numeric: tabular-nums;
  }
  .once,
  .earlier {
    padding: 0.5em 0.9em;
    border-inline-start: 4px solid var(--warn);
    background: var(--gk-tint, #fdf7ea);
  }
  .top {
    margin: 0 0 var(--space);
  }
`;
