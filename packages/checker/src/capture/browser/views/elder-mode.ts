import type { Seen, SeenFault } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import type { Kit, PageDocument, PageElement, PageStyle } from './dom.ts';
import lexicon from './lexicon.json' with { type: 'json' };

declare const document: PageDocument;
declare const gk: Kit;
declare const location: { readonly host: string };
declare const getComputedStyle: (one: PageElement) => PageStyle;

interface Type {
  /** Characters of visible text. */
  readonly chars: number;
  /** Size in px of the type in which most of the text stands: half the characters are as large or larger. */
  readonly px: number;
  /** Line height over type size of text in several lines, the middle one; 0 when there is none or the browser decides. */
  readonly line: number;
  readonly example: string;
}
/** Less text says nothing about its type. */
const enoughChars = 50;

/** How large and how wide the text stands in the version for the elderly, and what floats before it. */
export async function inElderMode(tab: Tab): Promise<Seen> {
  const type = await tab.evaluate<Type>(`(${typeOf.toString()})()`);
  const [window, ...windows] = tab.opened();
  const { drifting, fixed } = await tab.evaluate<Awaited<ReturnType<typeof before>>>(
    `(${before.toString()})(${JSON.stringify(lexicon.advertisement)})`,
  );
  const faults: SeenFault[] = [];
  if (drifting[0] !== undefined)
    faults.push({ kind: 'elder-float', state: 'fail', count: drifting.length, shows: drifting[0] });
  if (fixed[0] !== undefined) faults.push({ kind: 'elder-box', state: 'person', count: fixed.length, shows: fixed[0] });
  if (window !== undefined)
    faults.push({ kind: 'elder-window', state: 'person', count: 1 + windows.length, shows: window });
  if (type.chars < enoughChars) return { faults, notes: { chars: type.chars } };
  // the limits are the pack's: what was measured goes along
  faults.push({ kind: 'type-size', state: 'fail', count: 1, shows: type.example, size: type.px, needsAll: true });
  if (type.line > 0)
    faults.push({ kind: 'line-height', state: 'fail', count: 1, shows: type.example, size: type.line, needsAll: true });
  return { faults, notes: { chars: type.chars, px: type.px, line: type.line } };
}

/* Both run inside the page. */
function typeOf(): Type {
  const counts = new Map<number, number>();
  const lines: number[] = [];
  let chars = 0;
  let example = '';
  let smallest = Infinity;
  // a page that is zoomed or scaled keeps the sizes of its style sheet
  const scaleOf = (one: PageElement): number => {
    for (let up: PageElement | null = one; up !== null; up = up.parentElement)
      if (up.offsetWidth !== undefined && up.offsetWidth > 20)
        return Math.round((up.getBoundingClientRect().width / up.offsetWidth) * 20) / 20;
    return 1;
  };
  for (const one of document.querySelectorAll('body *')) {
    if (/^(?:SCRIPT|STYLE|NOSCRIPT|OPTION|SELECT)$/.test(one.tagName)) continue;
    const text = [...one.childNodes]
      .map(({ nodeType, nodeValue }) => (nodeType === 3 ? (nodeValue ?? '') : ''))
      .join('')
      .replaceAll(/\s+/g, '');
    if (text === '' || !gk.isSeen(one)) continue;
    const { fontSize = '0', lineHeight = 'normal' } = getComputedStyle(one);
    const scale = scaleOf(one);
    const plain = Number.parseFloat(fontSize);
    const px = Math.round(plain * scale * 10) / 10;
    counts.set(px, (counts.get(px) ?? 0) + text.length);
    chars += text.length;
    if (px < smallest && text.length > 3) {
      smallest = px;
      example = `${px}px ${gk.show(one)} ${text.slice(0, 20)}`;
    }
    const high = Number.parseFloat(lineHeight);
    if (!Number.isNaN(high) && plain > 0 && one.getBoundingClientRect().height >= high * scale * 1.8)
      lines.push(high / plain);
  }
  let half = chars / 2;
  let px = 0;
  for (const [size, count] of [...counts].toSorted(([a], [b]) => b - a)) {
    px = size;
    half -= count;
    if (half <= 0) break;
  }
  const line = lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
  return { chars, px, line: Math.round(line * 100) / 100, example };
}

async function before(advertisement: string): Promise<{ drifting: string[]; fixed: string[] }> {
  const early = await gk.moving(6, 2);
  // one that only slides in has come to rest by now
  if (early.length > 0) await gk.pause(1_500);
  const drifting = early.length > 0 ? (await gk.moving(12, 4)).map((one) => gk.show(one)) : [];
  const isAd = new RegExp(advertisement, 'i');
  const fixed = [...document.querySelectorAll('body *')].filter((one) => {
    if (!/fixed|absolute/.test(getComputedStyle(one).position ?? '') || !gk.isSeen(one)) return false;
    const { width, height } = one.getBoundingClientRect();
    if (width < 60 || height < 60) return false;
    const leadsAway = [...one.querySelectorAll('a[href] img')].some((img) => {
      const href = img.closest('a')?.href ?? '';
      return href.startsWith('http') && !href.includes(`//${location.host}/`);
    });
    return getComputedStyle(one).position === 'fixed'
      ? leadsAway
      : leadsAway && isAd.test(`${String(one.className)} ${one.id}`);
  });
  return { drifting, fixed: fixed.map((one) => gk.show(one)) };
}
