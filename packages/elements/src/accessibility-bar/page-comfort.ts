/** Under which the choice lies in the browser's storage. */
export const key = 'gk:comfort';
const mark = Symbol.for('gongkai.comfort');

/** What of a kept choice is needed before the tools are loaded: how the page is drawn, and which of them are on. */
export interface Kept {
  /** The whole text as it was kept; `''` when nothing was. */
  readonly text: string;
  /** The rules of the page, ready to be drawn. */
  readonly sheet: string;
  readonly elder: boolean;
  readonly open: boolean;
  /** True when a pointer or a line follows the reader. */
  readonly guide: boolean;
  readonly hide: string;
}

/** What this reader chose on this site; nothing chosen when nothing was kept, or when the browser keeps nothing. */
export function keptComfort(): Kept {
  let text = '';
  let found: Record<string, unknown> = {};
  try {
    text = localStorage.getItem(key) ?? '';
    const json: unknown = JSON.parse(text || '{}');
    if (typeof json === 'object' && json !== null) found = json as typeof found;
  } catch {
    // no storage, or somebody else's text under our key
  }
  const textIn = (name: string): string => (typeof found[name] === 'string' ? found[name] : '');
  const is = (name: string): boolean => found[name] === true;
  return {
    text,
    sheet: textIn('sheet'),
    elder: is('elder'),
    open: is('open'),
    guide: is('pointer') || is('line'),
    hide: textIn('hide'),
  };
}

/** Draws the page as chosen: one sheet of ours per document, and `data-gk-elder` on `<html>`. Works before the body is there. */
export function draw(page: Document, { sheet, elder }: Pick<Kept, 'sheet' | 'elder'>): void {
  // the sheet may be there already, from another copy of the elements
  const marked = page as unknown as Record<symbol, CSSStyleSheet | undefined>;
  const ours = (marked[mark] ??= new CSSStyleSheet());
  if (!page.adoptedStyleSheets.includes(ours)) page.adoptedStyleSheets = [...page.adoptedStyleSheets, ours];
  ours.replaceSync(sheet);
  page.documentElement.toggleAttribute('data-gk-elder', elder);
}
