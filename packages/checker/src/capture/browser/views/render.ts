import type { Seen, SeenFault } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import type { Kit, PageDocument, PageElement, PageStyle } from './dom.ts';
import { heard } from './kit.ts';
import lexicon from './lexicon.json' with { type: 'json' };

declare const document: PageDocument;
declare const gk: Kit;
declare const innerWidth: number;
declare const getComputedStyle: (one: PageElement) => PageStyle;

/** A telephone, as the design pictures it. */
export const phone = { width: 360, height: 740 } as const;
/** Pages round up to a pixel or two. */
const tolerancePx = 4;

/** Whether the page shows anything, whether its own scripts fall, and how wide it is on a telephone. */
export async function renderTrial(tab: Tab): Promise<Seen> {
  const errors = [...new Set(await tab.evaluateInPage<readonly string[]>(heard))];
  const { chars, pictures, text } = await tab.evaluate<ReturnType<typeof shown>>(
    `(${shown.toString()})(${JSON.stringify(lexicon.loading)})`,
  );
  const faults: SeenFault[] = [];
  const [error] = errors;
  const isBlank = chars === 0 && pictures === 0;
  const common = { count: 1, needsAll: true } as const;
  if (isBlank) faults.push({ kind: 'blank', state: 'fail', shows: error ?? '0', ...common });
  // a few words may be all that a page is meant to show
  else if (chars < 10 && pictures === 0)
    faults.push({ kind: 'nearly-blank', state: 'person', shows: error ?? text, ...common });
  else if (error !== undefined)
    faults.push({ kind: 'script-error', state: 'person', count: errors.length, shows: error, needsAll: true });
  if (!isBlank) {
    await tab.resize(phone);
    const { width, widest } = await tab.evaluate<Awaited<ReturnType<typeof wide>>>(`(${wide.toString()})()`);
    if (width > phone.width + tolerancePx)
      faults.push({ kind: 'too-wide', state: 'fail', count: 1, shows: widest, size: width, needsAll: true });
  }
  return { faults };
}

/* Both run inside the page. */
function shown(loading: string): { chars: number; pictures: number; text: string } {
  const isThere = (one: PageElement): boolean => {
    const { width, height } = one.getBoundingClientRect();
    return width * height >= 2_500 && gk.isSeen(one);
  };
  const media = [...document.querySelectorAll('img, svg, canvas, video, iframe, frame, object, embed')];
  const fields = [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')];
  const painted = (): boolean =>
    [...document.querySelectorAll('body, body *')].some(
      (one) => /url\(/.test(getComputedStyle(one).backgroundImage ?? '') && isThere(one),
    );
  const text = (document.body?.innerText ?? '').replaceAll(/\s+/g, '');
  // what is transparent has a text all the same, and is not there for the eye
  const isDrawn =
    text !== '' &&
    [...document.querySelectorAll('body, body *')].some(
      (one) =>
        [...one.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && (nodeValue ?? '').trim() !== '') &&
        !/^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(one.tagName) &&
        one.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
  const there = isDrawn ? text.replaceAll(new RegExp(loading, 'gi'), '').replaceAll(/[.。…，,！!]/g, '') : '';
  const seen = media.filter(isThere).length + fields.filter((one) => gk.isSeen(one)).length;
  return {
    chars: there.length || (isDrawn ? 1 : 0),
    pictures: seen > 0 ? seen : painted() ? 1 : 0,
    text: text.slice(0, 40),
  };
}

async function wide(): Promise<{ width: number; widest: string }> {
  await gk.pause(300); // pages that fit themselves to a window do so after it has changed
  const root = document.scrollingElement ?? document.documentElement;
  // a window that does not scroll cannot be dragged to what waits beyond its edge, as a menu that slides in
  const isCutOff = [document.documentElement, document.body].some(
    (one) => one !== null && /hidden|clip/.test(getComputedStyle(one).overflowX ?? ''),
  );
  let widest = '';
  let most = innerWidth;
  for (const one of document.querySelectorAll('body *')) {
    const { left, right } = one.getBoundingClientRect();
    if (right <= most || !gk.isSeen(one) || (isCutOff && left >= innerWidth - 1)) continue;
    most = right;
    widest = gk.show(one);
  }
  return { width: isCutOff ? Math.min(Math.round(most), root.scrollWidth) : root.scrollWidth, widest };
}
