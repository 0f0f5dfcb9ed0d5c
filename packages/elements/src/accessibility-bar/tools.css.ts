import { css, type CSSResult } from 'lit';

/** The unfolded tools: chips show the colours they stand for; the guide lies over the page. */
export const toolsCss: CSSResult = css`
  button[aria-disabled='true'] {
    color: var(--muted);
    cursor: default;
    border-style: dashed;
  }
  .group {
    display: inline-flex;
    flex-wrap: wrap;
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
`;
