import { css, type CSSResult } from 'lit';

/** The look of badges, and of the headings of parts. */
export const adoptionCss: CSSResult = css`
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
  .open,
  .adopted {
    color: var(--ok);
  }
  .answered {
    color: var(--brand);
  }
  .partly,
  .announced {
    color: var(--warn);
  }
  .subhead {
    margin: 1.4em 0 0.5em;
    padding-inline-start: 0.6em;
    border-inline-start: 0.22em solid var(--brand);
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.35;
  }
  article p,
  section p {
    margin: 0 0 0.5em;
    overflow-wrap: anywhere;
  }
`;
