import { css, type CSSResult } from 'lit';

/** The look of what every element with data may have to say: headline, notes, emptiness, tools. */
export const dataCss: CSSResult = css`
  .gk {
    container: gk / inline-size;
    max-width: 100%;
  }
  .headline {
    margin: 0 0 0.6em;
    padding-inline-start: 0.55em;
    border-inline-start: 0.22em solid var(--brand);
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.35;
  }
  button {
    min-height: 1.75em;
    margin: 0;
    cursor: pointer;
  }
  .tool,
  .notice button,
  .nothing button {
    min-height: 2.5em;
    padding: 0.2em 0.95em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--brand);
    font-size: 0.9375em;
    white-space: nowrap;
  }
  .tool:hover,
  .notice button:hover,
  .nothing button:hover {
    border-color: var(--brand);
    background: var(--head);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    margin: 0 0 var(--space);
    padding: 0.55em 1em;
    border: 1px solid var(--line);
    border-inline-start: 0.3em solid var(--brand);
    border-radius: var(--radius);
    background: var(--gk-tint, #f3f8fd);
    color: var(--text);
    font-size: 0.9375em;
  }
  .notice span {
    flex: 1 1 16em;
    overflow-wrap: anywhere;
  }
  .notice.warn {
    border-inline-start-color: var(--warn);
    background: var(--gk-tint, #fdf7ea);
  }
  .notice.error {
    border-inline-start-color: var(--danger);
    background: var(--gk-tint, #fdf2f1);
  }
  .nothing {
    margin: 0 0 var(--space);
    padding: 2.2em 1em;
    border: 1px dashed #a9b5c1;
    border-radius: var(--radius);
    color: var(--muted);
    text-align: center;
  }
  .age {
    margin: 0.8em 0 0;
    color: var(--muted);
    font-size: 0.9375em;
  }
  .elder button {
    min-height: 44px;
  }
  @media print {
    .notice button {
      display: none !important;
    }
  }
`;
