import { css, type CSSResult } from 'lit';

/** Activities by month. */
export const agendaCss: CSSResult = css`
  .tool {
    max-width: 100%;
    white-space: normal;
  }
  .bar {
    margin: 0 0 var(--space);
  }
  .head {
    margin: 0.9em 0 0.3em;
    color: var(--brand);
    font-size: 1.125em;
    font-weight: 700;
  }
  .month {
    margin: 0.7em 0 0.35em;
    color: var(--muted);
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    margin: 0 0 0.7em;
    padding: 0.7em 1.1em;
    border: 1px solid var(--line);
    border-inline-start: 0.25em solid var(--brand);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  li.past {
    border-inline-start-color: var(--line);
  }
  li.open-day {
    border-color: var(--ok);
    background: var(--gk-tint, #eef7f1);
  }
  li p {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1em;
    align-items: center;
    margin: 0 0 0.2em;
  }
  li p:empty {
    display: none;
  }
  .what {
    gap: 0.2em 0.5em;
  }
  .what strong {
    font-size: 1.0625em;
  }
  .kind {
    padding: 0 0.6em;
    border: 1px solid var(--brand);
    border-radius: 1em;
    background: var(--gk-tint, #eef4fb);
    color: var(--brand);
    font-size: 0.875em;
    white-space: nowrap;
  }
  .kind.ours,
  .kind.now {
    border-color: var(--ok);
    background: var(--surface);
    color: var(--ok);
    font-weight: 600;
  }
  time {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .summary,
  li p > span:not(.kind) {
    color: var(--muted);
  }
  .acts {
    margin-block-start: 0.35em;
  }
  .acts a:not(.go) {
    display: inline-block;
  }
  a.go {
    display: inline-flex;
    align-items: center;
    border-color: var(--brand);
    background: var(--brand);
    color: #fff;
    text-decoration: none;
  }
  a.go:hover {
    background: var(--brand);
    text-decoration: underline;
  }
  .elder a {
    min-height: 44px;
  }
  @media print {
    .tool:not(a) {
      display: none !important;
    }
    li {
      break-inside: avoid;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
    }
    a.go {
      background: none;
      color: inherit;
    }
  }
`;
