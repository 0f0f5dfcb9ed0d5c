import type { Box, Kit, PageDocument, PageElement, PageStyle } from './dom.ts';

declare const document: PageDocument;
declare const gk: Kit;
declare const getComputedStyle: (one: PageElement, pseudo?: string) => PageStyle;
declare const scrollX: number;
declare const scrollY: number;
declare const innerWidth: number;
declare const innerHeight: number;

/* All run inside the page. */

/** Stops at which the focus may not be seen. */
export interface Unmarked {
  /** Links and buttons that give the focus away as soon as they have it. */
  readonly dropped: readonly string[];
  /** Whose style is the same with the focus and without it, or nearly: `kept` holds them for a closer look. */
  readonly suspects: readonly string[];
}
/** Where a suspect is, px from the top left corner of the page. */
export interface Near extends Box {
  readonly window: Box;
}

export function unmarked(): Unmarked {
  const looks =
    'boxShadow borderTopColor borderTopWidth borderTopStyle borderBottomColor borderBottomWidth backgroundColor backgroundImage color textDecorationLine transform filter opacity content';
  // a line of no style has a width all the same, and one that lets through has a style
  const outlineOf = ({ outlineStyle, outlineWidth, outlineColor = '' }: PageStyle): string =>
    outlineStyle === 'none' || outlineWidth === '0px' || /(?:, |\/ )0\)$|^transparent$/.test(outlineColor)
      ? 'none'
      : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
  const styleOf = (one: PageElement): string => {
    const near = [one, one.parentElement, one.querySelector('*')].filter((each) => each !== null);
    return near
      .flatMap((each) => [
        getComputedStyle(each),
        getComputedStyle(each, '::before'),
        getComputedStyle(each, '::after'),
      ])
      .map((style) => [outlineOf(style), ...looks.split(' ').map((name) => style[name])].join(' '))
      .join('\n');
  };
  // a box to write in shows its caret
  const writes =
    'textarea, select, iframe, input:not([type=button]):not([type=submit]):not([type=image]):not([type=checkbox]):not([type=radio]), [contenteditable]';
  const show = (one: PageElement): string => `${gk.show(one)} ${(one.textContent ?? '').trim().slice(0, 30)}`;
  const dropped: string[] = [];
  const suspects = [...new Set(gk.kept.get('stops'))]
    .filter((one) => one.isConnected && !one.matches(writes) && gk.isSeen(one))
    .slice(0, 40)
    .filter((one) => {
      one.focus({ preventScroll: true });
      if (document.activeElement !== one) {
        if (document.activeElement === document.body && one.matches('a[href], button, input') && gk.isReachable(one))
          dropped.push(show(one));
        return false;
      }
      const focused = styleOf(one);
      one.blur();
      return focused === styleOf(one);
    });
  gk.kept.set('suspects', suspects);
  return { dropped, suspects: suspects.map(show) };
}

/** Puts the focus on a suspect; its box and some px around. Undefined when it cannot be seen, or something lies on it. */
export function focusOn(n: number): Near | undefined {
  const one = gk.kept.get('suspects')?.[n];
  if (one === undefined || !one.isConnected) return undefined;
  one.scrollIntoView({ block: 'center', behavior: 'instant' });
  one.focus({ preventScroll: true });
  const { left, top, width, height } = one.getBoundingClientRect();
  if (width < 2 || height < 2) return undefined;
  const boxes = [...one.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  const isOpen = boxes.some((box) => {
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return hit !== null && (one.contains(hit) || hit.contains(one));
  });
  if (!isOpen && one.tagName !== 'AREA') return undefined;
  const box = (x: number, y: number, w: number, h: number): Box => ({
    left: x,
    top: y,
    width: w,
    height: h,
    right: x + w,
    bottom: y + h,
  });
  const [x, y] = [Math.max(0, left + scrollX - 6), Math.max(0, top + scrollY - 6)];
  return {
    ...box(x, y, Math.min(width + 12, 800), Math.min(height + 12, 600)),
    window: box(scrollX, scrollY, innerWidth, innerHeight),
  };
}

export function blurred(n: number): void {
  gk.kept.get('suspects')?.[n]?.blur();
}
