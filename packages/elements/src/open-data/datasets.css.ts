import { css, type CSSResult } from 'lit';

/** Datasets as cards. */
export const datasetsCss: CSSResult = css`
  .tool {
    max-width: 100%;
    white-space: normal;
  }
  .bar {
    margin: 0 0 var(--space);
  }
  select {
    max-width: 100%;
    min-height: 2.5em;
    padding: 0.2em 0.6em;
    border: 1px solid #8593a1;
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  article {
    margin: 0 0 0.9em;
    padding: 0.9em 1.2em;
    border: 1px solid var(--line);
    border-block-start: 2px solid var(--brand);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  .name {
    font-size: 1.0625em;
    font-weight: 700;
  }
  p {
    margin: 0.3em 0;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8em), 1fr));
    gap: 0.4em 1.2em;
    margin: 0.6em 0;
  }
  dt {
    color: var(--muted);
    font-size: 0.875em;
  }
  dd {
    margin: 0;
  }
  summary {
    width: fit-content;
    min-height: 1.6em;
    color: var(--brand);
    cursor: pointer;
  }
  ul {
    margin: 0.6em 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.9em;
    align-items: center;
    margin: 0 0 0.4em;
  }
  li > span,
  code {
    color: var(--muted);
    font-size: 0.9375em;
  }
  code {
    flex: 1 1 18em;
    font-family: ui-monospace, Consolas, monospace;
    font-size: 0.8125em;
  }
  a.tool {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  a.tool:first-child {
    border-color: var(--brand);
  }
  .preview {
    flex: 1 0 100%;
    min-width: 0;
  }
  .scroll {
    max-width: 100%;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.875em;
  }
  caption {
    padding: 0.3em 0;
    color: var(--muted);
    text-align: start;
  }
  th,
  td {
    max-width: 24em;
    padding: 0.35em 0.7em;
    border: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    white-space: pre-line;
  }
  th {
    background: var(--head);
    font-weight: 600;
    white-space: nowrap;
  }
  .missing {
    color: var(--muted);
    font-style: normal;
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }
  .elder a,
  .elder summary,
  .elder select {
    min-height: 44px;
  }
  @media print {
    .bar,
    button {
      display: none !important;
    }
    article {
      break-inside: avoid;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
    }
    .scroll {
      overflow: visible;
    }
    details::details-content {
      content-visibility: visible;
    }
  }
`;
