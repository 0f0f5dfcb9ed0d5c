import { css, type CSSResult } from 'lit';
import { adoptionCss } from '../parts/adoption/adoption.css.ts';

const ownCss = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
  }
  .standing,
  .order,
  .meta {
    color: var(--muted);
    font-size: 0.9375em;
  }
  .order,
  .ref {
    margin-inline-start: auto;
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
  .headline {
    font-size: 1.1875em;
  }
  ::slotted(*) {
    overflow-wrap: anywhere;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  article {
    padding: 1em 0 0.5em;
    border-block-start: 1px solid var(--line);
    break-inside: avoid;
  }
  article:focus {
    background: var(--head);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
  }
  .badge {
    margin-inline-end: 0.5em;
  }
  .meta strong {
    color: var(--text);
  }
  .ref {
    min-height: 24px;
    color: inherit;
  }
  .body {
    unicode-bidi: isolate;
    white-space: pre-line;
  }
  .reply {
    margin: 0.6em 0;
    padding: 0.7em 1em 0.2em;
    border-inline-start: 0.22em solid var(--brand);
    border-radius: var(--radius);
    background: var(--stripe);
  }
  .nothing {
    padding: 1.6em 1em;
    border: 1px dashed #a9b5c1;
    border-radius: var(--radius);
    color: var(--muted);
    text-align: center;
  }
  nav,
  .lookup form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }
  nav {
    justify-content: center;
  }
  button:disabled {
    color: var(--muted);
    cursor: default;
  }
  .lookup {
    margin-block-start: 1.2em;
    padding: 0.2em 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  summary {
    padding-block: 0.35em;
    color: var(--brand);
    cursor: pointer;
  }
  .lookup input {
    flex: 0 1 16em;
    min-width: 0;
  }
  .elder select,
  .elder summary,
  .elder input {
    min-height: 44px;
  }
  @media print {
    .lookup,
    .order,
    .headline,
    nav,
    slot[name='form'] {
      display: none;
    }
  }
`;

/** The look of the list of comments and of looking up one's own. */
export const roomCss: readonly CSSResult[] = [adoptionCss, ownCss];
