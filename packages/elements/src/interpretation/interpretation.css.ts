import { css, type CSSResult } from 'lit';

/** The look of the panel: tabs, the nine elements as a ruled list, pictures and players. */
export const interpretationCss: CSSResult = css`
  article {
    border-block-start: 3px solid var(--brand);
  }
  p {
    margin: 0 0 0.5em;
  }
  .title a {
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
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
  details .told {
    padding: 0.7em 1em;
    border-radius: var(--radius);
    background: var(--stripe);
  }
  ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  li .facts {
    margin-block: 0.1em 0.5em;
  }
  @container gk (max-width: 34em) {
    section {
      display: block;
    }
    .tabs button {
      padding-inline: 0.7em;
    }
  }
  @media (forced-colors: active) {
    .tabs,
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
    .panel[hidden],
    .panel .on-paper {
      display: block !important;
    }
    .panel .on-paper {
      font-weight: 700;
    }
  }
`;
