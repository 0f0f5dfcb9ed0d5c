import type { Box, Kit, PageDocument, PageElement, PageStyle } from './dom.ts';

declare const document: PageDocument;
declare const gk: Kit;
declare const getComputedStyle: (one: PageElement, pseudo?: string) => PageStyle;
declare const scrollX: number;
declare const scrollY: number;

/* All run inside the page. */

/** Stops whose style is the same with the focus and without it, or nearly: `kept` holds them for a closer look. */
export function unmarked(): string[] {
  const looks =
    'outlineStyle outlineWidth outlineColor boxShadow borderTopColor borderTopWidth borderTopStyle borderBottomColor borderBottomWidth backgroundColor backgroundImage color textDecorationLine transform filter opacity';
  const styleOf = (one: PageElement): string => {
    const near = [one, one.parentElement, one.querySelector('*')].filter((each) => each !== null);
    return near
      .flatMap((each) => [
        getComputedStyle(each),
        getComputedStyle(each, '::before'),
        getComputedStyle(each, '::after'),
      ])
      .map((style) =>
        looks
          .split(' ')
          .map((name) => style[name])
          .join(' '),
      )
      .join('\n');
  };
  // a box to write in shows its caret
  const writes =
    'textarea, select, iframe, input:not([type=button]):not([type=submit]):not([type=image]):not([type=checkbox]):not([type=radio]), [contenteditable]';
  const suspects = [...new Set(gk.kept.get('stops'))]
    .filter((one) => one.isConnected && !one.matches(writes) && gk.isSeen(one))
    .slice(0, 40)
    .filter((one) => {
      one.focus({ preventScroll: true });
      if (document.activeElement !== one) return false;
      const focused = styleOf(one);
      one.blur();
      return focused === styleOf(one);
    });
  gk.kept.set('suspects', suspects);
  return suspects.map((one) => `${gk.show(one)} ${(one.textContent ?? '').trim().slice(0, 30)}`);
}

/** Puts the focus on a suspect; its box and some px around, from the top of the page. */
export function focusOn(n: number): Box | undefined {
  const one = gk.kept.get('suspects')?.[n];
  if (one === undefined || !one.isConnected) return undefined;
  one.scrollIntoView({ block: 'center', behavior: 'instant' });
  one.focus({ preventScroll: true });
  const { left, top, width, height } = one.getBoundingClientRect();
  if (width < 2 || height < 2) return undefined;
  const x = Math.max(0, left + scrollX - 6);
  const y = Math.max(0, top + scrollY - 6);
  const [w, h] = [Math.min(width + 12, 800), Math.min(height + 12, 600)];
  return { left: x, top: y, width: w, height: h, right: x + w, bottom: y + h };
}

export function blurred(n: number): void {
  gk.kept.get('suspects')?.[n]?.blur();
}
