import { css, type CSSResult } from 'lit';

/** What a row opens to: reason, fields, adjustments. */
export const detailsCss: CSSResult = css`
  tbody > tr.details,
  tbody > tr.details:hover {
    background: var(--stripe);
  }
  .details > td {
    padding: 0.4em 1.4em 1.2em 2.5em;
    box-shadow: inset 3px 0 0 var(--brand);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0.7em 2em;
    margin: 0.6em 0;
  }
  dt {
    color: var(--muted);
    font-size: 0.875em;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .details ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .reason {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.9em;
    margin: 0.6em 0;
    padding: 0.6em 0.9em;
    border-inline-start: 3px solid var(--warn);
    background: var(--gk-tint, #fdf6e9);
  }
  .reason.on-request {
    border-color: var(--brand);
    background: var(--gk-tint, #eef4fb);
  }
  .reason.withheld {
    border-color: var(--danger);
    background: var(--gk-tint, #fbefee);
  }
  .reason cite {
    color: var(--muted);
    font-style: normal;
  }
  .title {
    display: block;
    margin: 1em 0 0.4em;
  }
  .history {
    margin: 0;
    padding: 0 0 0 0.4em;
    list-style: none;
  }
  .history li {
    position: relative;
    padding: 0 0 0.6em 1.2em;
    border-inline-start: 2px solid var(--line);
  }
  .history li:last-child {
    padding-block-end: 0;
  }
  .history li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: calc(-0.3em - 1px);
    width: 0.6em;
    height: 0.6em;
    border-radius: 50%;
    background: var(--brand);
  }
  .history .cancelled::before {
    background: var(--danger);
  }
  .history .added::before {
    background: var(--ok);
  }
  .history time {
    margin-inline-end: 0.8em;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .history b {
    margin-inline-end: 0.8em;
    font-weight: 600;
  }
  .history small {
    display: block;
    color: var(--muted);
    font-size: 0.875em;
  }
  @container gk (max-width: 40em) {
    tbody > tr.details {
      margin-block-start: -0.75em;
      border-block-start: 0;
      background: var(--stripe);
    }
    .details > td {
      display: block;
      padding: 0.3em 0.9em 0.6em;
      box-shadow: none;
    }
  }
`;
