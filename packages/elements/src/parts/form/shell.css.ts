import { css, type CSSResult } from 'lit';

/** The look of what stands around a form in the shadow root: headline, failure, receipt. */
export const shellCss: CSSResult = css`
  .headline {
    margin: 0 0 0.6em;
    padding-inline-start: 0.55em;
    border-inline-start: 0.22em solid var(--brand);
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.35;
  }
  .notice,
  .failure {
    margin: 0 0 var(--space);
    padding: 0.8em 1.1em;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--brand);
    border-radius: var(--radius);
    background: var(--gk-tint, #f3f8fd);
    overflow-wrap: anywhere;
  }
  .warn {
    border-inline-start-color: var(--warn);
    background: var(--gk-tint, #fdf7ea);
  }
  .error,
  .failure {
    border-inline-start-color: var(--danger);
    background: var(--gk-tint, #fdf4f3);
  }
  .failure {
    margin-block-start: 0.75em;
  }
  .notice p,
  .failure p {
    margin: 0 0 0.5em;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1.2em;
    align-items: center;
  }
  button {
    min-height: 2.6em;
    margin: 0;
    padding: 0.3em 1.1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--brand);
    cursor: pointer;
  }
  button:hover {
    border-color: var(--brand);
    background: var(--head);
  }
  button.main {
    border-color: var(--brand);
    background: var(--brand);
    color: var(--surface);
    font-weight: 600;
  }
  .elder button {
    min-height: 44px;
  }
  @media print {
    button,
    .failure {
      display: none;
    }
  }
`;
