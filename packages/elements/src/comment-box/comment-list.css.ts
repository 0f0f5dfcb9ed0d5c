import { css, type CSSResult } from 'lit';

/** The look of the list of comments and of looking up one's own. */
export const commentListCss: CSSResult = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1em;
    align-items: baseline;
    margin: 1.4em 0 0.6em;
  }
  .title {
    padding-inline-start: 0.6em;
    border-inline-start: 0.22em solid var(--brand);
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.35;
  }
  .standing {
    color: var(--muted);
    font-size: 0.9375em;
  }
  .order {
    margin-inline-start: auto;
    color: var(--muted);
    font-size: 0.9375em;
  }
  select,
  .lookup input {
    min-height: 2.5em;
    max-width: 100%;
    padding: 0.2em 0.6em;
    border: 1px solid #76828e;
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  .comments {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  article {
    margin: 0;
    padding: 1em 0;
    border-block-start: 1px solid var(--line);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  article p {
    margin: 0 0 0.4em;
  }
  article:target,
  article:focus {
    background: var(--head);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
    align-items: baseline;
    color: var(--muted);
    font-size: 0.9375em;
  }
  .meta strong {
    color: var(--text);
  }
  .ref {
    margin-inline-start: auto;
    min-height: 24px;
    color: var(--muted);
  }
  .body {
    unicode-bidi: isolate;
    white-space: pre-line;
  }
  .adoption {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.8em;
    align-items: baseline;
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
  .badge.adopted {
    color: var(--ok);
  }
  .badge.partly {
    color: var(--warn);
  }
  .reply {
    margin: 0.6em 0;
    padding: 0.7em 1em;
    border-inline-start: 0.22em solid var(--brand);
    border-radius: var(--radius);
    background: var(--stripe);
  }
  .reply .body {
    margin: 0;
  }
  .cluster {
    color: var(--muted);
    font-size: 0.9375em;
  }
  .nothing {
    margin: 0 0 var(--space);
    padding: 1.6em 1em;
    border: 1px dashed #a9b5c1;
    border-radius: var(--radius);
    color: var(--muted);
    text-align: center;
  }
  .notice button {
    margin-inline-start: 1em;
  }
  .pager {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: center;
    margin-block-start: 0.6em;
  }
  .pager button:disabled {
    color: var(--muted);
    cursor: default;
  }
  .lookup {
    margin-block-start: 1.2em;
    padding: 0.2em 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .lookup summary {
    min-height: 2.2em;
    padding-block: 0.35em;
    color: var(--brand);
    cursor: pointer;
  }
  .lookup form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin: 0.3em 0 0.7em;
  }
  .lookup input {
    flex: 0 1 16em;
    min-width: 0;
  }
  .elder select,
  .elder summary,
  .elder input,
  .elder button {
    min-height: 44px;
  }
  @media print {
    .lookup,
    .pager,
    .order,
    .headline,
    .closed button,
    slot[name='form'] {
      display: none;
    }
    article a[rel]::after {
      content: '';
    }
  }
`;
