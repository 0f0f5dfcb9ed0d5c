import type { Region } from '../page.ts';

/** Element names that are landmarks of their own. */
const landmarks: Readonly<Record<string, Region>> = {
  nav: 'nav',
  header: 'head',
  footer: 'foot',
  aside: 'side',
  main: 'main',
  article: 'main',
};

// ids and classes as old templates write them: pinyin beside English. Order matters: a breadcrumb often stands in a header.
const named: readonly (readonly [RegExp, Region])[] = [
  [
    /(?:^|[\s_-])(?:crumbs?|breadcrumbs?|bread|mbx|mianbaoxie|dqwz|weizhi|position|location|local|curpos|place)(?:$|[\s_\d-])|bread-?crumb|dqwz/,
    'crumb',
  ],
  [
    /(?:^|[\s_-])(?:nav|navs|navbar|menu|mainnav|topnav|daohang|dh|main-?menu|navigation)(?:$|[\s_\d-])|^nav|nav$/,
    'nav',
  ],
  [
    /(?:^|[\s_-])(?:foot|footer|bottom|copyright|banquan|dibu|ft|links?-?friend|yqlj|friendlinks?)(?:$|[\s_\d-])|footer/,
    'foot',
  ],
  [/(?:^|[\s_-])(?:header|head|top|topbar|banner|logo|hd|site-?head)(?:$|[\s_\d-])/, 'head'],
  [/(?:^|[\s_-])(?:sidebar|side|aside|leftmenu|left-?nav|sidenav|subnav)(?:$|[\s_\d-])/, 'side'],
  [
    /(?:^|[\s_-])(?:content|main|zoom|trs_editor|zhengwen|xilan|article|list|vsb_content|ucap-content|con)(?:$|[\s_\d-])/,
    'main',
  ],
];

// `margin-top`, `top10`, `ft14` and alike say how a box looks; what stands at the right is as often the list itself
const spacing =
  /(?:^|[\s_-])(?:(?:m|p|b|mar|pad|bor|margin|padding|border|no|align|vertical|text)[-_]?(?:top|bottom)[\w-]*|(?:top|bottom|ft|hd|head)\d+(?:px)?|right[-_]?side)(?=\s|$)/g;

/** The region an element opens, or undefined when it says nothing and its parent's goes on. */
export function regionOf(tag: string, id: string, classes: string): Region | undefined {
  if (id !== '' || classes !== '') {
    const names = `${id} ${classes}`.toLowerCase().replace(spacing, ' ');
    for (const [pattern, region] of named) if (pattern.test(names)) return region;
  }
  return landmarks[tag];
}

/** What an element with these names is: its region, and its part of the template's fingerprint. */
export interface Named {
  readonly region: Region | undefined;
  readonly hash: number;
}

const nothing: Named = { region: undefined, hash: 0 };

/** {@link regionOf} with a memory: a template uses the same few names on every page. */
export function namesReader(): (tag: string, id: string, classes: string) => Named {
  const byTag = new Map<string, Map<string, Map<string, Named>>>();
  let size = 0;
  return (tag, id, classes) => {
    if (id === '' && classes === '') {
      const region = landmarks[tag];
      return region === undefined ? nothing : { region, hash: 0 };
    }
    let ids = byTag.get(tag);
    if (!ids) byTag.set(tag, (ids = new Map()));
    let names = ids.get(id);
    const found = names?.get(classes);
    if (found) return found;
    const made = {
      region: regionOf(tag, id, classes),
      hash: hashText(`${tag}#${id.replace(/\d+/g, '')}.${classes.trim().split(/\s/, 1)[0] ?? ''}`),
    };
    if (size < 4000) {
      size += 1;
      // copies, or the keys would keep their whole page in memory
      if (!names) ids.set(copy(id), (names = new Map()));
      names.set(copy(classes), made);
    }
    return made;
  };
}

const copy = (text: string): string => Buffer.from(text).toString();

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The 64 smallest hashes, ascending: what is kept of a template's fingerprint. */
export const smallest = (hashes: ReadonlySet<number>): number[] =>
  [...hashes]
    .map((hash) => hash >>> 0)
    .toSorted((a, b) => a - b)
    .slice(0, 64);
