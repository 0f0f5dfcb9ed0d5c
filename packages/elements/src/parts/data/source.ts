/** Where data come from: the first that exists of property, block in the page, address, the page's own content. */
export type Source =
  | { readonly kind: 'data'; readonly value: unknown }
  | { readonly kind: 'block'; readonly value: string }
  | { readonly kind: 'address'; readonly value: string }
  | { readonly kind: 'light'; readonly value: Element }
  | { readonly kind: 'none'; readonly value?: undefined };

/** What an element was given to read from, in any of the ways a page can give it. */
export interface Given {
  readonly host: Element;
  readonly data: unknown;
  readonly src: string | undefined;
  /** Base address of the platform's API, from the provider. */
  readonly endpoint: string | undefined;
  /** What this element asks the platform for, query included; undefined when it asks for nothing. */
  readonly path: string | undefined;
  /** What the page's own content must have to be read: `table`; undefined when it is never read. */
  readonly light?: string | undefined;
}

/** The source that counts: property, data block, `src`, the provider's platform, the page's own content. */
export function sourceOf({ host, data, src, endpoint, path, light }: Given): Source {
  if (data !== undefined) return { kind: 'data', value: data };
  const block = blockIn(host);
  if (block) return { kind: 'block', value: block.textContent ?? '' };
  const base = host.ownerDocument.baseURI;
  if (src) return { kind: 'address', value: addressOf(src, base) };
  if (endpoint && path !== undefined)
    return { kind: 'address', value: addressOf(endpoint.replace(/\/$/, '') + path, base) };
  const own = light === undefined ? null : host.querySelector(light);
  return own ? { kind: 'light', value: own } : { kind: 'none' };
}

/** True when reading again would give the same. */
export const isSameSource = (a: Source | undefined, b: Source | undefined): boolean =>
  a?.kind === b?.kind && a?.value === b?.value;

/** Relative to the page's base, as `<img src>` is; left as it stands when it is no address, so that the fetch says so. */
function addressOf(text: string, base: string): string {
  try {
    return new URL(text, base).href;
  } catch {
    return text;
  }
}

/** The first data block directly inside: scripts of the page itself have another type. */
function blockIn(host: Element): Element | undefined {
  for (let node = host.firstElementChild; node; node = node.nextElementSibling)
    if (node.localName === 'script' && node.getAttribute('type') === 'application/json') return node;
  return undefined;
}
