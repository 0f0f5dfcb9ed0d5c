import { css, type CSSResult } from 'lit';
import { adoptionCss } from '../parts/adoption/adoption.css.ts';

const ownCss = css`
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
    color: var(--surface);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin: 0 0 1em;
  }
  .counts div {
    flex: 0 1 auto;
    min-width: 7em;
    padding: 0.6em 1.1em;
    border-radius: var(--radius);
    background: var(--head);
  }
  .counts dt {
    color: var(--muted);
    font-size: 0.9375em;
  }
  .counts dd {
    margin: 0;
    font-size: 1.25em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .clusters {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .clusters li {
    margin: 0 0 0.75em;
    padding: 0.9em 1.1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    break-inside: avoid;
  }
  .clusters p {
    margin: 0 0 0.4em;
    overflow-wrap: anywhere;
  }
  .summary strong {
    font-size: 1.0625em;
  }
  .times,
  .said {
    color: var(--muted);
  }
  .owed {
    padding: 0.3em 0.8em;
    border-inline-start: 0.3em solid var(--warn);
    background: var(--gk-tint, #fdf7ea);
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

/** The look of a consultation: title, facts, ordered sections, results. */
export const consultationCss: readonly CSSResult[] = [adoptionCss, ownCss];
