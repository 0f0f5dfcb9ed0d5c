import type { Seen, SeenFault } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import type { Kit, PageDocument, PageElement } from './dom.ts';
import lexicon from './lexicon.json' with { type: 'json' };

declare const document: PageDocument;
declare const gk: Kit;

type Words = Pick<typeof lexicon, 'closerText' | 'closerName' | 'stopper'>;

interface Floating {
  readonly shows: string;
  /** It moves, and stays where it is. */
  readonly swings: boolean;
  /** `none`, `mouse`: there is one that no key reaches, `keyboard`, `lost`: its picture did not come to us. */
  readonly closer: 'none' | 'mouse' | 'keyboard' | 'lost';
}

/** Movement that lasts longer than this must be possible to stop (WCAG 2.2.2). */
const lastsMs = 5_000;

/** A box that swings about its place does not go over the page. */
const swingPx = 24;

/** Boxes that drift over the page, and whether those who use no mouse can close them. */
export async function floatTrial(tab: Tab): Promise<Seen> {
  const script = `(${floating.toString()})(${JSON.stringify(lexicon)}, ${lastsMs}, ${swingPx})`;
  const found = await tab.evaluate<readonly Floating[]>(script, lastsMs * 3);
  const faults: SeenFault[] = [];
  const add = (kind: string, isOf: (one: Floating) => boolean, state: SeenFault['state'] = 'fail'): void => {
    const of = found.filter(isOf);
    if (of[0] !== undefined) faults.push({ kind, state, count: of.length, shows: of[0].shows });
  };
  add('no-closer', ({ swings, closer }) => !swings && closer === 'none');
  add('closer-by-mouse', ({ swings, closer }) => !swings && closer === 'mouse');
  // what always moves in one place may be a part of the design
  add('moves-in-place', ({ swings, closer }) => swings && closer !== 'keyboard' && closer !== 'lost', 'person');
  if (found.some(({ closer }) => closer === 'keyboard')) {
    const address = tab.url();
    await tab.evaluate(`(${focusCloser.toString()})()`);
    await tab.press('Enter');
    const still = tab.url() === address ? await tab.evaluate<string>(`(${stillThere.toString()})()`) : tab.url();
    // it may leave slowly, or ask first
    if (still !== '') faults.push({ kind: 'closer-does-nothing', state: 'person', count: 1, shows: still });
  }
  return { faults, notes: { floating: found.length } };
}

/* All run inside the page. */
async function floating(words: Words, lasts: number, swing: number): Promise<readonly Floating[]> {
  const early = await gk.moving(6, 2);
  if (early.length === 0) return [];
  const spots = new Map(early.map((one) => [one, [one.getBoundingClientRect()]]));
  await gk.pause(Math.max(0, lasts - performance.now()));
  const note = (): void => spots.forEach((all, one) => all.push(one.getBoundingClientRect()));
  note();
  // a busy machine draws seldom
  const drifting = await gk.moving(20, 4);
  note();
  const swings = (one: PageElement): boolean => {
    const all = spots.get(one) ?? [];
    const far = (side: readonly number[]): number => Math.max(...side) - Math.min(...side);
    return all.length > 0 && far(all.map(({ left }) => left)) < swing && far(all.map(({ top }) => top)) < swing;
  };
  if (drifting.some(swings)) {
    await gk.pause(lasts / 2);
    note();
  }
  const word = (pattern: string): RegExp => new RegExp(pattern, 'i');
  const textOf = (one: PageElement): string => (one.innerText ?? one.textContent ?? '').trim();
  const names = ['title', 'alt', 'aria-label', 'value', 'class', 'id', 'src', 'onclick'];
  const isCloser = (one: PageElement): boolean => {
    const text = textOf(one);
    const href = one.getAttribute('href') ?? '';
    const said = [...names.map((name) => one.getAttribute(name)), href.startsWith('javascript:') ? href : ''];
    // what a notice in the box is about does not close it
    return (
      word(words.closerText).test(text) ||
      (text.length < 10 && said.some((name) => word(words.closerName).test(name ?? '')))
    );
  };
  const pictures = (one: PageElement): number => [...one.querySelectorAll('img')].length;
  const alike = (one: PageElement, other: PageElement): boolean =>
    textOf(one) === textOf(other) && pictures(other) <= pictures(one) + (one.tagName === 'IMG' ? 1 : 0);
  const stopper = [...document.querySelectorAll('a, button, input')].find(
    (one) => word(words.stopper).test(gk.called(one)) && gk.isReachable(one),
  );
  const seen = drifting.map((box) => {
    const { left, top, right, bottom } = box.getBoundingClientRect();
    const isNear = (one: PageElement): boolean => {
      const at = one.getBoundingClientRect();
      const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
      return x > left - 30 && x < right + 30 && y > top - 30 && y < bottom + 30;
    };
    const all = [...document.querySelectorAll('body *')].filter(
      (one) =>
        one !== box && !one.contains(box) && isCloser(one) && gk.isSeen(one) && (box.contains(one) || isNear(one)),
    );
    const byKey = all
      .flatMap((one) => {
        const around: PageElement[] = [one];
        for (let up = one.parentElement; up !== null && up !== box && alike(one, up); up = up.parentElement)
          around.push(up);
        return [...around, ...one.querySelectorAll('a, button, [tabindex]')];
      })
      .find((one) => gk.isReachable(one));
    const isLost = [...box.querySelectorAll('*')].some((one) => isCloser(one) && gk.isLost(one));
    return { box, byKey: byKey ?? stopper, any: all[0], isLost };
  });
  const [first] = seen.filter(({ byKey }) => byKey !== undefined);
  // one that stops the movement leaves the box where it is
  if (first?.byKey && first.byKey !== stopper) gk.kept.set('float', [first.box, first.byKey]);
  return seen.map(({ box, byKey, any, isLost }) => ({
    shows: gk.show(box),
    swings: swings(box),
    closer: byKey ? 'keyboard' : any ? 'mouse' : isLost ? 'lost' : 'none',
  }));
}

function focusCloser(): void {
  gk.kept.get('float')?.[1]?.focus();
}

function stillThere(): string {
  const [box] = gk.kept.get('float') ?? [];
  return box?.isConnected === true && gk.isSeen(box) ? gk.show(box) : '';
}
