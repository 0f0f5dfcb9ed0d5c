import type { Seen } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import type { Kit, PageDocument, PageElement, PageStyle } from './dom.ts';

declare const document: PageDocument;
declare const gk: Kit;
declare const getComputedStyle: (one: PageElement) => PageStyle;

/** With fewer links a page has nothing to be skipped. */
const fewLinks = 10;

/** Whether the parts that every page repeats can be skipped: a link to the main part, a landmark, or else headings. */
export async function skipTrial(tab: Tab): Promise<Seen> {
  const { links, way } = await tab.evaluate<ReturnType<typeof ways>>(`(${ways.toString()})()`);
  const notes = { way, links };
  if (links < fewLinks || way === 'link' || way === 'landmark') return { faults: [], notes };
  const shows = `${links}`;
  return way === 'headings'
    ? { faults: [{ kind: 'headings-only', state: 'person', count: 1, shows, needsAll: true }], notes }
    : { faults: [{ kind: 'no-way-past', state: 'fail', count: 1, shows, needsAll: true }], notes };
}

/* Runs inside the page. */
function ways(): { links: number; way: 'link' | 'landmark' | 'headings' | 'none' } {
  const links = [...document.querySelectorAll('a[href]')];
  const isFocusable = (one: PageElement): boolean => {
    const { display, visibility } = getComputedStyle(one);
    return display !== 'none' && visibility !== 'hidden' && one.tabIndex >= 0;
  };
  const leadsOn = links.slice(0, 12).some((link) => {
    const name = /^#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1];
    if (name === undefined || !isFocusable(link)) return false;
    const target = document.getElementById(name) ?? [...document.getElementsByName(name)][0];
    // 4: it comes after the link
    return target !== undefined && (link.compareDocumentPosition(target) & 4) !== 0;
  });
  const main = [...document.querySelectorAll('main, [role=main]')].some((one) => gk.isSeen(one));
  const headings = [...document.querySelectorAll('h1, h2, h3, [role=heading]')].some((one) => gk.isSeen(one));
  return { links: links.length, way: leadsOn ? 'link' : main ? 'landmark' : headings ? 'headings' : 'none' };
}
