import { css, type CSSResult } from 'lit';

/**
 * The look of forms in light DOM. In a layer and without weight, so that the page's own rules win and the form takes
 * the site's look; only what keeps a control in sight is `!important`, which a layer holds against the page's.
 * Colours come from the element's own tokens: light children inherit them.
 */
export const formCss: CSSResult = css`
  @layer gk {
    :where(.gk-form) {
      display: block;
      margin: 0;
      overflow-wrap: anywhere;
      text-align: start;
    }
    :where(.gk-form) :where(*) {
      box-sizing: border-box;
    }
    :where(.gk-form) :where(input, select, textarea, button, label, fieldset, legend) {
      visibility: visible !important;
      font-size: 1em !important;
    }
    :where(.gk-form) :where(input, select, textarea, button) {
      display: inline-block !important;
      inline-size: auto !important;
      max-inline-size: 100%;
      margin: 0;
      font: inherit;
      color: var(--text);
    }
    :where(.gk-form) :where(input, select, textarea):where(:not([type='radio'], [type='checkbox'])) {
      inline-size: 100% !important;
      max-inline-size: min(34em, 100%);
      min-height: 2.75em;
      padding: 0.45em 0.75em;
      border: 1px solid #76828e;
      border-radius: var(--radius);
      background: var(--surface);
    }
    :where(.gk-form) :where(input[type='file']) {
      padding: 0.6em 0.75em;
      border-style: dashed;
    }
    :where(.gk-form) :where(textarea) {
      max-inline-size: min(46em, 100%);
      line-height: 1.6;
      resize: vertical;
    }
    :where(.gk-form) :where(input[type='radio'], input[type='checkbox']) {
      inline-size: 1.25em !important;
      block-size: 1.25em;
      flex: none;
      margin: 0.2em 0 0;
      accent-color: var(--brand);
    }
    :where(.gk-form) :where(form) {
      margin: 0;
      padding: 0;
    }
    :where(.gk-form) :where(fieldset) {
      display: block !important;
      inline-size: auto !important;
      min-inline-size: 0;
      margin: 0 0 1.5em;
      padding: 1.1em 1.25em 0.4em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }
    :where(.gk-form) :where(legend) {
      inline-size: auto !important;
      margin: 0;
      padding: 0 0.5em;
      border: 0;
      color: var(--brand);
      font-size: 1.125em !important;
      font-weight: 700;
      line-height: 1.4;
    }
    :where(.gk-form) :where(.gk-field) {
      margin: 0 0 1.1em;
      padding: 0;
    }
    :where(.gk-form) :where(.gk-wrong) {
      padding-inline-start: 0.8em;
      border-inline-start: 4px solid var(--danger);
    }
    :where(.gk-form) :where(.gk-wrong) :where(input, select, textarea) {
      border-color: var(--danger);
      border-width: 2px;
    }
    :where(.gk-form) :where(.gk-label) {
      display: block !important;
      inline-size: auto !important;
      float: none;
      margin: 0 0 0.3em;
      padding: 0;
      color: var(--text);
      font-weight: 600;
      text-align: start;
    }
    :where(.gk-form) :where(.gk-must) {
      margin-inline-start: 0.25em;
      color: var(--danger);
      font-style: normal;
    }
    :where(.gk-form) :where(.gk-hint, .gk-count, .gk-marks) {
      display: block;
      margin: 0 0 0.4em;
      color: var(--muted);
      font-size: 0.9375em;
    }
    :where(.gk-form) :where(p.gk-hint) {
      margin-block-end: 0.8em;
    }
    :where(.gk-form) :where(.gk-note) :where(a) {
      color: var(--brand);
    }
    :where(.gk-form) :where(.gk-count) {
      margin: 0.25em 0 0;
    }
    :where(.gk-form) :where(.gk-over, .gk-error) {
      color: var(--danger);
      font-weight: 600;
    }
    :where(.gk-form) :where(.gk-error) {
      display: block;
      margin: 0 0 0.4em;
    }
    :where(.gk-form) :where([role='radiogroup']) {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35em 1.5em;
    }
    :where(.gk-form) :where(.gk-choice) {
      display: inline-flex !important;
      inline-size: auto !important;
      gap: 0.5em;
      align-items: flex-start;
      min-height: 1.75em;
      margin: 0;
      padding: 0.1em 0;
      color: var(--text);
      font-weight: 400;
      cursor: pointer;
    }
    :where(.gk-form) :where(.gk-summary) {
      margin: 0 0 1.5em;
      padding: 0.9em 1.2em;
      border: 2px solid var(--danger);
      border-radius: var(--radius);
      background: var(--gk-tint, #fdf4f3);
      color: var(--text);
    }
    :where(.gk-form) :where(.gk-summary) :where(p, ul) {
      margin: 0;
    }
    :where(.gk-form) :where(.gk-summary) :where(ul) {
      padding-inline-start: 1.25em;
    }
    :where(.gk-form) :where(.gk-summary) :where(a) {
      color: var(--danger);
      text-decoration: underline;
    }
    :where(.gk-form) :where(.gk-note) {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1.2em;
      align-items: center;
      justify-content: space-between;
      margin: 0 0 1.1em;
      padding: 0.6em 1em;
      border: 1px solid var(--line);
      border-inline-start: 4px solid var(--brand);
      border-radius: var(--radius);
      background: var(--gk-tint, #f3f8fd);
      color: var(--text);
    }
    :where(.gk-form) :where(.gk-note.gk-warn) {
      border-inline-start-color: var(--warn);
      background: var(--gk-tint, #fdf7ea);
    }
    :where(.gk-form) :where(.gk-buttons) {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em;
      align-items: center;
      margin: 0 0 1em;
    }
    :where(.gk-form) :where(button) {
      min-height: 2.75em;
      padding: 0.4em 1.4em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--brand);
      cursor: pointer;
    }
    :where(.gk-form) :where(button:hover) {
      border-color: var(--brand);
      background: var(--head);
    }
    :where(.gk-form) :where(button.gk-main) {
      border-color: var(--brand);
      background: var(--brand);
      color: var(--surface);
      font-weight: 600;
    }
    :where(.gk-form) :where(button.gk-main:hover) {
      filter: brightness(0.9);
    }
    :where(.gk-form) :where(button.gk-small) {
      min-height: 2em;
      padding: 0.1em 0.8em;
    }
    :where(.gk-form) :where(button:disabled) {
      cursor: default;
      opacity: 0.65;
    }
    :where(.gk-form) :where(:focus-visible) {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
    :where(.gk-form.gk-elder) {
      font-size: max(1.125em, 18px);
      line-height: 1.8;
    }
    :where(.gk-form.gk-elder) :where(button, .gk-choice) {
      min-height: 44px;
    }
    .gk-form [hidden] {
      display: none !important;
    }
    @media (max-width: 30em) {
      :where(.gk-form) :where(fieldset) {
        padding-inline: 0.8em;
      }
      :where(.gk-form) :where(.gk-buttons) :where(button) {
        flex: 1 1 100%;
      }
    }
    @media print {
      :where(.gk-form) :where(.gk-buttons, .gk-note) {
        display: none;
      }
    }
  }
`;
