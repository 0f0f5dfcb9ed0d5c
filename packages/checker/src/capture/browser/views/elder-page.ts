import type { Kit, PageDocument, PageElement } from './dom.ts';

declare const document: PageDocument;
declare const location: { readonly href: string };
declare const getComputedStyle: (one: PageElement) => Readonly<Record<string, string>>;
declare const gk: Kit;

/** The way into a version for the elderly, or a tool bar for those who see badly. */
export interface Entry {
  /** `unclear`: something is called like one, or lies where we cannot use it. */
  readonly kind: 'elder' | 'barrier-free' | 'unclear';
  readonly text: string;
  readonly shows: string;
  readonly href: string;
  readonly isReachable: boolean;
}

/** What tells one mode of a page from another, by name. */
export type Mode = Readonly<Record<string, string | number>>;

type Words = Readonly<
  Record<'elderEntry' | 'barrierFreeEntry' | 'entryName' | 'elder' | 'barrierFree' | 'notice', string>
>;

/* All run inside the page. */
export function findEntry(words: Words): Entry | undefined {
  const usable = 'a[href], area[href], button, input, [onclick], [role=button], [tabindex]';
  const named =
    'a, area, button, input, img, span, li, div, p, td, dd, em, i, b, strong, font, [onclick], [role=button]';
  const plain = (text: string | null | undefined): string =>
    (text ?? '').replaceAll(/[（(【[].*?[)）】\]]|[\s·•|｜>»]+/g, '');
  const namesOf = (one: PageElement): string[] =>
    [one.innerText ?? one.textContent, ...['title', 'alt', 'aria-label', 'value'].map((name) => one.getAttribute(name))]
      .map(plain)
      .filter((name) => name !== '' && name.length <= 20);
  const pick = (
    of: PageDocument,
    isCalled: (names: readonly string[], one: PageElement) => boolean,
  ): PageElement | undefined => {
    const found = [...of.querySelectorAll(named)].filter((one) => isCalled(namesOf(one), one) && gk.isSeen(one));
    // what can be used comes before what only says so; of boxes in boxes the innermost
    const direct = found.find((one) => one.matches(usable));
    if (direct) return direct;
    const inner = found.find((one) => !found.some((other) => other !== one && one.contains(other)));
    return inner?.closest(usable) ?? inner;
  };
  const by =
    (pattern: string) =>
    (names: readonly string[]): boolean =>
      names.some((name) => new RegExp(pattern, 'i').test(name));
  const entryOf = (kind: Entry['kind'], one: PageElement): Entry => ({
    kind,
    text: gk.called(one).slice(0, 40),
    shows: gk.show(one),
    href: one.href ?? '',
    isReachable: gk.isReachable(one),
  });
  const elder = pick(document, by(words.elderEntry));
  const one = elder ?? pick(document, by(words.barrierFreeEntry));
  if (one !== undefined) {
    gk.kept.set('entry', [one]);
    return entryOf(elder === undefined ? 'barrier-free' : 'elder', one);
  }
  const lost = [...document.querySelectorAll('a[href], img')].find(
    (each) => gk.isLost(each) && (by(words.elderEntry)(namesOf(each)) || by(words.barrierFreeEntry)(namesOf(each))),
  );
  if (lost !== undefined) return entryOf('unclear', lost);
  // a heading of news may have the words, a picture may have none, and a frame keeps its entry to itself
  const isLike = by(`${words.elder}|${words.barrierFree}`);
  const like = pick(
    document,
    (names, each) =>
      names.some((name) => name.length <= 14 && isLike([name]) && !new RegExp(words.notice).test(name)) ||
      (each.matches(usable) &&
        gk.called(each).length < 30 &&
        new RegExp(words.entryName, 'i').test(
          `${each.id} ${String(each.className)} ${each.getAttribute('onclick') ?? ''}`,
        )),
  );
  if (like !== undefined) return entryOf('unclear', like);
  const frames = [...document.querySelectorAll('iframe, frame')].filter((frame) => gk.isSeen(frame));
  const frame = frames.find((each) => {
    const inside = each.contentDocument;
    const { width, height } = each.getBoundingClientRect();
    if (!inside) return width >= 200 && height >= 20;
    return pick(inside, by(words.elderEntry)) !== undefined || pick(inside, by(words.barrierFreeEntry)) !== undefined;
  });
  return frame && entryOf('unclear', frame);
}

export function focusEntry(): void {
  const [one] = gk.kept.get('entry') ?? [];
  if (one?.target !== undefined) one.target = '_self';
  one?.focus();
}

export function clickEntry(): void {
  const [one] = gk.kept.get('entry') ?? [];
  if (one?.target !== undefined) one.target = '_self';
  one?.click();
}

export function modeOf(): Mode {
  const { documentElement: root, body } = document;
  const attributes = (one: PageElement | null): string =>
    one === null
      ? ''
      : ['class', 'style', 'data-theme', 'data-mode', 'zoom'].map((name) => one.getAttribute(name) ?? '').join('|');
  const texts = [...document.querySelectorAll('p, a, li, h1, h2, td')].slice(0, 60);
  const sum = (of: (one: PageElement) => number): number => Math.round(texts.reduce((all, one) => all + of(one), 0));
  const all = [...document.querySelectorAll('body *')].slice(0, 2_000);
  return {
    address: location.href.replace(/#.*$/s, ''),
    roots: `${attributes(root)} ${attributes(body)}`,
    sheets: document.styleSheets.length,
    boxes: body?.children.length ?? 0,
    size: sum((one) => Number.parseFloat(getComputedStyle(one).fontSize ?? '0')),
    height: root.scrollHeight,
    // a zoomed page keeps its sizes and takes more room
    room: sum((one) => one.getBoundingClientRect().height),
    seen: all.filter((one) => gk.isSeen(one)).length,
    colours: [root, body, ...texts.slice(0, 30)]
      .map((one) => (one === null ? '' : `${getComputedStyle(one).color} ${getComputedStyle(one).backgroundColor}`))
      .join(),
  };
}
