import { css, type CSSResult } from 'lit';

/** The look of the accounts: platforms side by side, a card for each account. */
export const mediaCss: CSSResult = css`
  .platforms {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: 1.1em;
  }
  .platform {
    margin-block-end: 0.4em;
    font-weight: 700;
  }
  .card {
    align-items: center;
  }
  img {
    flex: none;
    width: 5.5em;
    height: 5.5em;
    border: 0.25em solid #fff;
    background: #fff;
  }
  .card a,
  strong {
    display: inline-block;
    font-size: 1.0625em;
    font-weight: 600;
  }
  small {
    display: block;
    color: var(--muted);
    font-size: 0.9375em;
  }
`;
