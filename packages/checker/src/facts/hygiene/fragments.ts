import { attributes as openAttributes } from '../scan/attributes.ts';
import { tokenize } from '../scan/tokenize.ts';
import type { PageText } from '../inspect/page-text.ts';

const nothing = (): void => {};

/** By these attributes a link is a control: a script answers to it, and its fragment names no place. */
const handler = /^(?:on|data-|role$)/i;

export interface Places {
  /** Every id of the page, and every name of an anchor. */
  readonly ids: ReadonlySet<string>;
  /** Raw addresses of links that a script answers to. */
  readonly controls: ReadonlySet<string>;
}

export function placesIn(html: string): Places {
  const ids = new Set<string>();
  const controls = new Set<string>();
  let isControl = false;
  const attributes = openAttributes();
  tokenize(html, {
    tagName() {
      attributes.clear();
      isControl = false;
    },
    attributeName(start, end) {
      attributes.name(html, start, end);
      isControl ||= handler.test(html.slice(start, end));
    },
    attributeData: (start, end) => attributes.data(html, start, end),
    attributeEntity: (codepoint) => attributes.entity(codepoint),
    attributeEnd: () => attributes.end(),
    tagEnd(end) {
      for (const name of ['id', 'name'] as const) if (attributes.has(name)) ids.add(attributes.get(name).trim());
      if (attributes.has('href') && isControl) controls.add(attributes.get('href').trim());
      return end;
    },
    closeTag: nothing,
    text: nothing,
    textEntity: nothing,
  });
  return { ids, controls };
}

// a view of a script, a state of a tab, the top of the page
const notAPlace = /^(?:top|nogo|none|void|)$|[/!=?&]/i;
const MOST = 20;

/** Links of a page to places in itself that it does not have: fragment and text of the link, each fragment once. */
export function brokenFragments(
  page: PageText,
  html: string,
): readonly { readonly fragment: string; readonly text: string }[] {
  const here = page.url.split('#', 1)[0] ?? '';
  const wanted = new Map<string, { readonly href: string; readonly text: string }>();
  for (const { href, kind, text, hidden } of page.scan.links) {
    const [path = '', fragment = ''] = href.trim().split('#', 2);
    if (kind !== 'a' || hidden || fragment === '' || notAPlace.test(fragment)) continue;
    if (path !== '' && URL.parse(path, here)?.href !== here) continue;
    if (!wanted.has(fragment)) wanted.set(fragment, { href: href.trim(), text });
  }
  if (wanted.size === 0) return [];
  const { ids, controls } = placesIn(html);
  return [...wanted]
    .filter(([fragment, { href }]) => !ids.has(fragment) && !ids.has(decoded(fragment)) && !controls.has(href))
    .slice(0, MOST)
    .map(([fragment, { text }]) => ({ fragment, text: text.slice(0, 40) }));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
