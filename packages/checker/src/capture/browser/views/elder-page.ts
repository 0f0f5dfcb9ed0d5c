import type { Kit, PageDocument, PageElement } from './dom.ts';

declare const document: PageDocument;
declare const location: { readonly href: string };
declare const getComputedStyle: (one: PageElement) => Readonly<Record<string, string>>;
declare const gk: Kit;

/** The way into a version for the elderly, or a tool bar for those who see badly. */
export interface Entry {
  readonly kind: 'elder' | 'barrier-free';
  readonly text: string;
  readonly shows: string;
  readonly href: string;
  readonly isReachable: boolean;
}

/** What tells one mode of a page from another. */
export interface Mode {
  readonly address: string;
  readonly roots: string;
  readonly sheets: number;
  readonly boxes: number;
  /** Type sizes of the first texts, added up. */
  readonly size: number;
}

/* All run inside the page. */
export function findEntry(words: { elder: string; barrierFree: string; notice: string }): Entry | undefined {
  const controls =
    'a, button, input[type=button], input[type=image], [onclick], [role=button], [tabindex], img, span, li, div';
  const near = (pattern: string): PageElement[] =>
    [...document.querySelectorAll(controls)].filter((one) => {
      const name = gk.called(one);
      return (
        name.length <= 40 && new RegExp(pattern).test(name) && !new RegExp(words.notice).test(name) && gk.isSeen(one)
      );
    });
  const pick = (pattern: string): PageElement | undefined => {
    const found = near(pattern);
    // what can be used comes before what only says so; of boxes in boxes the innermost
    const usable = 'a[href], button, input, [onclick], [role=button], [tabindex]';
    const direct = found.find((one) => one.matches(usable));
    if (direct) return direct;
    const inner = found.find((one) => !found.some((other) => other !== one && one.contains(other)));
    return inner?.closest(usable) ?? inner;
  };
  const elder = pick(words.elder);
  const one = elder ?? pick(words.barrierFree);
  if (one === undefined) return undefined;
  gk.kept.set('entry', [one]);
  return {
    kind: elder === undefined ? 'barrier-free' : 'elder',
    text: gk.called(one).slice(0, 40),
    shows: gk.show(one),
    href: one.href ?? '',
    isReachable: gk.isReachable(one),
  };
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
  const sizes = [...document.querySelectorAll('p, a, li, h1, h2, td')]
    .slice(0, 60)
    .map((one) => Number.parseFloat(getComputedStyle(one).fontSize ?? '0'));
  return {
    address: location.href.replace(/#.*$/s, ''),
    roots: `${attributes(root)} ${attributes(body)}`,
    sheets: document.styleSheets.length,
    boxes: body?.children.length ?? 0,
    size: Math.round(sizes.reduce((sum, px) => sum + px, 0)),
  };
}
