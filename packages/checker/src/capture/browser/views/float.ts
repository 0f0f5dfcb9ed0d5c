import type { Seen, SeenFault } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import type { Kit, PageElement } from './dom.ts';
import lexicon from './lexicon.json' with { type: 'json' };

declare const gk: Kit;

interface Floating {
  readonly shows: string;
  /** `none`, `mouse`: there is one that no key reaches, `keyboard`. */
  readonly closer: 'none' | 'mouse' | 'keyboard';
}

/** Movement that lasts longer than this must be possible to stop (WCAG 2.2.2). */
const lastsMs = 5_000;

/** Boxes that drift over the page, and whether those who use no mouse can close them. */
export async function floatTrial(tab: Tab): Promise<Seen> {
  const script = `(${floating.toString()})(${JSON.stringify(lexicon.closers)}, ${lastsMs})`;
  const found = await tab.evaluate<readonly Floating[]>(script, lastsMs * 3);
  const faults: SeenFault[] = [];
  const add = (kind: string, closer: Floating['closer']): void => {
    const of = found.filter((one) => one.closer === closer);
    if (of[0] !== undefined) faults.push({ kind, state: 'fail', count: of.length, shows: of[0].shows });
  };
  add('no-closer', 'none');
  add('closer-by-mouse', 'mouse');
  if (found.some(({ closer }) => closer === 'keyboard')) {
    await tab.evaluate(`(${focusCloser.toString()})()`);
    await tab.press('Enter');
    const still = await tab.evaluate<string>(`(${stillThere.toString()})()`);
    // it may leave slowly, or ask first
    if (still !== '') faults.push({ kind: 'closer-does-nothing', state: 'person', count: 1, shows: still });
  }
  return { faults, notes: { floating: found.length } };
}

/* All run inside the page. */
async function floating(closers: string, lasts: number): Promise<readonly Floating[]> {
  if ((await gk.moving()).length === 0) return [];
  await gk.pause(Math.max(0, lasts - performance.now()));
  const drifting = await gk.moving();
  const isCloser = new RegExp(closers, 'i');
  const nameOf = (one: PageElement): string =>
    `${gk.called(one)} ${String(one.className)} ${one.getAttribute('onclick') ?? ''} ${one.getAttribute('src') ?? ''}`;
  const seen = drifting.map((box) => {
    const all = [...box.querySelectorAll('*')].filter(
      (one) => isCloser.test(nameOf(one)) && one.innerText !== box.innerText,
    );
    const byKey = all
      .flatMap((one) => [one, one.parentElement])
      .find(
        (one): one is PageElement =>
          one !== null && one !== box && box.contains(one) && gk.isReachable(one) && isCloser.test(nameOf(one)),
      );
    return { box, byKey, any: all[0] };
  });
  const [first] = seen.filter(({ byKey }) => byKey !== undefined);
  if (first?.byKey) gk.kept.set('float', [first.box, first.byKey]);
  return seen.map(({ box, byKey, any }) => ({
    shows: gk.show(box),
    closer: byKey ? 'keyboard' : any ? 'mouse' : 'none',
  }));
}

function focusCloser(): void {
  gk.kept.get('float')?.[1]?.focus();
}

function stillThere(): string {
  const [box] = gk.kept.get('float') ?? [];
  return box?.isConnected === true && gk.isSeen(box) ? gk.show(box) : '';
}
