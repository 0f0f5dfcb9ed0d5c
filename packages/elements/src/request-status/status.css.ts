import { css, type CSSResult } from 'lit';

/** The look of a status: facts, term, time line, letters. */
export const statusCss: CSSResult = css`
  .status {
    padding: 1.1em 1.4em;
    border: 1px solid var(--line);
    border-block-start: 4px solid var(--brand);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  .no {
    margin: 0 0 0.6em;
    color: var(--muted);
  }
  .no strong,
  .state {
    color: var(--text);
    font-size: 1.125em;
  }
  dl {
    margin: 0 0 1em;
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    padding: 0.45em 0;
    border-block-end: 1px solid var(--line);
  }
  dt {
    flex: 0 0 7em;
    color: var(--muted);
  }
  dd {
    flex: 1 1 12em;
    margin: 0;
  }
  .stopped,
  .badge {
    padding: 0.1em 0.5em;
    border: 1px solid var(--warn);
    border-radius: var(--radius);
    color: var(--warn);
  }
  .badge {
    border-style: dashed;
  }
  .why {
    color: var(--muted);
  }
  .part {
    margin: 1em 0 0.4em;
  }
  summary {
    padding: 0.3em 0;
    color: var(--brand);
    cursor: pointer;
  }
  ol,
  ul {
    margin: 0 0 1em;
    padding-inline-start: 1.4em;
  }
  .line {
    padding: 0;
    list-style: none;
  }
  .line li {
    position: relative;
    padding: 0 0 0.7em 1.4em;
    border-inline-start: 2px solid var(--line);
    margin-inline-start: 0.4em;
  }
  .line li::before {
    content: '';
    position: absolute;
    inset-inline-start: -0.4em;
    inset-block-start: 0.45em;
    width: 0.7em;
    height: 0.7em;
    border: 2px solid var(--brand);
    border-radius: 50%;
    background: var(--surface);
  }
  .line li:last-child::before {
    background: var(--brand);
  }
  time {
    margin-inline-end: 0.6em;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  ul li {
    margin: 0 0 0.4em;
  }
  .act {
    margin: 0 0 0.5em;
    padding: 0 0.9em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .act label {
    display: block;
    margin: 0 0 0.6em;
  }
  textarea {
    display: block;
    width: 100%;
    margin: 0.3em 0 0;
    padding: 0.45em 0.75em;
    border: 1px solid #76828e;
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  .act form {
    margin: 0 0 0.9em;
  }
`;
