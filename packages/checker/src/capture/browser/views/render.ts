import type { Seen, SeenFault } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import type { Kit, PageDocument } from './dom.ts';
import { heard } from './kit.ts';

declare const document: PageDocument;
declare const gk: Kit;
declare const innerWidth: number;

/** A telephone, as the design pictures it. */
export const phone = { width: 360, height: 740 } as const;
/** Pages round up to a pixel or two. */
const tolerancePx = 4;

/** Whether the page shows anything, whether its own scripts fall, and how wide it is on a telephone. */
export async function renderTrial(tab: Tab): Promise<Seen> {
  const errors = [...new Set(await tab.evaluateInPage<readonly string[]>(heard))];
  const { chars, pictures } = await tab.evaluate<ReturnType<typeof shown>>(`(${shown.toString()})()`);
  const faults: SeenFault[] = [];
  const [error] = errors;
  const isBlank = chars < 10 && pictures === 0;
  if (isBlank) faults.push({ kind: 'blank', state: 'fail', count: 1, shows: error ?? `${chars}`, needsAll: true });
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
function shown(): { chars: number; pictures: number } {
  const text = (document.body?.innerText ?? '').replaceAll(/\s+/g, '');
  const media = [...document.querySelectorAll('img, svg, canvas, video, iframe, frame, object, embed')];
  return {
    chars: text.length,
    pictures: media.filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width * height >= 2_500 && gk.isSeen(one);
    }).length,
  };
}

async function wide(): Promise<{ width: number; widest: string }> {
  await gk.pause(300); // pages that fit themselves to a window do so after it has changed
  const root = document.scrollingElement ?? document.documentElement;
  const width = root.scrollWidth;
  let widest = '';
  let most = innerWidth;
  for (const one of document.querySelectorAll('body *')) {
    const { right } = one.getBoundingClientRect();
    if (right <= most || !gk.isSeen(one)) continue;
    most = right;
    widest = gk.show(one);
  }
  return { width, widest };
}
