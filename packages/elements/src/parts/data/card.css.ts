import { css, type CSSResult } from 'lit';

/** What panels have in common: cards, titles, facts in a row, pills with a shape beside their colour. */
export const cardCss: CSSResult = css`
  article,
  .card {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
    break-inside: avoid-page;
  }
  article {
    margin: 0 0 1em;
    padding: 1.1em 1.35em;
  }
  .title {
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.45;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.3em;
    align-items: center;
    margin: 0.5em 0 0.75em;
    font-size: 0.9375em;
  }
  i,
  .muted {
    color: var(--muted);
    font-style: normal;
  }
  time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .told {
    white-space: pre-line;
  }
  b {
    display: inline-block;
    padding: 0.05em 0.7em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--brand);
    font-size: 0.9375em;
    font-weight: 400;
  }
  .kept {
    background: var(--gk-tint, #eef7f1);
    color: var(--ok);
  }
  .missed {
    background: var(--gk-tint, #fbefee);
    color: var(--danger);
  }
  .kept::before,
  .missed::before {
    content: '\\2713';
    content: '\\2713' / '';
    margin-inline-end: 0.4em;
    font-weight: 700;
  }
  .missed::before {
    content: '!';
    content: '!' / '';
  }
  .chosen {
    border-color: var(--brand);
    box-shadow: inset 0.25em 0 0 var(--brand);
  }
  ul.cards {
    display: grid;
    gap: 1em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    display: flex;
    gap: 1.1em;
    padding: 1em 1.2em;
  }
  .card > div {
    flex: 1;
    min-width: 0;
  }
  summary {
    padding-block: 0.3em;
    color: var(--brand);
    cursor: pointer;
  }
  @container gk (max-width: 34em) {
    article {
      padding: 0.9em 1em;
    }
  }
  @container gk (max-width: 16em) {
    time {
      white-space: normal;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
    }
    a::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
      font-weight: 400;
    }
  }
`;
