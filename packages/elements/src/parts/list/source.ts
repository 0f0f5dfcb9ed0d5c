import type { GkEnv } from '../../base/context.ts';

/** Where the rows come from: the first that exists of property, block in the page, address, the page's own table. */
export type Source =
  | { readonly kind: 'data'; readonly value: unknown }
  | { readonly kind: 'block'; readonly value: string }
  | { readonly kind: 'address'; readonly value: string }
  | { readonly kind: 'table'; readonly value: HTMLTableElement }
  | { readonly kind: 'none'; readonly value?: undefined };

/** What an element was given to read from, in any of the ways a page can give it. */
export interface Given {
  readonly host: Element;
  readonly data: unknown;
  readonly src: string | undefined;
  /** What the platform has below its endpoint, query included; undefined when it has nothing. */
  readonly path: string | undefined;
  readonly env: GkEnv;
}

/** The source that counts: property, data block, `src`, the provider's platform, the page's own table. */
export function sourceOf({ host, data, src, path, env: { endpoint, department } }: Given): Source {
  if (data !== undefined) return { kind: 'data', value: data };
  const block = childOf(host, 'script');
  if (block) return { kind: 'block', value: block.textContent ?? '' };
  if (src) return { kind: 'address', value: addressOf(src, host.ownerDocument.baseURI) };
  if (endpoint && path) {
    const asked = department ? `?dept=${encodeURIComponent(department)}` : '';
    return {
      kind: 'address',
      value: addressOf(endpoint.replace(/\/$/, '') + path + asked, host.ownerDocument.baseURI),
    };
  }
  const table = host.querySelector('table');
  return table ? { kind: 'table', value: table } : { kind: 'none' };
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
function childOf(host: Element, name: string): Element | undefined {
  for (let node = host.firstElementChild; node; node = node.nextElementSibling)
    if (node.localName === name && node.getAttribute('type') === 'application/json') return node;
  return undefined;
}
