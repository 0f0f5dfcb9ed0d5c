import type { Seen, SeenFault } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import type { Kit, PageDocument, PageElement, PageStyle } from './dom.ts';

declare const document: PageDocument;
declare const gk: Kit;
declare const innerWidth: number;
declare const getComputedStyle: (one: PageElement) => PageStyle;

/** 1366 × 768 at 200 %, and the 320 px of WCAG 1.4.10 (1280 × 1024 at 400 %). */
const doubled = { width: 683, height: 384 } as const;
const narrow = { width: 320, height: 256 } as const;
const tolerancePx = 4;

/** Whether anything is lost when the page is enlarged: lines that must be scrolled along, text that is cut off. */
export async function zoomTrial(tab: Tab): Promise<Seen> {
  const faults: SeenFault[] = [];
  await tab.evaluate(`(${noteClipped.toString()})()`);
  await tab.resize(doubled);
  const clipped = await tab.evaluate<string[]>(`(${newlyClipped.toString()})()`);
  // a box may be cut on purpose, and its text stand elsewhere
  if (clipped[0] !== undefined)
    faults.push({ kind: 'text-cut', state: 'person', count: clipped.length, shows: clipped[0], needsAll: true });
  await tab.resize(narrow);
  const { width, culprits, tables } = await tab.evaluate<Awaited<ReturnType<typeof sticksOut>>>(
    `(${sticksOut.toString()})(${tolerancePx})`,
  );
  if (width > narrow.width + tolerancePx) {
    const [first] = culprits;
    const common = { size: width, needsAll: true } as const;
    // WCAG lets tables of data, maps and pictures be wide; whether a table holds data a person sees
    if (first !== undefined)
      faults.push({ kind: 'no-reflow', state: 'fail', count: culprits.length, shows: first, ...common });
    else if (tables[0] !== undefined)
      faults.push({ kind: 'wide-table', state: 'person', count: tables.length, shows: tables[0], ...common });
  }
  return { faults };
}

/* All run inside the page. */
function noteClipped(): void {
  gk.kept.set(
    'cut',
    [...document.querySelectorAll('body *')].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      return (
        (/hidden|clip/.test(overflowX ?? '') && one.scrollWidth > one.clientWidth + 2) ||
        (/hidden|clip/.test(overflowY ?? '') && one.scrollHeight > one.clientHeight + 2)
      );
    }),
  );
}

async function newlyClipped(): Promise<string[]> {
  await gk.pause(200);
  const before = new Set(gk.kept.get('cut'));
  return [...document.querySelectorAll('body *')]
    .filter((one) => {
      const text = [...one.querySelectorAll('*')].length === 0 ? (one.textContent ?? '').trim() : '';
      if (text.length < 2 || before.has(one) || !gk.isSeen(one)) return false;
      const { overflowX, overflowY } = getComputedStyle(one);
      const { width, height } = one.getBoundingClientRect();
      if (width < 8 || height < 8) return false; // kept for screen readers
      return (
        (/hidden|clip/.test(overflowX ?? '') && one.scrollWidth > one.clientWidth + 4) ||
        (/hidden|clip/.test(overflowY ?? '') && one.scrollHeight > one.clientHeight + 4)
      );
    })
    .slice(0, 50)
    .map((one) => `${gk.show(one)} ${(one.textContent ?? '').trim().slice(0, 40)}`);
}

async function sticksOut(tolerance: number): Promise<{ width: number; culprits: string[]; tables: string[] }> {
  await gk.pause(200);
  const root = document.scrollingElement ?? document.documentElement;
  const mayBeWide = 'table, pre, code, svg, canvas, video, iframe, object, embed, img, math, select, input, button';
  // beyond the edge of a window that does not scroll lies what is not there yet, as a menu that slides in
  const isCutOff = [document.documentElement, document.body].some(
    (one) => one !== null && /hidden|clip/.test(getComputedStyle(one).overflowX ?? ''),
  );
  const culprits: string[] = [];
  const tables: string[] = [];
  for (const one of document.querySelectorAll('body *')) {
    const { left, right, width } = one.getBoundingClientRect();
    if (right <= innerWidth + tolerance || left < 0 || width === 0 || !gk.isSeen(one)) continue;
    if (isCutOff && left >= innerWidth - 1) continue;
    const isAround = [...one.children].some((child) => child.getBoundingClientRect().right > innerWidth + tolerance);
    if (isAround && one.tagName !== 'TABLE') continue; // what is inside sticks out
    // what lies in a box that fits and scrolls, or hides the rest, makes nobody drag the page
    let isKept = false;
    for (let up: PageElement | null = one; up !== null && up !== document.body; up = up.parentElement)
      if (
        /auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX ?? '') &&
        up.getBoundingClientRect().right <= innerWidth + tolerance
      )
        isKept = true;
    if (isKept) continue;
    const wide = one.closest(mayBeWide);
    // a table that holds tables, lists or forms and has no head is there for the layout
    const isLayout =
      wide?.tagName === 'TABLE' &&
      wide.querySelector('th, caption') === null &&
      wide.querySelector('table, ul, ol, form, div, h1, h2, h3') !== null;
    // a long word or address, too, is wide where its paragraph is not
    const isWord = (getComputedStyle(one).display ?? '').startsWith('inline');
    ((wide === null || isLayout) && !isWord ? culprits : tables).push(gk.show(wide ?? one));
  }
  return { width: root.scrollWidth, culprits: culprits.slice(0, 50), tables: tables.slice(0, 50) };
}
