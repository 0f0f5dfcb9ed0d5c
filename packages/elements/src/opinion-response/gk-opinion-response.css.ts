import { css, type CSSResult } from 'lit';

/** The look of the answers: a card each, its releases on a time line. */
export const opinionCss: CSSResult = css`
  article {
    margin: 0 0 1em;
    padding: 1.1em 1.35em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
    break-inside: avoid-page;
  }
  .title {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.45;
  }
  p {
    margin: 0.5em 0 0;
  }
  .facts,
  .clocks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1em;
    align-items: center;
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
  b {
    padding: 0.05em 0.7em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--brand);
    font-size: 0.9375em;
    font-weight: 400;
  }
  .emergency,
  .false-information {
    color: var(--danger);
  }
  .kept {
    color: var(--ok);
  }
  .missed {
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
  ol {
    margin: 0.8em 0 0;
    padding: 0 0 0 0.35em;
    list-style: none;
  }
  li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding: 0 0 0.6em 1.3em;
    border-inline-start: 2px solid var(--line);
  }
  li:last-child {
    padding-block-end: 0;
  }
  li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: calc(-0.35em - 1px);
    width: 0.7em;
    height: 0.7em;
    border: 0.15em solid var(--brand);
    border-radius: 50%;
    background: var(--surface);
  }
  li:last-child::before {
    background: var(--brand);
  }
  .correction {
    margin-block-start: 0.8em;
    padding: 0.55em 1em;
    border-inline-start: 3px solid var(--ok);
    background: var(--stripe);
  }
  nav {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: center;
  }
  nav button {
    min-height: 2.5em;
    padding: 0 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--brand);
  }
  nav button:disabled {
    color: var(--muted);
    cursor: default;
  }
  @media print {
    nav {
      display: none;
    }
    a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
