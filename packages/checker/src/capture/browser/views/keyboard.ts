import type { Seen, SeenFault } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import { rest, startStops, stopState, unreachable, type Rests, type StopState } from './stops.ts';
import { blurred, focusOn, unmarked, type Near, type Unmarked } from './focus-marks.ts';

/** Presses of Tab on one page at most; menus, search and form come long before. */
const presses = 120;
/** Steps between two looks at where the focus is. */
const stride = 8;
/** Stops without a mark in their style that are looked at as pictures. */
const pictured = 4;
/** A fault is proved by so many. */
const enough = 2;

/** Goes through the page with the Tab key: what cannot be come to, where it cannot be left, where nobody sees it. */
export async function keyboardTrial(tab: Tab): Promise<Seen> {
  const faults: SeenFault[] = [];
  const cut = await tab.evaluate<string[]>(`(${unreachable.toString()})()`);
  if (cut[0] !== undefined) faults.push({ kind: 'not-by-keyboard', state: 'fail', count: cut.length, shows: cut[0] });
  await tab.attend(true);
  try {
    await tab.evaluate(`(${startStops.toString()})()`);
    const state = (): Promise<StopState> => tab.evaluate<StopState>(`(${stopState.toString()})()`);
    let at = await state();
    let held: string | undefined;
    for (let pressed = 0; pressed < presses && !at.isRound; pressed += stride) {
      for (let n = 0; n < stride; n += 1) await tab.key('Tab');
      at = await state();
      // pressed slowly once: who gets away then gets away again
      if (at.isHeld && held === undefined) held = await heldFast(tab);
      if (held) break;
    }
    if (held) faults.push({ kind: 'trap', state: 'fail', count: 1, shows: held, needsAll: true });
    const { dropped, suspects } = await tab.evaluate<Unmarked>(`(${unmarked.toString()})()`);
    if (dropped[0] !== undefined)
      faults.push({ kind: 'focus-dropped', state: 'fail', count: dropped.length, shows: dropped[0], needsAll: true });
    const unseen = await invisible(tab, suspects);
    if (unseen[0] !== undefined)
      faults.push({
        kind: 'focus-invisible',
        state: 'fail',
        count: unseen.length < enough ? unseen.length : suspects.length,
        shows: unseen[0],
        needsAll: true,
      });
    return { faults, notes: { stops: at.stops, round: at.isRound } };
  } finally {
    await tab.attend(false);
  }
}

/**
 * The element on which a slow hand is caught, '' when it gets away: on with Tab, then Escape and on, then back. A focus that is called
 * back a moment later rests there all the same.
 */
async function heldFast(tab: Tab): Promise<string> {
  const ways = [['Tab'], ['Escape', 'Tab'], ['back']] as const;
  let shows = '';
  for (const keys of ways)
    for (let times = 0; times < 3; times += 1) {
      for (const key of keys) await (key === 'back' ? tab.key('Tab', true) : tab.key(key));
      const rests = await tab.evaluate<Rests>(`(${rest.toString()})()`);
      if (rests.count > 2) return '';
      shows = rests.shows;
    }
  return shows;
}

/** Stops at which the page looks the same to the pixel with the focus and without it. */
async function invisible(tab: Tab, suspects: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [n, shows] of suspects.slice(0, pictured).entries()) {
    const near = await tab.evaluate<Near | undefined>(`(${focusOn.toString()})(${n})`);
    if (!near) continue;
    const isFirst = found.length === 0;
    const focused = await tab.picture(near);
    const whole = isFirst ? await tab.picture(near.window) : '';
    await tab.evaluate(`(${blurred.toString()})(${n})`);
    if (focused !== (await tab.picture(near))) continue;
    // the mark may be far from the link, on a page that is still otherwise
    const without = isFirst ? await tab.picture(near.window) : whole;
    if (whole !== without && without === (await tab.picture(near.window))) continue;
    found.push(shows);
    if (found.length === enough) break;
  }
  return found;
}
