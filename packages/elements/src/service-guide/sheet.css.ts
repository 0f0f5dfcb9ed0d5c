import { css, type CSSResult } from 'lit';

/** The guide as a sheet; on paper one side of A4. */
export const sheetCss: CSSResult = css`
  article {
    padding: 1.1em 1.4em;
    border: 1px solid var(--line);
    border-block-start: 3px solid var(--brand);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  .code {
    margin: -0.4em 0 0.8em;
    color: var(--muted);
    font-size: 0.9375em;
  }
  dl,
  dd,
  ul,
  ol {
    margin: 0;
  }
  dt {
    color: var(--muted);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
    gap: 0.8em;
  }
  .facts div {
    padding: 0.6em 0.9em;
    border-radius: var(--radius);
    background: var(--head);
  }
  .facts dd {
    font-size: 1.25em;
    font-weight: 700;
  }
  .promisedDays dd {
    color: var(--ok);
  }
  .online {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.8em;
    align-items: center;
  }
  .facts div,
  .go {
    border: 1px solid transparent; /* drawn where colours are forced */
  }
  .go {
    display: inline-block;
    min-height: 2.5em;
    padding: 0.4em 1.4em;
    border-radius: var(--radius);
    background: var(--brand);
    color: var(--surface);
    text-decoration: none;
  }
  .pairs div {
    display: grid;
    grid-template-columns: 7em 1fr;
    gap: 0 0.8em;
    padding: 0.35em 0;
  }
  .facts + .pairs {
    margin-block-start: 0.8em;
  }
  .pairs ul {
    padding: 0;
    list-style: none;
  }
  .pairs a,
  td a {
    display: inline-block;
  }
  .head {
    margin: 1.1em 0 0.45em;
    color: var(--brand);
    font-size: 1.0625em;
    font-weight: 700;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em 0.7em;
    border: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    background: var(--head);
    font-weight: 600;
    white-space: nowrap;
  }
  details {
    font-weight: 400;
  }
  .code span {
    margin-inline-end: 1.2em;
  }
  summary {
    width: fit-content;
    min-height: 1.6em;
    color: var(--warn);
    cursor: pointer;
  }
  img {
    max-width: 100%;
    height: auto;
  }
  li img {
    display: block;
    max-height: 16em;
  }
  .flow {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2em;
  }
  .flow ol {
    flex: 1 1 14em;
  }
  .flow img {
    flex: 0 1 26em;
    min-width: 0;
    object-fit: contain;
  }
  li span,
  small {
    color: var(--muted);
  }
  .missing {
    color: var(--muted);
    font-style: normal;
    font-weight: 400;
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }
  .elder a,
  .elder summary {
    min-height: 44px;
  }
  @container gk (max-width: 34em) {
    article {
      padding: 0.8em;
    }
    .pairs div {
      display: block;
    }
    thead {
      display: none;
    }
    tbody,
    tr,
    th,
    td {
      display: block;
      border: 0;
    }
    tr {
      padding: 0.3em 0;
      border-block-start: 1px solid var(--line);
    }
    tbody th {
      font-weight: 600;
    }
    td {
      padding: 0.1em 0.7em;
    }
    td::before {
      content: attr(data-label) '\\3000';
      color: var(--muted);
    }
  }
  @media print {
    :host {
      font-size: 9.5pt;
      line-height: 1.35;
    }
    article {
      padding: 0;
      border: 0;
    }
    .head {
      margin: 0.6em 0 0.2em;
      break-after: avoid;
    }
    th,
    td,
    .pairs div,
    .facts div {
      padding: 0.15em 0.4em;
    }
    .facts dd {
      font-size: 1em;
    }
    .online {
      margin: 0.2em 0;
    }
    .flow {
      flex-wrap: nowrap;
    }
    .flow img {
      max-height: 9em;
    }
    li img {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
    }
    a[href]:not([href^='tel:'])::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
    .go {
      padding: 0;
      background: none;
      color: inherit;
    }
  }
`;
