import type { Seen, SeenFault } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import { startStops, stopState, unreachable, type StopState } from './stops.ts';
import { blurred, focusOn, unmarked } from './focus-marks.ts';
import type { Box } from './dom.ts';

/** Presses of Tab on one page at most; menus, search and form come long before. */
const presses = 120;
/** Steps between two looks at where the focus is. */
const stride = 8;
/** Stops without a mark in their style that are looked at as pictures. */
const pictured = 4;

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
    for (let pressed = 0; pressed < presses && !at.isRound; pressed += stride) {
      for (let n = 0; n < stride; n += 1) await tab.key('Tab');
      at = await state();
      if (at.isHeld) break;
    }
    if (at.isHeld && (await isHeldFast(tab, state)))
      faults.push({ kind: 'trap', state: 'fail', count: 1, shows: at.shows, needsAll: true });
    const unseen = await invisible(tab);
    if (unseen[0] !== undefined)
      faults.push({ kind: 'focus-invisible', state: 'fail', count: unseen.length, shows: unseen[0], needsAll: true });
    return { faults, notes: { stops: at.stops, round: at.isRound } };
  } finally {
    await tab.attend(false);
  }
}

/** Escape, then on; then back: who gets away by any of them is not caught. */
async function isHeldFast(tab: Tab, state: () => Promise<StopState>): Promise<boolean> {
  await tab.key('Escape');
  for (let n = 0; n < 6; n += 1) await tab.key('Tab');
  if (!(await state()).isHeld) return false;
  for (let n = 0; n < 6; n += 1) await tab.key('Tab', true);
  return (await state()).isHeld;
}

/** Stops at which the page looks the same to the pixel with the focus and without it. */
async function invisible(tab: Tab): Promise<readonly string[]> {
  const suspects = await tab.evaluate<string[]>(`(${unmarked.toString()})()`);
  const found: string[] = [];
  for (const [n, shows] of suspects.slice(0, pictured).entries()) {
    const box = await tab.evaluate<Box | undefined>(`(${focusOn.toString()})(${n})`);
    if (!box) continue;
    const focused = await tab.picture(box);
    await tab.evaluate(`(${blurred.toString()})(${n})`);
    if (focused === (await tab.picture(box))) found.push(shows);
  }
  return found;
}
