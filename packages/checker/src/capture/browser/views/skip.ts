import type { Seen } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import type { Kit, PageDocument, PageElement } from './dom.ts';
import lexicon from './lexicon.json' with { type: 'json' };

declare const document: PageDocument;
declare const gk: Kit;
declare const location: { readonly href: string };

/** With fewer links a page has nothing to be skipped. */
const fewLinks = 10;

/** Whether the parts that every page repeats can be skipped: a link to the main part, a landmark, or else headings. */
export async function skipTrial(tab: Tab): Promise<Seen> {
  const { links, way } = await tab.evaluate<ReturnType<typeof ways>>(
    `(${ways.toString()})(${JSON.stringify(lexicon.skip)})`,
  );
  const notes = { way, links };
  if (links < fewLinks || way === 'link' || way === 'landmark') return { faults: [], notes };
  const shows = `${links}`;
  if (way === 'none')
    return { faults: [{ kind: 'no-way-past', state: 'fail', count: 1, shows, needsAll: true }], notes };
  const kind = way === 'headings' ? 'headings-only' : 'skip-unclear';
  return { faults: [{ kind, state: 'person', count: 1, shows, needsAll: true }], notes };
}

type Way = 'link' | 'landmark' | 'unclear' | 'headings' | 'none';

/* Runs inside the page. */
function ways(words: string): { links: number; way: Way } {
  const links = [...document.querySelectorAll('a[href], area[href]')];
  const isFocusable = (one: PageElement): boolean =>
    one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true });
  const bare = (address: string): string => address.replace(/#.*$/s, '');
  const targetOf = (link: PageElement): PageElement | undefined => {
    const { href = '' } = link;
    const name = /#(.+)$/s.exec(href)?.[1];
    if (name === undefined || bare(href) !== bare(location.href)) return undefined;
    const names = [name, decodeURIComponent(name.replaceAll(/%(?![0-9a-f]{2})/gi, '%25'))];
    return names.map((one) => document.getElementById(one) ?? [...document.getElementsByName(one)][0]).find(Boolean);
  };
  const early = links.filter(isFocusable).slice(0, 20);
  const says = new RegExp(words, 'i');
  // 4: it comes after the link
  const onwards = early.filter((link) => {
    const target = targetOf(link);
    return target !== undefined && (link.compareDocumentPosition(target) & 4) !== 0;
  });
  // an entry of a tab bar leads on in the page, too
  const isSkip = onwards.some((link) => says.test(gk.called(link)) || early.indexOf(link) < 2);
  const byScript = early.some(
    (link) =>
      says.test(gk.called(link)) &&
      (/^(?:javascript:|#$)/i.test(link.getAttribute('href') ?? '') || link.hasAttribute('onclick')),
  );
  const main = [...document.querySelectorAll('main, [role=main]')].some((one) => gk.isSeen(one));
  const headings = [...document.querySelectorAll('h1, h2, h3, [role=heading]')].some((one) => gk.isSeen(one));
  const isUnclear = byScript || onwards.length > 0;
  return {
    links: links.filter((one) => isFocusable(one) && gk.isSeen(one)).length,
    way: isSkip ? 'link' : main ? 'landmark' : isUnclear ? 'unclear' : headings ? 'headings' : 'none',
  };
}
