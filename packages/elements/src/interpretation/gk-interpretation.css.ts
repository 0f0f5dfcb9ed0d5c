import { css, type CSSResult } from 'lit';

/** The look of the panel: one card for each interpretation; tabs; the nine elements as a ruled list. */
export const interpretationCss: CSSResult = css`
  article {
    margin: 0 0 1.25em;
    padding: 1.1em 1.35em 1.25em;
    border: 1px solid var(--line);
    border-block-start: 3px solid var(--brand);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  p {
    margin: 0 0 0.5em;
  }
  .title {
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.45;
  }
  .title a {
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  .above {
    color: var(--muted);
    font-size: 0.9375em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.5em;
    align-items: center;
    margin: 0.5em 0 0.75em;
    font-size: 0.9375em;
  }
  time {
    white-space: nowrap;
  }
  i,
  small {
    color: var(--muted);
    font-style: normal;
    font-size: 1em;
  }
  .first,
  .badge {
    display: inline-block;
    padding: 0.05em 0.7em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--brand);
    font-size: 0.9375em;
    font-weight: 400;
  }
  .badge {
    background: var(--gk-tint, #eef7f1);
    color: var(--ok);
  }
  .badge::before {
    content: '\\2713';
    content: '\\2713' / '';
    margin-inline-end: 0.4em;
    font-weight: 700;
  }
  .late {
    background: var(--gk-tint, #fbefee);
    color: var(--danger);
  }
  .late::before {
    content: '!';
    content: '!' / '';
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25em;
    border-block-end: 1px solid var(--line);
  }
  .tabs button {
    min-height: 2.75em;
    margin-block-end: -1px;
    padding: 0.3em 1.1em;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--muted);
  }
  .tabs button:hover {
    color: var(--brand);
  }
  .tabs [aria-selected='true'] {
    border-color: var(--brand);
    color: var(--brand);
    font-weight: 700;
  }
  .panel {
    padding-block-start: 0.9em;
  }
  .panel .on-paper {
    display: none;
  }
  section {
    display: grid;
    grid-template-columns: 8.5em 1fr;
    gap: 0 1em;
    padding: 0.6em 0;
    border-block-start: 1px solid var(--line);
  }
  section:first-child {
    border-block-start: 0;
  }
  .name {
    font-weight: 700;
  }
  .untouched {
    padding-block: 0.3em;
    color: var(--muted);
  }
  .untouched .name {
    font-weight: 400;
  }
  .told {
    white-space: pre-line;
  }
  figure {
    margin: 0 0 1.25em;
  }
  img,
  video {
    display: block;
    max-width: 100%;
    max-height: 34em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--stripe);
  }
  video {
    width: 100%;
    aspect-ratio: 16 / 9;
    background: #000;
  }
  audio {
    display: block;
    width: 100%;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
    margin-block: 0.5em;
  }
  summary {
    padding-block: 0.3em;
    color: var(--brand);
    cursor: pointer;
  }
  details .told {
    padding: 0.7em 1em;
    border-radius: var(--radius);
    background: var(--stripe);
  }
  .without {
    color: var(--muted);
  }
  ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  li .facts {
    margin: 0.1em 0 0.5em;
  }
  .elder summary,
  .elder .tabs button {
    min-height: 44px;
  }
  @container gk (max-width: 34em) {
    article {
      padding: 0.9em 1em 1em;
    }
    section {
      display: block;
    }
    .tabs button {
      padding-inline: 0.7em;
    }
  }
  @media (forced-colors: active) {
    .tabs button {
      border-color: Canvas;
    }
    .tabs [aria-selected='true'] {
      border-color: Highlight;
    }
  }
  @media print {
    .tabs,
    audio,
    video {
      display: none;
    }
    .panel[hidden] {
      display: block !important;
    }
    .panel .on-paper {
      display: block;
      font-weight: 700;
    }
    details::details-content {
      content-visibility: visible;
    }
    a::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
    }
    article {
      break-inside: avoid-page;
    }
  }
`;
