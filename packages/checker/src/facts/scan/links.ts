import type { LinkKind, Region, ScannedLink } from '../page.ts';
import { MOST } from './same-markup.ts';
import { fold } from './text.ts';
import type { Attributes } from './attributes.ts';

/** Elements that load or lead somewhere: which attribute, and what kind of link it is. */
const loads: Readonly<
  Record<string, readonly (readonly ['href' | 'src' | 'data' | 'poster' | 'background' | 'xlink:href', LinkKind])[]>
> = {
  a: [['href', 'a']],
  area: [['href', 'area']],
  img: [['src', 'img']],
  input: [['src', 'img']],
  image: [
    ['href', 'img'],
    ['xlink:href', 'img'],
  ],
  use: [
    ['href', 'img'],
    ['xlink:href', 'img'],
  ],
  script: [['src', 'js']],
  iframe: [['src', 'frame']],
  frame: [['src', 'frame']],
  embed: [['src', 'media']],
  object: [['data', 'media']],
  video: [
    ['src', 'media'],
    ['poster', 'img'],
  ],
  audio: [['src', 'media']],
  source: [['src', 'media']],
  track: [['src', 'media']],
  body: [['background', 'img']],
  table: [['background', 'img']],
  td: [['background', 'img']],
};
// rel values whose address a browser or a reader follows; preconnect and dns-prefetch name hosts, not files
const linkRels: Readonly<Record<string, LinkKind>> = {
  stylesheet: 'css',
  icon: 'img',
  'apple-touch-icon': 'img',
  alternate: 'a',
  manifest: 'css',
  next: 'pager',
  prev: 'pager',
};

/** Links of a page in page order, at most 5,000. */
export interface LinkKeeper {
  /** Keeps what the tag `tag` links to; returns the link a reader sees, whose text is still to come. */
  add(tag: string, attributes: Attributes, region: Region, hidden: boolean): ScannedLink | undefined;
  addOne(href: string, kind: LinkKind, region: Region, text: string): void;
}

export function keepLinks(links: ScannedLink[]): LinkKeeper {
  const push = (
    href: string,
    kind: LinkKind,
    region: Region,
    text: string,
    hidden: boolean,
  ): ScannedLink | undefined => {
    if (links.length >= MOST.links) return undefined;
    const link: ScannedLink = { href, kind, region, text, hidden };
    links.push(link);
    return link;
  };
  return {
    add(tag, attributes, region, hidden) {
      let seen: ScannedLink | undefined;
      const places = loads[tag];
      if (places !== undefined) {
        for (const [name, kind] of places)
          if (attributes.has(name)) {
            const said = kind === 'a' || kind === 'area' ? attributes.get('title') || attributes.get('aria-label') : '';
            // an area has no text but what stands in for it
            const text = kind === 'a' ? said : said || attributes.get('alt');
            seen = push(attributes.get(name), kind, region, text === '' ? '' : fold(text, 120), hidden) ?? seen;
          }
      } else if (tag === 'link' && attributes.has('href')) {
        for (const rel of attributes.get('rel').toLowerCase().split(/\s+/)) {
          const kind = linkRels[rel];
          if (kind !== undefined) {
            push(attributes.get('href'), kind, region, '', hidden);
            break;
          }
        }
      }
      if ((tag === 'img' || tag === 'source') && attributes.has('srcset'))
        for (const address of srcsetOf(attributes.get('srcset')))
          if (!address.startsWith('data:')) push(address, 'srcset', region, '', hidden);
      return seen;
    },
    addOne(href, kind, region, text) {
      push(href, kind, region, text, false);
    },
  };
}

/** Addresses of a srcset as the standard reads it: white space ends an address, for a comma may be part of one. */
function srcsetOf(text: string): readonly string[] {
  const found: string[] = [];
  const word = /[^\s,]\S*/g;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    let { length } = match[0];
    while (match[0].charCodeAt(length - 1) === 44) length -= 1;
    found.push(match[0].slice(0, length));
    if (length < match[0].length) continue;
    const comma = text.indexOf(',', word.lastIndex);
    if (comma < 0) break;
    word.lastIndex = comma;
  }
  return found;
}
