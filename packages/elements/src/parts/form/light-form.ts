import { render, type CSSResult, type TemplateResult } from 'lit';
import { formCss } from './form.css.ts';

/**
 * A place for native controls in the light DOM of an element (E1): the browser fills them in, password managers and
 * the page's own scripts see them. It is slotted as `form`, so that the page's own content is told from it.
 */
export interface LightForm {
  /** Holds what was drawn last; stays the same for life, so that nothing typed is lost when the element moves. */
  readonly root: HTMLElement;
  /** The form inside, once it is drawn. */
  readonly form: HTMLFormElement | null;
  draw(template: TemplateResult): void;
  /** Puts the place into the element, also where it stands now, with its sheet. */
  put(): void;
  take(): void;
  /** A further sheet, for what stands beside the form. */
  wear(css: CSSResult): void;
}

export function lightForm(host: HTMLElement): LightForm {
  let sheets: readonly CSSResult[] = [formCss];
  const root = host.ownerDocument.createElement('div');
  root.className = 'gk-form';
  root.slot = 'form';
  return {
    root,
    get form() {
      return root.querySelector('form');
    },
    draw: (template) => void render(template, root),
    put() {
      for (const css of sheets) dress(host.getRootNode() as Document | ShadowRoot, css);
      // a copy of the element, made with its form inside, brings a form that nobody reads
      for (let node = host.firstElementChild; node;) {
        const next = node.nextElementSibling;
        if (node !== root && node.slot === 'form' && node.classList.contains('gk-form')) host.removeChild(node);
        node = next;
      }
      if (root.parentNode !== host) host.appendChild(root);
    },
    wear: (css) => void (sheets = [...sheets, css]),
    take() {
      if (root.parentNode) root.parentNode.removeChild(root);
    },
  };
}

/** Adds a sheet to the document or shadow root the form stands in, once: constructed sheets pass any CSP. */
function dress(scope: Document | ShadowRoot, { styleSheet: sheet }: CSSResult): void {
  if (!sheet || !scope.adoptedStyleSheets || scope.adoptedStyleSheets.includes(sheet)) return;
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
}
