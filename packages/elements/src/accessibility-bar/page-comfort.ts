import { readComfort, writtenComfort, type Comfort } from './comfort.ts';
import { sheetOf } from './comfort-sheet.ts';

const key = 'gk:comfort';
const mark = Symbol.for('gongkai.comfort');

/** What this reader chose on this site; as usual when nothing was kept or the browser keeps nothing. */
export function keptComfort(): Comfort {
  try {
    return readComfort(localStorage.getItem(key));
  } catch {
    return readComfort(null);
  }
}

/** Keeps a choice for the next page; false when the browser keeps nothing (it then holds for this page). */
export function keep(comfort: Comfort): boolean {
  try {
    localStorage.setItem(key, writtenComfort(comfort));
    return true;
  } catch {
    return false;
  }
}

/** Draws the page as chosen: one sheet of ours per document, and `data-gk-elder` on `<html>`. Works before the body is there. */
export function draw(page: Document, comfort: Comfort): void {
  const sheet = sheetIn(page);
  sheet.replaceSync(sheetOf(comfort, selectorsIn(page, comfort.hide)));
  const { documentElement } = page;
  if (documentElement.hasAttribute('data-gk-elder') !== comfort.elder)
    documentElement.toggleAttribute('data-gk-elder', comfort.elder);
}

/** The sheet that is there already, from another copy of the elements perhaps, or a new one. */
function sheetIn(page: Document): CSSStyleSheet {
  const marked = page as unknown as Record<symbol, CSSStyleSheet | undefined>;
  const sheet = (marked[mark] ??= new CSSStyleSheet());
  if (!page.adoptedStyleSheets.includes(sheet)) page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return sheet;
}

/** The selectors of a list that the browser accepts, one by one: a broken one takes no other with it. */
export const selectorsIn = (page: Document, list: string): readonly string[] =>
  list
    .split(',')
    .map((selector) => selector.trim())
    .filter((selector) => {
      try {
        return selector !== '' && page.querySelector(selector) !== undefined;
      } catch {
        return false;
      }
    });
