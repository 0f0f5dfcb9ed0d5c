import type { Kit, PageDocument, PageElement, PageStyle } from './dom.ts';

declare const document: PageDocument;
declare const location: { readonly origin: string };
declare const innerWidth: number;
declare const innerHeight: number;
declare const getComputedStyle: (one: PageElement) => PageStyle;
declare const addEventListener: (
  type: 'error',
  hear: (event: { message?: string; filename?: string; lineno?: number }) => void,
) => void;

/** The kit as a script for our world; frames have none. */
export const kitSource = `if (self === top) globalThis.gk = (${makeKit.toString()})();`;

/** Hears the errors of the page's scripts; a script of another world is told none. */
export const earSource = `if (self === top) (${listen.toString()})();`;
/** What {@link earSource} heard, as a script for the page's own world: message, file and line. */
export const heard = `globalThis[Symbol.for('gongkai.errors')] ?? []`;

function listen(): void {
  const errors: string[] = [];
  Object.defineProperty(globalThis, Symbol.for('gongkai.errors'), { value: errors });
  addEventListener('error', ({ message = '', filename = '', lineno = 0 }) => {
    // errors of other hosts' scripts are hidden from everybody, and are not the page's own
    if (message === '' || !filename.startsWith(location.origin) || errors.length >= 20) return;
    errors.push(`${message.slice(0, 200)} ${filename.slice(location.origin.length, 300)}:${lineno}`);
  });
}

/* Runs inside the page. */
function makeKit(): Kit {
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const isSeen = (one: PageElement): boolean => {
    if (one.tagName === 'AREA') {
      // a part of a picture has no box of its own
      const name = one.closest('map')?.getAttribute('name') ?? '';
      const picture = [...document.querySelectorAll('img[usemap]')].find(
        (img) => img.getAttribute('usemap') === `#${name}`,
      );
      return picture !== undefined && isSeen(picture);
    }
    const { width, height } = one.getBoundingClientRect();
    return width > 0 && height > 0 && one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const native =
    'a[href], area[href], button, input, select, textarea, summary, iframe, [contenteditable=""], [contenteditable="true"]';
  const isReachable = (one: PageElement): boolean =>
    one.disabled !== true &&
    one.tabIndex >= 0 &&
    (one.matches(native) || one.hasAttribute('tabindex')) &&
    one.closest('[inert]') === null &&
    isSeen(one);
  // the page's own wrapper, and no window in it
  const isPage = (one: PageElement): boolean => {
    if (one === document.body || one === document.documentElement) return true;
    const { width, height } = one.getBoundingClientRect();
    return width >= innerWidth * 0.6 && height >= innerHeight * 0.9;
  };
  const isOverPage = (one: PageElement): boolean => {
    const { position } = getComputedStyle(one);
    if (position === 'fixed') return true;
    if (position !== 'absolute' || !isPage(one.offsetParent ?? document.documentElement)) return false;
    // pictures that pass by in a frame of their own stay in it
    for (let up = one.parentElement; up !== null && !isPage(up); up = up.parentElement)
      if (/hidden|clip|auto|scroll/.test(getComputedStyle(up).overflow ?? '')) return false;
    return true;
  };
  const floats = (): PageElement[] =>
    [...document.querySelectorAll('body *')].filter((one) => {
      if (!isOverPage(one)) return false;
      const { width, height } = one.getBoundingClientRect();
      return width >= 40 && height >= 40 && width * height <= (innerWidth * innerHeight) / 2 && isSeen(one);
    });
  const placesOf = (all: readonly PageElement[]): string[] =>
    all.map((one) => {
      const { left, top } = one.getBoundingClientRect();
      return `${Math.round(left)} ${Math.round(top)}`;
    });
  return {
    kept: new Map(),
    pause,
    isSeen,
    isLost: (one) =>
      !isSeen(one) &&
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      [one, ...one.querySelectorAll('img')].some(({ naturalWidth }) => naturalWidth === 0),
    isReachable,
    show: (one) => (/^<[^>]{0,180}/.exec(one.outerHTML)?.[0] ?? '') + '>',
    called(one) {
      const names = ['title', 'alt', 'aria-label', 'placeholder', 'name', 'id', 'value'].map((name) =>
        one.getAttribute(name),
      );
      const inside = [...one.querySelectorAll('img')].flatMap((img) => [
        img.getAttribute('alt'),
        img.getAttribute('title'),
      ]);
      const labels = [...(one.labels ?? [])].map(({ textContent }) => textContent);
      return [one.innerText ?? one.textContent, ...names, ...inside, ...labels]
        .map((text) => (text ?? '').replaceAll(/\s+/g, '').slice(0, 60))
        .filter((text) => text !== '')
        .join(' ');
    },
    async moving(samples, places) {
      const all = floats();
      if (all.length === 0) return [];
      const seen = all.map(() => new Set<string>());
      for (let times = 0; times < samples; times += 1) {
        placesOf(all).forEach((place, n) => seen[n]?.add(place));
        // what moves at all is waited for, and nothing else
        if (times > 4 && seen.every(({ size }) => size === 1 || size >= places)) break;
        await pause(150);
      }
      // a box inside another that moves is the same box
      const found = all.filter((_, n) => (seen[n]?.size ?? 0) >= places);
      return found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
    },
  };
}
