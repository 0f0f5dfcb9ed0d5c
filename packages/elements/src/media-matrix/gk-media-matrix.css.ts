import { css, type CSSResult } from 'lit';

/** The look of the accounts: one card each, below the name of their platform. */
export const mediaCss: CSSResult = css`
  .platform {
    margin: 1.1em 0 0.5em;
    font-weight: 700;
  }
  .platform:first-of-type {
    margin-block-start: 0;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: 0.8em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    gap: 1em;
    align-items: center;
    padding: 0.9em 1.1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  .main {
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
    height: 5.5em;
    border: 0.25em solid #fff;
    background: #fff;
  }
  a,
  strong {
    display: inline-block;
    font-size: 1.0625em;
    font-weight: 600;
  }
  b {
    display: inline-block;
    padding: 0 0.7em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--brand);
    font-size: 0.875em;
    font-weight: 400;
  }
  small {
    display: block;
    color: var(--muted);
    font-size: 0.9375em;
  }
  @media print {
    a::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
  }
`;
