import type { Kit, PageDocument, PageElement } from './dom.ts';

declare const document: PageDocument & {
  addEventListener(type: string, hear: (event: FocusLike) => void, capture: boolean): void;
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
  /** It came by where it began. */
  readonly isRound: boolean;
  /** The last steps went to no more than two elements while there were others. */
  readonly isHeld: boolean;
  readonly shows: string;
}

/* All run inside the page. */

/** What a mouse can use and no key: native controls taken out of the order, menu entries that are no links. */
export function unreachable(): string[] {
  const composite =
    '[role=menuitem], [role=tab], [role=option], [role=gridcell], [role=treeitem], [role=radio], [role=slider]';
  const held = `${composite}, [aria-hidden=true], [role=menu], [role=tablist], [role=listbox], [role=tree], [role=grid], [role=toolbar]`;
  const places = 'nav, [role=navigation], [class*=nav], [id*=nav], [class*=menu], [id*=menu], [role=search], form';
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
      one.closest('nav, [role=navigation], [class*=nav], [id*=nav], [class*=menu], [id*=menu], [role=search]') !==
        null &&
      one.tabIndex < 0 &&
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
  gk.kept.set('stops', stops);
  document.addEventListener(
    'focusin',
    (event) => {
      const [one] = event.composedPath();
      if (one !== undefined) stops.push(one);
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
  const last = all.slice(-8);
  const near = new Set(last);
  const at = document.activeElement;
  // the pages inside frames are not ours to follow, and a dialog may keep the focus until it is closed
  const isFrame = at !== null && /^(?:IFRAME|FRAME|OBJECT|EMBED)$/.test(at.tagName);
  const isDialog = (at?.closest('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]') ?? null) !== null;
  const others = [...document.querySelectorAll('a[href], button, input, select, textarea')].filter((one) =>
    gk.isReachable(one),
  ).length;
  const isStill = at !== null && at !== document.body && last.at(-1) === at;
  const rounds = all.filter((one) => one === first).length;
  const isRound = different.size > 2 && rounds > 1 && all.at(-1) !== first;
  return {
    stops: different.size,
    isRound,
    isHeld:
      isStill && !isFrame && !isDialog && !isRound && others > 4 && (isStuck || (last.length >= 8 && near.size <= 2)),
    shows: at === null ? '' : gk.show(at),
  };
}
