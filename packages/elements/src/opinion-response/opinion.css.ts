import { css, type CSSResult } from 'lit';

/** The look of the answers: releases on a time line, page buttons. */
export const opinionCss: CSSResult = css`
  p,
  .facts {
    margin: 0.5em 0 0;
  }
  .emergency,
  .false-information {
    color: var(--danger);
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
  }
`;
