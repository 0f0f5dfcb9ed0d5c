import { css, type CSSResult } from 'lit';

/** Results of a search. */
export const resultsCss: CSSResult = css`
  .results {
    margin-block-start: var(--space);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li[part] {
    padding: 0.85em 0;
    border-block-end: 1px solid var(--line);
  }
  li[part] > a,
  li[part] > b {
    display: inline-block;
    min-height: 24px;
    font-size: 1.0625em;
    font-weight: 600;
    overflow-wrap: anywhere;
    text-decoration: none;
  }
  li[part] > a:hover,
  li[part] > a:focus-visible {
    text-decoration: underline;
  }
  li p {
    margin: 0.2em 0 0;
    color: var(--text);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  small {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    margin-block-start: 0.25em;
    color: var(--muted);
    font-size: 0.875em;
  }
  time {
    font-variant-numeric: tabular-nums;
  }
  mark {
    background: var(--gk-tint, #fff1c2);
    color: inherit;
    font-weight: inherit;
    text-decoration: underline;
    text-decoration-color: #c98a00;
    text-decoration-thickness: 0.1em;
    text-underline-offset: 0.2em;
  }
  .nothing ul {
    display: inline-block;
    margin: 0;
    padding-inline-start: 1.2em;
    line-height: 2;
    text-align: start;
  }
  .texts {
    color: var(--muted);
  }
  .results > .tool {
    margin-block-start: 1em;
  }
`;
