import type { Browser, Page } from 'puppeteer-core';

/** What a journey walks through: the platform with its demo data, a department's own site, a browser. */
export interface Place {
  /** The platform's address. */
  readonly origin: string;
  readonly browser: Browser;
  /** Whoever is named, logged in at the desk: `demo.clerk`, `demo.head`, `demo.office` and the like of the demo data. */
  logIn(login: string): Promise<Page>;
  /** Posts one act of a desk page as a person would: opens its form, fills it in, sends it; throws with what was said against it. */
  act(page: Page, path: string, action: string, fields?: Readonly<Record<string, string>>): Promise<void>;
  /** A page of a department's old site (GBK, other origin) with one element in it around what the page itself has, its content loaded. */
  element(tag: string, attributes: Readonly<Record<string, string>>, inside?: string): Promise<Page>;
}

/** One register's way from the desk to the public. */
export interface Journey {
  /** Read as a sentence: what a clerk does and what the public then sees. */
  readonly name: string;
  walk(place: Place): Promise<void>;
}

/** Text of a page as a reader meets it, shadow roots included. */
export const shownText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const textOf = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (node instanceof Element && ['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.tagName)) return '';
      const root = node instanceof Element ? node.shadowRoot : null;
      return [...(root ? root.childNodes : []), ...node.childNodes].map(textOf).join(' ');
    };
    return textOf(document.body).replace(/\s+/g, ' ');
  });

/** Waits until a page shows a text anywhere, shadow roots included; fails with what it shows instead. */
export async function shows(page: Page, text: string, patienceMs = 8000): Promise<void> {
  const until = Date.now() + patienceMs;
  let found = '';
  while (Date.now() < until) {
    found = await shownText(page);
    if (found.includes(text)) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`"${text}" is not shown, but: ${found.slice(0, 2000)}`);
}
