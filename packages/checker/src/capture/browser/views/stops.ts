import type { Kit, PageDocument, PageElement } from './dom.ts';

declare const document: PageDocument & {
  addEventListener(type: 'keydown' | 'focus', hear: (event: FocusLike) => void, capture: boolean): void;
};
declare const gk: Kit;
declare const scrollTo: (x: number, y: number) => void;

interface FocusLike {
  composedPath(): readonly PageElement[];
}

/** Where the Tab key has led so far. */
export interface StopState {
  /** Different elements. */
  readonly stops: number;
  /** It came by where it began, and by most of what there is. */
  readonly isRound: boolean;
  /** The key leads nowhere, or to the same elements again while there are others. */
  readonly isHeld: boolean;
}
/** Where the focus comes to rest when somebody presses slowly. */
export interface Rests {
  /** Different elements. */
  readonly count: number;
  readonly shows: string;
}

/* All run inside the page. */

/** What a mouse can use and no key: native controls taken out of the order, menu entries that are no links. */
export function unreachable(): string[] {
  const composite =
    '[role=menuitem], [role=tab], [role=option], [role=gridcell], [role=treeitem], [role=radio], [role=slider]';
  const held = `${composite}, [aria-hidden=true], [role=menu], [role=tablist], [role=listbox], [role=tree], [role=grid], [role=toolbar]`;
  const menus = 'nav, [role=navigation], [class*=nav i], [id*=nav i], [class*=menu i], [id*=menu i], [role=search]';
  const places = `${menus}, form`;
  const controls = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')];
  const reachable = controls.filter((one) => gk.isReachable(one));
  const hrefs = new Set(reachable.map(({ href }) => href).filter((href) => href !== undefined));
  const taken = controls.filter(
    (one) =>
      one.disabled !== true &&
      one.tabIndex < 0 &&
      one.closest(held) === null &&
      one.closest(places) !== null &&
      gk.isSeen(one) &&
      !(one.href !== undefined && hrefs.has(one.href)),
  );
  const clickable = [...document.querySelectorAll('[onclick]')].filter(
    (one) =>
      !/^(?:A|BUTTON|INPUT|SELECT|TEXTAREA|LABEL|AREA|BODY|FORM|SUMMARY|HTML)$/.test(one.tagName) ||
      (one.tagName === 'A' && !one.hasAttribute('href')),
  );
  const entries = clickable.filter(
    (one) =>
      one.closest(menus) !== null &&
      !gk.isReachable(one) &&
      gk.isSeen(one) &&
      !reachable.some((other) => one.contains(other) || other.contains(one)),
  );
  return [...taken, ...entries]
    .slice(0, 50)
    .map((one) => `${gk.show(one)} ${(one.textContent ?? '').trim().slice(0, 30)}`);
}

/** Begins at the top of the page with nothing in focus, and notes every stop from then on. */
export function startStops(): void {
  document.activeElement?.blur();
  scrollTo(0, 0);
  const stops: PageElement[] = [];
  const called: PageElement[] = [];
  gk.kept.set('stops', stops);
  gk.kept.set('called', called);
  let isPressed = false;
  document.addEventListener('keydown', () => (isPressed = true), true);
  document.addEventListener(
    'focus', // what gives it away at once has had no focusin
    (event) => {
      const [one] = event.composedPath();
      if (one === undefined || one === document) return;
      stops.push(one);
      if (!isPressed) called.push(one);
      isPressed = false;
    },
    true,
  );
}

export function stopState(): StopState {
  const all = gk.kept.get('stops') ?? [];
  const different = new Set(all);
  const [first] = all;
  // the Tab key was pressed as often since the look before
  const before = gk.kept.get('stops-before');
  const isStuck = before !== undefined && before.length === all.length;
  gk.kept.set('stops-before', [...all]);
  const at = document.activeElement;
  const reachable = [...document.querySelectorAll('a[href], button, input, select, textarea')].filter((one) =>
    gk.isReachable(one),
  );
  // one of a group of radio buttons is a stop, the others are not
  const groups = new Set<string | null>();
  const others = reachable.filter((one) => {
    const name = one.type === 'radio' ? one.getAttribute('name') : null;
    if (name === null || !groups.has(name)) return groups.add(name) !== undefined;
    return false;
  }).length;
  const isMost = different.size > 2 && different.size >= others * 0.6;
  const last = all.slice(-24);
  const again = Math.max(0, ...last.map((one) => last.filter((other) => other === one).length));
  // a field that calls the focus back lets a quick hand come some links further each time
  const isCalled = (gk.kept.get('called') ?? []).length > 1;
  return {
    stops: different.size,
    isRound: isMost && all.at(-1) !== first && all.filter((one) => one === first).length > 1,
    isHeld:
      at !== null &&
      others > 3 &&
      ((isStuck && at !== document.body) || isCalled || (again >= 3 && different.size < others)),
  };
}

/** One slow press later: where the focus is. A place that may keep it, as a frame or a dialog, counts as many. */
export async function rest(): Promise<Rests> {
  await gk.pause(150);
  const at = document.activeElement;
  const rests = gk.kept.get('rests') ?? [];
  gk.kept.set('rests', rests);
  if (at === null || at === document.body) return { count: 99, shows: '' };
  rests.push(at);
  // the pages inside frames are not ours to follow, nor what is inside an element of the page's own making
  const isOpaque = /^(?:IFRAME|FRAME|OBJECT|EMBED)$|-/.test(at.tagName);
  const isDialog = at.closest('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]') !== null;
  const [first] = rests;
  return { count: isOpaque || isDialog ? 99 : new Set(rests).size, shows: first === undefined ? '' : gk.show(first) };
}
