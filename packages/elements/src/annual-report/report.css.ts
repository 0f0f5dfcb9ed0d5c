import { css, type CSSResult } from 'lit';

/** A report as it is printed: A4 across, merged heads, numbers in line. */
export const reportCss: CSSResult = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1em;
    align-items: center;
    margin-block-end: var(--space);
  }
  .grow {
    flex: 1;
  }
  .bar a {
    min-height: 24px;
  }
  .years {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }
  .years button {
    min-height: 2.4em;
    padding: 0 0.9em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    font-variant-numeric: tabular-nums;
  }
  .years button:hover {
    border-color: var(--brand);
    color: var(--brand);
  }
  .years [aria-pressed='true'],
  .years [aria-pressed='true']:hover {
    border-color: var(--brand);
    background: var(--brand);
    color: var(--surface);
    font-weight: 600;
  }
  article {
    overflow-wrap: break-word;
  }
  .title {
    margin: 0.4em 0 0.2em;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.4;
    text-align: center;
  }
  .day {
    margin: 0 0 1em;
    color: var(--muted);
    font-size: 0.9375em;
    text-align: center;
  }
  .section {
    margin: 1.5em 0 0.5em;
    padding-block-end: 0.3em;
    border-block-end: 2px solid var(--brand);
    font-size: 1.1875em;
    font-weight: 700;
  }
  p {
    margin: 0.5em 0;
  }
  article p:not(.day) {
    max-width: 46em;
    text-indent: 2em;
  }
  .unfilled {
    color: var(--muted);
  }
  .region {
    overflow-x: auto;
    outline-offset: -3px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--surface);
    font-size: 0.875em;
    line-height: 1.45;
  }
  caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  th,
  td {
    min-width: 3.6em;
    padding: 0.45em 0.55em;
    border: 1px solid #b9c5d1;
    text-align: center;
    vertical-align: middle;
  }
  th {
    background: var(--head);
    font-weight: 600;
  }
  tbody th {
    background: var(--stripe);
    font-weight: 400;
    text-align: start;
  }
  tbody th[rowspan] {
    width: 5em;
    min-width: 4.6em;
  }
  tbody th[colspan='1'] {
    min-width: 15em;
  }
  tbody th[scope='col'],
  .block {
    background: var(--head);
    font-weight: 600;
    text-align: center;
  }
  .wide-cells th {
    width: 25%;
  }
  .rule {
    color: var(--muted);
    font-size: 0.9375em;
  }
  td {
    font-variant-numeric: tabular-nums;
  }
  .sum > * {
    font-weight: 700;
  }
  .bad {
    outline: 2px solid var(--danger);
    outline-offset: -3px;
    background: var(--gk-tint, #fdf2f1);
    font-weight: 700;
    text-decoration: underline wavy var(--danger);
  }
  .notice ul {
    margin: 0.3em 0 0;
    padding-inline-start: 1.2em;
  }
  @container gk (max-width: 40em) {
    th,
    td {
      min-width: 2.6em;
      padding: 0.4em 0.35em;
    }
    tbody th[rowspan] {
      width: auto;
      min-width: 2.6em;
    }
    tbody th[colspan='1'] {
      min-width: 7.5em;
    }
  }
  @media (forced-colors: active) {
    .years [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
    .bad {
      outline-color: Mark;
    }
  }
  @media print {
    .bar {
      display: none !important;
    }
    .region {
      overflow: visible;
    }
    table {
      font-size: 8.5pt;
    }
    th,
    td {
      min-width: 0 !important;
      padding: 1.5pt 3pt;
    }
    tr {
      break-inside: avoid;
    }
    .section {
      break-after: avoid;
    }
  }
`;
