import { css, type CSSResult } from 'lit';

/**
 * Rules of a page for `*` win over `:host`, so what it must not change is set again inside, on `.gk`.
 * Sizes follow `--gk-font-size` in px: old pages set `html { font-size: 62.5% }`, and rem would shrink with it.
 */
export const tokens: CSSResult = css`
  :host {
    --brand: var(--gk-color-brand, #14508c);
    --text: var(--gk-color-text, #1c2630);
    --muted: var(--gk-color-muted, #56626f);
    --line: var(--gk-color-line, #d8dfe6);
    --surface: var(--gk-color-surface, #fff);
    --head: var(--gk-table-head, var(--gk-color-head, #eef4fa));
    --stripe: var(--gk-table-stripe, #f8fafc);
    --focus: var(--gk-color-focus, #b54708);
    --ok: var(--gk-color-ok, #1b6e3c);
    --warn: var(--gk-color-warn, #8a5300);
    --danger: var(--gk-color-danger, #a32020);
    --radius: var(--gk-radius, 6px);
    --space: var(--gk-space, 0.75em);
    display: block;
    max-width: var(--gk-max-width, none);
    color: var(--text);
    background: none;
    font: 400 var(--gk-font-size, 16px) / var(--gk-line-height, 1.6)
      var(--gk-font, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif);
  }
  .gk {
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  a {
    color: var(--brand);
    text-underline-offset: 0.2em;
  }
  button,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .elder {
    font-size: max(1.125em, 18px);
    line-height: 1.8;
  }
  @media (prefers-contrast: more) {
    :host {
      --muted: var(--text);
      --line: var(--text);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
