import { css, type CSSResult } from 'lit';

/** The look of the leaders: cards side by side, the photograph left of the words. */
export const leadersCss: CSSResult = css`
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 23em), 1fr));
    gap: 1em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    gap: 1.1em;
    padding: 1.1em 1.25em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  .openness {
    border-color: var(--brand);
    box-shadow: inset 0.25em 0 0 var(--brand);
  }
  li > div {
    flex: 1;
    min-width: 0;
  }
  img {
    flex: none;
    width: 5.5em;
    height: 7.3em;
    border-radius: var(--radius);
    background: var(--stripe);
    object-fit: cover;
  }
  strong {
    font-size: 1.125em;
  }
  b {
    display: inline-block;
    padding: 0.05em 0.7em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--brand);
    font-size: 0.875em;
    font-weight: 400;
  }
  b::before {
    content: '\\2605';
    content: '\\2605' / '';
    margin-inline-end: 0.3em;
  }
  p {
    margin: 0.35em 0 0;
    white-space: pre-line;
  }
  .post,
  .none {
    color: var(--muted);
  }
  .post {
    margin: 0;
  }
  summary {
    padding-block: 0.3em;
    color: var(--brand);
    cursor: pointer;
  }
  @media print {
    details::details-content {
      content-visibility: visible;
    }
  }
`;
