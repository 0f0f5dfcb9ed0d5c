import { html, nothing, svg } from 'lit';
import { sizeOf, type Comfort } from './comfort.ts';

/** Draws a large pointer and a reading line where the reader is: over the page, deaf to clicks, gone from paper. */
export const guideView = ({ pointer, line }: Comfort): unknown =>
  !pointer && !line
    ? nothing
    : html`<svg class="guide" aria-hidden="true">
        ${line ? svg`<rect class="line" x="0" y="-99" width="100%" height="6" />` : nothing}
        ${pointer ? svg`<path class="pointer" transform="translate(-99 -99)" d="M0 0v40l9-8 7 15 7-3-7-15h13z" />` : nothing}
      </svg>`;

/** Follows the mouse and, for readers with a keyboard, the focus; the page may be drawn larger than the window measures. */
export function followIn(root: ParentNode, comfort: () => Comfort): { readonly stop: () => void } {
  const place = (x: number | undefined, y: number): void => {
    const zoom = sizeOf(comfort()) / 100;
    root.querySelector('.line')?.setAttribute('y', String(y / zoom + 14));
    if (x !== undefined)
      root.querySelector('.pointer')?.setAttribute('transform', `translate(${x / zoom} ${y / zoom})`);
  };
  const moved = ({ clientX, clientY }: MouseEvent): void => place(clientX, clientY);
  const focused = ({ target }: FocusEvent): void => {
    if (target instanceof Element) place(undefined, target.getBoundingClientRect().bottom - 14);
  };
  document.addEventListener('mousemove', moved);
  document.addEventListener('focusin', focused);
  return {
    stop() {
      document.removeEventListener('mousemove', moved);
      document.removeEventListener('focusin', focused);
    },
  };
}
