import { css, type CSSResult } from 'lit';

/** A row of buttons that wraps; chips show the colours they stand for. */
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
  button[aria-disabled='true'] {
    color: var(--muted);
    cursor: default;
    border-style: dashed;
  }
  .group {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
  }
  output {
    min-width: 5em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  button.dark {
    border: 2px solid #000;
    background: #000;
    color: #fff200;
  }
  button.light {
    border: 2px solid #000;
    background: #fff;
    color: #000;
  }
  button.blue {
    border: 2px solid #00205c;
    background: #00205c;
    color: #fff;
  }
  button.dark[aria-pressed='true'],
  button.light[aria-pressed='true'],
  button.blue[aria-pressed='true'] {
    box-shadow: 0 0 0 3px var(--focus);
  }
  .elder button {
    min-height: 44px;
  }
  .note {
    margin: 0.4em 0 0;
    color: var(--muted);
  }
  .guide {
    position: fixed;
    inset: 0;
    z-index: 2147483647;
    width: 100%;
    height: 100%;
    overflow: visible;
    pointer-events: none;
  }
  .line {
    fill: var(--focus);
    opacity: 0.7;
  }
  .pointer {
    fill: #000;
    stroke: #fff;
    stroke-width: 3;
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
