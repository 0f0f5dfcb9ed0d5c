import { css, type CSSResult } from 'lit';

/** The table of the catalogue. */
export const tableCss: CSSResult = css`
  table {
    width: 100%;
    margin: 0;
    border: 1px solid var(--line);
    border-block-start: 2px solid var(--brand);
    border-collapse: collapse;
    background: var(--surface);
    font-size: 0.9375em;
  }
  th,
  td {
    padding: 0.7em 0.85em;
    border: 0;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  th {
    padding: 0;
    background: var(--head);
    color: var(--text);
    font-weight: 600;
    white-space: nowrap;
  }
  th button {
    display: block;
    width: 100%;
    min-height: 2.7em;
    padding: 0.4em 0.85em;
    border: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-align: start;
  }
  th button::after {
    content: '\\2195';
    content: '\\2195' / '';
    margin-inline-start: 0.35em;
    color: #8593a1;
    font-size: 0.85em;
    font-weight: 400;
  }
  th button:hover::after,
  th[aria-sort] button::after {
    color: var(--brand);
  }
  th[aria-sort='ascending'] button::after {
    content: '\\2191';
    content: '\\2191' / '';
  }
  th[aria-sort='descending'] button::after {
    content: '\\2193';
    content: '\\2193' / '';
  }
  th button:focus-visible {
    outline-offset: -3px;
  }
  tbody > tr:nth-child(even) {
    background: var(--stripe);
  }
  tbody > tr:not(.details):hover {
    background: var(--head);
  }
  .c-name {
    min-width: 13em;
  }
  td.c-name {
    position: relative;
    padding-inline-start: 2.5em;
    font-weight: 600;
  }
  .c-name a {
    display: inline-block; /* as tall as its line: 24 px to touch */
    text-decoration: none;
  }
  .c-name a:hover,
  .c-name a:focus-visible {
    text-decoration: underline;
  }
  .c-content,
  .c-basis {
    min-width: 12em;
  }
  .c-timeLimit,
  .c-subject,
  .c-channels {
    min-width: 8em;
  }
  .c-way,
  .c-attribute,
  .c-publishedOn,
  .c-docNo,
  .c-level,
  .c-audience {
    white-space: nowrap;
  }
  .c-publishedOn,
  .c-formedOn {
    font-variant-numeric: tabular-nums;
  }
  .many td:not(.c-name) {
    min-width: 0;
    padding-inline: 0.5em;
    white-space: normal;
  }
  .many th {
    min-width: 0;
    white-space: normal;
  }
  .many th button {
    padding-inline: 0.5em;
  }
  .toggle {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-start: 0.55em;
    width: 1.7em;
    height: 1.7em;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
  }
  .toggle:hover {
    background: rgba(20, 80, 140, 0.12);
  }
  .toggle::before {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 50%;
    width: 0.42em;
    height: 0.42em;
    border: solid var(--brand);
    border-width: 0 0.14em 0.14em 0;
    transform: translate(-65%, -50%) rotate(-45deg);
  }
  .toggle[aria-expanded='true']::before {
    transform: translate(-50%, -70%) rotate(45deg);
  }
  .unfilled {
    color: var(--muted);
    font-style: normal;
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }
  .gone {
    display: inline-block;
    margin-inline-start: 0.5em;
    padding: 0 0.5em;
    border: 1px solid var(--danger);
    border-radius: 0.25em;
    color: var(--danger);
    font-size: 0.8125em;
    font-style: normal;
    font-weight: 400;
    white-space: nowrap;
  }
  .cancelled .c-name {
    color: var(--muted);
  }
  .cancelled .c-name a {
    text-decoration: line-through;
  }
  @container gk (max-width: 60em) {
    .gk th,
    .gk td {
      min-width: 0;
      white-space: normal;
    }
    th button,
    td {
      padding-inline: 0.55em;
    }
    .gk td.c-name {
      min-width: 10em;
      padding-inline-start: 2.2em;
    }
    .toggle {
      inset-inline-start: 0.3em;
    }
    .gk td.c-subject {
      min-width: 5.5em;
    }
    .gk td.c-way {
      white-space: nowrap;
    }
    .gk td.c-content,
    .gk td.c-timeLimit {
      min-width: 7em;
    }
  }
  @media (forced-colors: active) {
    .toggle::before {
      border-color: ButtonText;
    }
    .badge {
      border: 1px solid;
    }
  }
  @media print {
    .toggle,
    th button::after,
    button.badge::after,
    .apply {
      display: none !important;
    }
    .gk td.c-name {
      padding-inline-start: 0.85em;
    }
    tr {
      break-inside: avoid;
    }
    td a[href]::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  }
`;
