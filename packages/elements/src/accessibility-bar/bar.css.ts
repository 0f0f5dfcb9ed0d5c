import { css, type CSSResult } from 'lit';

/** A row of buttons that wraps. */
export const barCss: CSSResult = css`
  .gk {
    font-size: 0.9375em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    align-items: center;
  }
  button {
    min-width: 2.6em;
    min-height: 2.4em;
    margin: 0;
    padding: 0.15em 0.85em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover {
    border-color: var(--brand);
  }
  button[aria-pressed='true'],
  button[aria-expanded='true'] {
    border-color: var(--brand);
    background: var(--brand);
    color: var(--surface);
    font-weight: 600;
  }
  button[aria-pressed='true']::before {
    content: '\\2713\\a0';
    content: '\\2713\\a0' / '';
  }
  .elder button {
    min-height: 44px;
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'],
    button[aria-expanded='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
