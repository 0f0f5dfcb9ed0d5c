import { css, type CSSResult } from 'lit';

/** Disclosure attribute as shape and word, and the mark of a cancelled item. */
export const badgeCss: CSSResult = css`
  .badge {
    display: inline-block;
    min-height: 0;
    padding: 0.1em 0.7em 0.1em 0.6em;
    border: 1px solid;
    border-radius: 1em;
    background: var(--gk-tint, #eef7f1);
    color: var(--ok);
    font-size: 0.9375em;
    font-weight: 400;
    line-height: 1.6;
    white-space: nowrap;
  }
  .badge::before {
    content: '\\25cf';
    content: '\\25cf' / '';
    margin-inline-end: 0.35em;
    font-family: sans-serif;
  }
  .badge.partly-open {
    background: var(--gk-tint, #fdf6e9);
    color: var(--warn);
  }
  .badge.partly-open::before {
    content: '\\25d0';
    content: '\\25d0' / '';
  }
  .badge.on-request {
    background: var(--gk-tint, #eef4fb);
    color: var(--brand);
  }
  .badge.on-request::before {
    content: '\\25cb';
    content: '\\25cb' / '';
  }
  .badge.withheld {
    background: var(--gk-tint, #fbefee);
    color: var(--danger);
  }
  .badge.withheld::before {
    content: '\\25a0';
    content: '\\25a0' / '';
  }
  button.badge::after {
    content: '';
    display: inline-block;
    width: 0.32em;
    height: 0.32em;
    margin-inline-start: 0.5em;
    border: solid;
    border-width: 0 0.12em 0.12em 0;
    vertical-align: 0.2em;
    transform: rotate(45deg);
  }
  button.badge[aria-expanded='true']::after {
    vertical-align: 0;
    transform: rotate(225deg);
  }
  button.badge:hover {
    box-shadow: 0 0 0 1px;
  }
  .apply {
    display: block;
    margin-block-start: 0.35em;
    padding: 0.1em 0;
    font-size: 0.9375em;
  }
`;
