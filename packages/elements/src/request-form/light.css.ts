import { css, type CSSResult } from 'lit';

/** The look of what stands beside the form in light DOM: the page that is checked before sending, the chosen files. */
export const lightCss: CSSResult = css`
  @layer gk {
    :where(.gk-check) :where(p:not(.gk-buttons), dl, dd) {
      margin: 0;
    }
    :where(.gk-check) :where(.gk-check-title) {
      margin-block-end: 0.8em;
      font-size: 1.125em;
    }
    :where(.gk-check) :where(.gk-group) {
      margin: 0 0 1.2em;
      padding: 0.8em 1.25em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }
    :where(.gk-check) :where(.gk-check-group) {
      display: flex;
      gap: 1em;
      align-items: center;
      justify-content: space-between;
      padding-block-end: 0.5em;
      color: var(--brand);
    }
    :where(.gk-check) :where(dl) :where(div) {
      display: flex;
      flex-wrap: wrap;
      gap: 0.1em 1em;
      padding: 0.4em 0;
      border-block-start: 1px solid var(--line);
    }
    :where(.gk-check) :where(dt) {
      flex: 0 0 11em;
      margin: 0;
      color: var(--muted);
      font-weight: 400;
    }
    :where(.gk-check) :where(dd) {
      flex: 1 1 14em;
      white-space: pre-line;
    }
    :where(.gk-form) :where(.gk-files) {
      margin: 0.5em 0 0;
      padding: 0;
      list-style: none;
    }
    :where(.gk-form) :where(.gk-files) :where(li) {
      display: flex;
      flex-wrap: wrap;
      gap: 0.3em 0.8em;
      align-items: center;
      max-inline-size: 34em;
      padding: 0.35em 0.75em;
      border-block-end: 1px solid var(--line);
    }
    :where(.gk-form) :where(.gk-files) :where(span) {
      flex: 1 1 10em;
    }
  }
`;
