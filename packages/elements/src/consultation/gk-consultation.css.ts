import { css, type CSSResult } from 'lit';

/** The look of a consultation: title, facts, ordered sections. */
export const consultationCss: CSSResult = css`
  .title {
    margin: 0 0 0.5em;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .facts {
    margin: 0 0 1.25em;
    padding: 0.9em 1.2em;
    border: 1px solid var(--line);
    border-block-start: 3px solid var(--brand);
    border-radius: var(--radius);
    background: var(--stripe);
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-block: 0.25em;
  }
  .facts dt {
    flex: 0 0 5em;
    color: var(--muted);
  }
  .facts dd {
    flex: 1 1 14em;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .facts p {
    margin: 0.15em 0 0;
  }
  .left {
    color: var(--brand);
  }
  .subhead {
    margin: 1.4em 0 0.5em;
    padding-inline-start: 0.6em;
    border-inline-start: 0.22em solid var(--brand);
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.35;
  }
  section p,
  .short {
    margin: 0 0 0.5em;
    overflow-wrap: anywhere;
  }
  section ul {
    margin: 0;
    padding-inline-start: 1.4em;
  }
  section li {
    margin-block-end: 0.2em;
    overflow-wrap: anywhere;
  }
  .draft {
    margin-block-start: 0.5em;
    padding: 1em 1.2em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .badge {
    display: inline-flex;
    gap: 0.35em;
    align-items: baseline;
    padding: 0.02em 0.65em;
    border: 1px solid currentcolor;
    border-radius: 1em;
    color: var(--muted);
    font-size: 0.9375em;
    font-weight: 600;
    white-space: nowrap;
  }
  .badge i {
    font-style: normal;
  }
  .badge.open,
  .badge.adopted {
    color: var(--ok);
  }
  .badge.answered {
    color: var(--brand);
  }
  .badge.partly,
  .badge.announced {
    color: var(--warn);
  }
  .unfilled {
    color: var(--muted);
    font-style: italic;
  }
  .comments {
    margin-block-start: 1.6em;
  }
  /* the form of the box stands in this tree: our rules for buttons must not undo its own */
  gk-comment-box button {
    min-height: 2.75em;
  }
  gk-comment-box button.gk-main {
    color: #fff;
  }
  @media print {
    .facts,
    .draft {
      border-color: #888;
    }
    section a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    .subhead {
      break-after: avoid;
    }
  }
`;
